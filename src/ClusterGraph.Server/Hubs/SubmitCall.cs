using System.Text.Json;

namespace ClusterGraph.Server.Hubs;

/// <summary>One submission; its operations are read one by one, so that the one at fault can be named.</summary>
internal sealed record SubmitCall(long Seq, long Base, IReadOnlyList<JsonElement> Ops);
