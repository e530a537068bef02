namespace ClusterGraph.Analysis.Knowledge;

/// <summary>
/// Giuliani and Bell 2005, Research Policy 34: positions by the ratio of what is received to what is given, levels by
/// outside sources, and the roles that both make. The width of the middle band is ours: the paper says "about 1". O(n).
/// </summary>
public sealed class KnowledgeTypes
{
    private const double Rounding = 1e-9;

    // Rows: positions; columns: levels. A mutual exchanger that is less active than half is weak whatever its level.
    private static readonly KnowledgeRole[][] Cells =
    [
        [KnowledgeRole.LocalSource, KnowledgeRole.LocalSource, KnowledgeRole.Gatekeeper],
        [KnowledgeRole.WeakExchanger, KnowledgeRole.ActiveExchanger, KnowledgeRole.ActiveExchanger],
        [KnowledgeRole.LocalAbsorber, KnowledgeRole.LocalAbsorber, KnowledgeRole.ExternalStar],
        [KnowledgeRole.IsolatedFirm, KnowledgeRole.OpenIsolate, KnowledgeRole.OpenIsolate],
    ];

    private readonly double _band;
    private readonly double _isolatedAt;
    private readonly double _half;

    /// <summary>Places actors.</summary>
    /// <param name="into">What each receives inside the cluster; NaN for who is not placed.</param>
    /// <param name="outOf">What each gives inside the cluster.</param>
    /// <param name="openness">The outside sources of each; NaN where nobody knows.</param>
    /// <param name="cuts">Where openness is cut.</param>
    /// <param name="band">How far the ratio may be from 1 to count as mutual: 0.5 for 2/3 to 3/2.</param>
    /// <param name="isolatedShare">Which share of the largest exchange still counts as none.</param>
    public KnowledgeTypes(
        double[] into, double[] outOf, double[] openness, OpennessCuts cuts, double band, double isolatedShare)
    {
        var levels = Array.ConvertAll(openness, cuts.LevelOf);
        Exchange = [.. into.Zip(outOf, (a, b) => a + b)];
        var placed = Exchange.Where(double.IsFinite).Order().ToArray();
        _band = 1 + band;
        _isolatedAt = placed.Length == 0 ? 0 : isolatedShare * placed[^1];
        _half = placed.Length == 0 ? 0 : (placed[(placed.Length - 1) / 2] + placed[placed.Length / 2]) / 2;
        Positions = [.. into.Zip(outOf, PositionOf)];
        Levels = [.. Positions.Zip(levels, (p, level) => p is null ? null : level)];
        Roles = [.. Enumerable.Range(0, into.Length).Select(v => RoleOf(Positions[v], Levels[v], Exchange[v]))];
    }

    /// <summary>Gets what each gives and receives together.</summary>
    public double[] Exchange { get; }

    /// <summary>Gets the positions; null for who is not placed.</summary>
    public KnowledgePosition?[] Positions { get; }

    /// <summary>Gets the levels; null where nobody knows, or for who is not placed.</summary>
    public OpennessLevel?[] Levels { get; }

    /// <summary>Gets the roles; null where they hang on an openness that nobody knows.</summary>
    public KnowledgeRole?[] Roles { get; }

    private KnowledgePosition? PositionOf(double into, double outOf) =>
        double.IsNaN(into + outOf) ? null
        : into + outOf <= _isolatedAt * (1 + Rounding) ? KnowledgePosition.Isolated
        : into * _band < outOf * (1 - Rounding) ? KnowledgePosition.Source
        : into > outOf * _band * (1 + Rounding) ? KnowledgePosition.Absorber : KnowledgePosition.MutualExchanger;

    private KnowledgeRole? RoleOf(KnowledgePosition? position, OpennessLevel? level, double exchange)
    {
        if (position == KnowledgePosition.MutualExchanger && exchange < _half)
        {
            return KnowledgeRole.WeakExchanger;
        }

        return position is { } p && level is { } l ? Cells[(int)p][(int)l] : null;
    }
}
