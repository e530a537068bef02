using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The pyramid of subcontractors as a method (seed S-016).</summary>
internal static class SubcontractTiersMethod
{
    private const string Orders = "orders";
    private const string Depth = "depth";
    private const string Squeezed = "squeezedShare";
    private const string Top = "top";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "subcontract-tiers",
        Title = "Tiers of subcontractors",
        Group = MethodGroup.ValueChain,
        Question = "How deep is the pyramid of subcontractors, and on whom does pressure land?",
        Definition = "An actor's value is its tier: the longest chain of orders above it, from who gives an order down to who does "
            + "the work; 0 gives orders and gets none. Those who give orders to each other in a circle are on one tier; without an "
            + "order there is no tier. Depth = lowest tier. Single order giver: one, who is no group. Interlocked: the order giver "
            + "is also supplier of inputs, lender or landlord. Share of the largest: of all sales by actors inside, orders left out.",
        Source = "Nadvi & Barrientos 2004 (NB:285, 289-293, 437, 479)",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Words(
                Orders, "subcontractsTo",
                "The kinds of link by which orders are given, from who gives to who does the work. A minus before a kind turns it round."),
            Parameter.Number(Squeezed, 0.5, 0, 1, "The lowest tier is squeezed when more than this share of it has one order giver."),
            Parameter.Integer(Top, 10, 1, 1000, "How many of the largest sellers are added up."),
            .. VulnerabilityParameters.Bonds,
            PovertyParameters.Smallest,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Depth);
        }

        var pyramid = OrderPyramid.Read(context, Orders);
        return !pyramid.IsOk ? pyramid.Error
            : pyramid.Value.Ties.Length == 0 ? MethodOutputs.Missing(CaveatCode.NoTies, Depth) : Build(pyramid.Value);
    }

    private static MethodOutput Build(OrderPyramid pyramid)
    {
        var parameters = pyramid.Context.Parameters;
        var smallest = (int)parameters.Integer(PovertyParameters.SmallestCell);
        var (rows, path) = (TierRows.Of(pyramid, smallest), PricePath.Of(pyramid.Tiers));
        return new MethodOutput
        {
            Figures = [.. Figures(pyramid, rows.Hidden > 0), TopShare(pyramid, (int)parameters.Integer(Top))],
            Actors = [.. Columns(pyramid)],
            Tables = [rows.Table, .. Path(pyramid, path)],
            Findings = SqueezedTier.Of(pyramid, parameters.Number(Squeezed), smallest) is { } finding ? [finding] : [],
            Caveats = [.. Caveats(pyramid, path), .. CellShield.Caveats(rows.Hidden, smallest)],
            Explanation = Explain(pyramid, rows.Hidden > 0),
        };
    }

    // What is said of all together must not tell of a tier that is hidden.
    private static IEnumerable<Figure> Figures(OrderPyramid pyramid, bool isHidden)
    {
        var tiers = pyramid.Tiers;
        yield return new Figure(Depth, tiers.Depth);
        yield return new Figure("inTiers", tiers.TierOf.Count(t => t != OrderTiers.None));
        yield return Figure.Of("singleGivers", isHidden ? double.NaN : pyramid.IsSqueezed.Count(s => s), CaveatCode.SmallCell);
        yield return Figure.Of("interlockedTies", isHidden ? double.NaN : pyramid.InterlockedTies.Sum(), CaveatCode.SmallCell);
        yield return new Figure("orderCircles", tiers.Circles);
    }

    // Work that is given out is part of what is sold in the end, and would count twice.
    private static Figure TopShare(OrderPyramid pyramid, int top)
    {
        var layers = pyramid.Context.Layer.Input.Links.Layers;
        var orders = pyramid.Ties.Select(t => (int)(layers?[t.Link] ?? 0)).ToHashSet();
        var deals = Deals.Of(pyramid.Context.Layer);
        var sales = deals.Only(d => !orders.Contains(deals.All.LayerOf(deals.Links[d])));
        return Figure.Of(
            "topShare", Concentration.TopShare(sales, top), sales.Count == 0 ? CaveatCode.NoTies : CaveatCode.NoVolume);
    }

    private static IEnumerable<ActorColumn> Columns(OrderPyramid pyramid)
    {
        var givers = pyramid.Tiers.Orders.In;
        yield return Column(pyramid, ActorColumn.Main, v => pyramid.Tiers.TierOf[v]);
        yield return Column(pyramid, "orderGivers", v => givers.Degree(v));
        yield return Column(pyramid, "singleGiver", v => pyramid.IsSqueezed[v] ? 1 : 0);
        yield return Column(pyramid, "interlockedTies", v => pyramid.InterlockedTies[v]);
    }

    // Of a single person or of few people nothing is said by itself.
    private static ActorColumn Column(OrderPyramid pyramid, string name, Func<int, double> value)
    {
        var n = pyramid.Context.Graph.NodeCount;
        var hasTier = Array.ConvertAll(pyramid.Tiers.TierOf, t => t != OrderTiers.None);
        return new ActorColumn(
            name,
            [.. Enumerable.Range(0, n).Select(v => hasTier[v] && pyramid.Heads.MayBeNamed(v) ? value(v) : double.NaN)],
            CaveatCode.NoTies,
            [.. Enumerable.Range(0, n).Select(v => hasTier[v] && !pyramid.Heads.MayBeNamed(v) ? CaveatCode.SmallCell : CaveatCode.NoTies)]);
    }

    private static IEnumerable<ResultTable> Path(OrderPyramid pyramid, PricePath path)
    {
        if (path.Steps.Count > 0)
        {
            yield return new ResultTable(
                "pricePath", ["tier", "orderGivers", "interlockedTies"], [.. pyramid.Heads.RowNames(path.Steps)],
                [.. path.Steps.Select(v => (double?[])
                [
                    pyramid.Tiers.TierOf[v], pyramid.Heads.MayBeNamed(v) ? pyramid.Tiers.Orders.In.Degree(v) : null,
                    pyramid.Heads.MayBeNamed(v) ? pyramid.InterlockedTies[v] : null,
                ])]);
        }
    }

    private static IEnumerable<Caveat> Caveats(OrderPyramid pyramid, PricePath path)
    {
        if (path.IsTied)
        {
            yield return new Caveat(CaveatCode.Tie, "Several ways of a price cut are as long; the one of the lowest ids is shown.");
        }

        var uncounted = Enumerable.Range(0, pyramid.Tiers.TierOf.Length)
            .Count(v => pyramid.Tiers.TierOf[v] != OrderTiers.None && double.IsNaN(pyramid.Heads.Heads[v]));
        if (uncounted > 0)
        {
            yield return new Caveat(
                CaveatCode.NoAttribute, "The heads of groups of nobody knows how many are missing: give their head count.", uncounted);
        }
    }

    private static Sentence Explain(OrderPyramid pyramid, bool isHidden)
    {
        var tiers = pyramid.Tiers;
        return tiers.Depth == 0 ? Sentence.Of("subcontractTiers.circle", "Orders go in circles: nobody stands above the others.")
            : isHidden ? Sentence.Of("subcontractTiers.tiers", "The pyramid of orders has {0} tiers.", tiers.Depth + 1)
            : Sentence.Of(
                "subcontractTiers.depth", "The pyramid of orders has {0} tiers; {1} of its {2} actors depend on a single order giver.",
                tiers.Depth + 1, pyramid.IsSqueezed.Count(s => s), tiers.TierOf.Count(t => t != OrderTiers.None));
    }
}
