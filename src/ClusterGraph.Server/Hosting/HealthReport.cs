namespace ClusterGraph.Server.Hosting;

/// <summary>The state of this server.</summary>
internal sealed record HealthReport(string Status, IReadOnlyList<string> Warnings);
