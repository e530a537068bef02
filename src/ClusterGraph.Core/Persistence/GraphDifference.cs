using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Persistence;

/// <summary>One element that the materialised graph of a store has otherwise than the map.</summary>
/// <param name="Key">The element.</param>
/// <param name="What">What is wrong with it, as the end of a sentence: <c>is missing</c>, or which fields differ.</param>
public sealed record GraphDifference(ElementKey Key, string What)
{
    /// <summary>Says it in one sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => $"{CoreJson.WireName(Key.Kind)} {Key.Id} {What}.";
}
