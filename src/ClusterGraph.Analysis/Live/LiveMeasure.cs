using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Live;

/// <summary>One measure in short: what a screen shows while people speak.</summary>
/// <param name="Method">The method.</param>
/// <param name="Value">The number of the whole network; null when there is none.</param>
/// <param name="Reason">Why it is missing.</param>
/// <param name="Top">The first actors, at most <see cref="LiveMeasures.TopCount"/>; empty where it is not about actors.</param>
/// <param name="Sentence">The sentence that explains it.</param>
/// <param name="Caveats">The warnings.</param>
/// <param name="Findings">What rules found.</param>
/// <param name="Table">The table that screens show live; null where there is none.</param>
public sealed record LiveMeasure(
    string Method,
    double? Value,
    CaveatCode? Reason,
    IReadOnlyList<ActorValue> Top,
    Sentence Sentence,
    IReadOnlyList<CaveatCode> Caveats,
    IReadOnlyList<Finding> Findings,
    ResultTable? Table = null);
