namespace ClusterGraph.Analysis.ValueChains;

/// <summary>A service that stages of the chain need.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Links">The layers, by id or family, that give it.</param>
/// <param name="Providers">Which actors may be providers, one entry an actor.</param>
/// <param name="Requirements">How much each stage needs it: 0 not at all, 1 useful, 2 essential.</param>
/// <param name="IsAsked">Whether the room was asked who offers it; if not, nobody there means nothing.</param>
public sealed record SupportService(
    string Id, string Name, IReadOnlyList<string> Links, bool[] Providers, int[] Requirements, bool IsAsked);
