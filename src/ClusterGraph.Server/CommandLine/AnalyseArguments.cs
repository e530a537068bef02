namespace ClusterGraph.Server.CommandLine;

/// <summary>What was asked of <c>analyse</c>.</summary>
/// <param name="Input">A map file, an edge list, or the id of a map in the database.</param>
/// <param name="Other">The second input of a comparison.</param>
/// <param name="Method">The method.</param>
/// <param name="Settings">The settings, each <c>key=value</c>.</param>
/// <param name="Actors">A file with attributes beside an edge list.</param>
/// <param name="Undirected">Whether an edge list has no direction.</param>
/// <param name="Json">Whether the result is printed as JSON.</param>
/// <param name="List">Whether the methods are listed instead.</param>
/// <param name="Threads">How many threads at most.</param>
/// <param name="Data">The data folder.</param>
/// <param name="MaxInProcessLinks">The most links that this process analyses where a server could, too.</param>
internal sealed record AnalyseArguments(
    string? Input, string? Other, string? Method, string[] Settings, string? Actors, bool Undirected, bool Json, bool List,
    int Threads, string Data, int MaxInProcessLinks);
