using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Who may pass something on to whom, and how likely one try succeeds: 1 - (1 - p)^strength, or p where no weight is read
/// (methods catalogue E2). Chances are kept as whole multiples of 2^-53, so that a coin is one comparison.
/// </summary>
internal sealed class FlowArcs
{
    /// <summary>The chance 1.</summary>
    public const ulong Certain = 1UL << 53;

    private readonly Lazy<FlowArcs> _reversed;

    private FlowArcs(Adjacency rows, Adjacency back, double chance)
    {
        Rows = rows;
        Common = LimitOf(chance);
        Limits = rows.Weights is null ? null : Array.ConvertAll(rows.Weights, w => LimitOf(WithStrength(chance, w)));
        _reversed = new Lazy<FlowArcs>(() => new FlowArcs(back, rows, chance));
    }

    /// <summary>Gets the arcs by who passes on.</summary>
    public Adjacency Rows { get; }

    /// <summary>Gets the chance of each arc in units of 2^-53; null when all have <see cref="Common"/>.</summary>
    public ulong[]? Limits { get; }

    /// <summary>Gets the chance of an arc of strength 1.</summary>
    public ulong Common { get; }

    /// <summary>Gets the same arcs turned round: who would hear it from whom.</summary>
    public FlowArcs Reversed => _reversed.Value;

    /// <summary>Gets a value indicating whether every try is certain to succeed or to fail.</summary>
    public bool IsCertain => Limits is null
        ? Common is 0 or Certain || Rows.ArcCount == 0
        : Array.TrueForAll(Limits, limit => limit is 0 or Certain);

    /// <summary>Reads the arcs of a graph.</summary>
    /// <param name="graph">The graph; weights, if any, are strengths.</param>
    /// <param name="chance">The chance of one try over a link of strength 1, 0 to 1.</param>
    /// <param name="isAgainst">Whether it goes against the arcs, as knowledge does where the asker names the source.</param>
    public static FlowArcs Of(AnalysisGraph graph, double chance, bool isAgainst = false) => isAgainst
        ? new FlowArcs(graph.In, graph.Out, chance)
        : new FlowArcs(graph.Out, graph.In, chance);

    /// <summary>The chance over a link of some strength.</summary>
    /// <param name="chance">The chance over a link of strength 1.</param>
    /// <param name="strength">The strength, above 0.</param>
    public static double WithStrength(double chance, double strength) =>
        chance >= 1 ? 1 : -Math.Exp(strength * Math.Log(1 - chance)) + 1;

    /// <summary>The chance of one arc.</summary>
    /// <param name="at">Its place in the rows.</param>
    public double ChanceAt(int at) => (Limits is null ? Common : Limits[at]) / (double)Certain;

    private static ulong LimitOf(double chance) => (ulong)Math.Round(chance * Certain);
}
