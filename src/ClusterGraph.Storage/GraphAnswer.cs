namespace ClusterGraph.Storage;

/// <summary>What the stored graph answers.</summary>
/// <param name="Fields">The names of the columns.</param>
/// <param name="Rows">The rows; each holds texts, numbers, booleans, nulls and lists of them.</param>
/// <param name="IsCut">Whether there were more rows than are given.</param>
public sealed record GraphAnswer(
    IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsCut);
