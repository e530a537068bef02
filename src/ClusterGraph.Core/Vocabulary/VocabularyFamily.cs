namespace ClusterGraph.Core.Vocabulary;

/// <summary>A family of types of the default vocabulary.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Names">Its name by language tag.</param>
/// <param name="Colour">The colour that stands for it, as <c>#rrggbb</c>.</param>
/// <param name="IsBesideChain">Whether its actors stand beside the chain and do no stage of it.</param>
public sealed record VocabularyFamily(
    string Id, string Name, IReadOnlyDictionary<string, string> Names, string Colour, bool IsBesideChain);
