using System.Text.Json;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>A change as one phone was shown it.</summary>
/// <param name="Viewer">The client that was shown it.</param>
/// <param name="Rev">Its revision.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Seq">Its number there.</param>
/// <param name="Effects">What it did, as it came.</param>
internal sealed record SeenChange(string Viewer, long Rev, string Client, long Seq, JsonElement Effects);
