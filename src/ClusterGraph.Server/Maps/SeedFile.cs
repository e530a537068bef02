namespace ClusterGraph.Server.Maps;

/// <summary>A seed map on disk.</summary>
/// <param name="Name">The name of its folder, such as <c>palar-valley</c>.</param>
/// <param name="Path">The map file.</param>
internal sealed record SeedFile(string Name, string Path);
