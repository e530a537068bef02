using System.Text.Json;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>A request as it arrived.</summary>
internal sealed record FakeRequest(string Path, string Head, string Body)
{
    public string Statement => JsonDocument.Parse(Body).RootElement.GetProperty("statement").GetString()!;
}
