using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// What tells at one moment how well each actor stands: dependence on one buyer (HHI of sales), number of partners, hops
/// along sales to an end market, and a number that the map says, such as income (seeds S-024 and S-025). O(n + links).
/// </summary>
/// <param name="Values">
/// Indicator by indicator one entry a node; NaN where it is not known, infinity where no end market can be reached.
/// </param>
internal sealed record ChangeIndicators(double[][] Values)
{
    /// <summary>The parameter that names an attribute of which more is a gain.</summary>
    public const string Attribute = "gainAttribute";

    /// <summary>The names of the indicators; the last only when an attribute is named.</summary>
    public static readonly string[] Names = ["buyerDependence", "partnerCount", "marketHops", Attribute];

    // Less dependence and a shorter way are a gain, and so are more partners and more of the attribute.
    private static readonly int[] GoodWay = [-1, 1, -1, 1];

    /// <summary>Reads them.</summary>
    /// <param name="context">The run, at the moment that is read.</param>
    /// <returns>The indicators, or an error that names the parameter at fault.</returns>
    public static Outcome<ChangeIndicators> Read(MethodContext context)
    {
        var sales = new TieReader(context).Read(VulnerabilityParameters.Sales);
        if (!sales.IsOk)
        {
            return sales.Error;
        }

        var name = context.Parameters.Word(Attribute);
        double[][] own = name.Length == 0 ? [] : [Column(context, name)];
        return new ChangeIndicators([Dependence(context, sales.Value), Partners(context), MarketHops(context, sales.Value), .. own]);
    }

    /// <summary>Tells which way an indicator went: 1 a gain, -1 a loss, 0 neither; null when it is not known both times.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="before">Its value at the first moment.</param>
    /// <param name="after">Its value at the second.</param>
    public static int? Direction(int indicator, double before, double after) =>
        double.IsNaN(before) || double.IsNaN(after) ? null
        : before.Equals(after) || (double.IsFinite(before) && double.IsFinite(after) && Ranking.AreTied(before, after)) ? 0
        : after > before ? GoodWay[indicator] : -GoodWay[indicator];

    private static double[] Dependence(MethodContext context, TieList sales) =>
        Poverty.Dependence.Of(context.Graph.NodeCount, sales.Ties, ofGivers: true, context.Layer.Input.Links.Volumes).Hhi;

    // How many partners there are is known only of those who answered.
    private static double[] Partners(MethodContext context)
    {
        var (links, answered) = (context.Graph.Undirected.Out, context.Layer.Answered());
        return [.. Enumerable.Range(0, context.Graph.NodeCount).Select(v => answered?[v] == false ? double.NaN : links.Degree(v))];
    }

    private static double[] MarketHops(MethodContext context, TieList sales)
    {
        var (isMarket, answered) = (new ActorWords(context).Pick(VulnerabilityParameters.Markets), context.Layer.Answered());
        var isKnown = sales.IsOnMap && isMarket.Contains(true);
        return
        [
            .. Hops.Along(isMarket, sales.Ties).Select((hops, v) => !isKnown ? double.NaN
                : hops != Hops.Unreachable ? hops
                : answered?[v] == false ? double.NaN : double.PositiveInfinity),
        ];
    }

    private static double[] Column(MethodContext context, string name)
    {
        if (context.Layer.Input.Attributes.TryGetValue(name, out var column))
        {
            return context.Layer.PerNode(column.Numbers());
        }

        var values = new double[context.Graph.NodeCount];
        Array.Fill(values, double.NaN);
        return values;
    }
}
