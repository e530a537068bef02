namespace ClusterGraph.Core.Vocabulary;

/// <summary>A type of the default vocabulary.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Family">Its family.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Negative">Whether it is a negative link.</param>
/// <param name="Undirected">Whether direction carries no meaning.</param>
/// <param name="Starter">Whether phones offer it first.</param>
/// <param name="Names">Its name by language tag.</param>
public sealed record VocabularyType(
    TypeId Id, string Family, string Name, bool Negative, bool Undirected, bool Starter, IReadOnlyDictionary<string, string> Names);
