using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Concentration and captivity as a method (methods catalogue C5).</summary>
internal static class ConcentrationMethod
{
    /// <summary>The parameter that says from which share on a side is captive.</summary>
    public const string CaptiveShare = "captiveShare";

    private const string Top = "top";
    private const string Buyers = "buyerIndex";
    private const double Points = 10_000;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "concentration",
        Title = "Concentration and captivity",
        Group = MethodGroup.ValueChain,
        Question = "Who depends on one buyer or one supplier?",
        Definition = "An actor's value is the sum of the squared shares of its buyers (Herfindahl-Hirschman index, 0 to 1); "
            + "1 / index = effective buyers; x 10,000 = points, of which agencies call 1,000 to 1,800 moderate and more high. "
            + "Captive: one buyer, or one with at least the share set; the same for suppliers. Shares are by volume, or equal "
            + "where a volume is missing. For a stage: over the buyers of all its sellers together. Read are the expected flows "
            + "of the chain, else all goods links.",
        Source = "Herfindahl 1950; Hirschman 1945; US Department of Justice, Merger Guidelines 2023; Nadvi & Barrientos 2004 (NB:437, 479)",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Number(CaptiveShare, 0.75, 0.01, 1, "From which share of one partner on an actor is captive."),
            Parameter.Integer(Top, 10, 1, 1000, "How many of the largest sellers are added up."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var n = context.Graph.NodeCount;
        var deals = Deals.Of(context.Layer);
        if (n == 0 || deals.Count == 0)
        {
            return MethodOutputs.Missing(n == 0 ? CaveatCode.EmptyGraph : CaveatCode.NoTies, Buyers);
        }

        var (sellers, buyers) = (Concentration.OfSellers(deals, n), Concentration.OfBuyers(deals, n));
        var share = context.Parameters.Number(CaptiveShare);
        var findings = CaptiveFindings.Of(deals, sellers, buyers, share);
        return new MethodOutput
        {
            Figures = [.. Figures(deals, (int)context.Parameters.Integer(Top)), .. Counts(findings)],
            Actors = [.. Columns(sellers, buyers, share)],
            Tables = deals.Chain is { Flows.Count: > 0 } chain ? [Stages(deals, chain)] : [],
            Findings = ChainOutputs.Sorted(findings),
            Caveats = [.. ChainOutputs.VolumeCaveats(deals.All, deals.Links)],
            Explanation = Explain(context, deals, sellers, findings),
        };
    }

    private static IEnumerable<Figure> Figures(Deals deals, int top)
    {
        var all = Enumerable.Range(0, deals.Count).ToList();
        var (buyers, suppliers) = (Concentration.Pooled(deals, all, overBuyers: true), Concentration.Pooled(deals, all, overBuyers: false));
        yield return Figure.Of(Buyers, buyers.Index);
        yield return Figure.Of("buyerPoints", buyers.Index * Points);
        yield return Figure.Of("supplierIndex", suppliers.Index);
        yield return Figure.Of("supplierPoints", suppliers.Index * Points);
        yield return Figure.Of("topShare", Concentration.TopShare(deals, top), CaveatCode.NoVolume);
    }

    private static IEnumerable<Figure> Counts(IReadOnlyList<Finding> findings)
    {
        yield return new Figure("captiveSellers", findings.Count(f => f.Rule == FindingRule.CaptiveSeller));
        yield return new Figure("captiveBuyers", findings.Count(f => f.Rule == FindingRule.CaptiveBuyer));
    }

    private static IEnumerable<ActorColumn> Columns(PartnerShares[] sellers, PartnerShares[] buyers, double share)
    {
        yield return new ActorColumn(ActorColumn.Main, Array.ConvertAll(sellers, s => s.Index), CaveatCode.NoTies);
        foreach (var (side, name) in ((PartnerShares[], string)[])[(sellers, "Buyer"), (buyers, "Supplier")])
        {
            yield return Column("effective" + name + "s", side, s => 1 / s.Index);
            yield return Column("top" + name + "Share", side, s => s.TopShare);
            yield return Column("distinct" + name + "s", side, s => s.Partners);
        }

        yield return Column("supplierIndex", buyers, s => s.Index);
        yield return Column("captiveSeller", sellers, s => s.Partners == 0 ? double.NaN : s.IsCaptive(share) ? 1 : 0);
        yield return Column("captiveBuyer", buyers, s => s.Partners == 0 ? double.NaN : s.IsCaptive(share) ? 1 : 0);
    }

    private static ActorColumn Column(string name, PartnerShares[] side, Converter<PartnerShares, double> value) =>
        new(name, Array.ConvertAll(side, value), CaveatCode.NoTies);

    private static ResultTable Stages(Deals deals, ChainModel chain)
    {
        var trades = chain.Trades;
        var byStage = Enumerable.Range(0, trades.MatchFlows.Count)
            .Select(m => (Flow: chain.Flows[trades.MatchFlows[m]], Trade: trades.MatchTrades[m])).ToList();
        return new ResultTable(
            "stages",
            ["buyerIndex", "buyerPoints", "buyers", "supplierIndex", "supplierPoints", "suppliers"],
            [.. chain.Stages.Select(s => s.Name)],
            [.. Enumerable.Range(0, chain.Stages.Count).Select(stage =>
            {
                var sold = Concentration.Pooled(deals, byStage.Where(b => b.Flow.From == stage).Select(b => b.Trade).Distinct(), overBuyers: true);
                var bought = Concentration.Pooled(deals, byStage.Where(b => b.Flow.To == stage).Select(b => b.Trade).Distinct(), overBuyers: false);
                return (double?[])[.. Cells(sold), .. Cells(bought)];
            })]);
    }

    private static double?[] Cells(PartnerShares shares) => shares.Partners == 0
        ? [null, null, 0] : [shares.Index, shares.Index * Points, shares.Partners];

    private static Sentence Explain(MethodContext context, Deals deals, PartnerShares[] sellers, IReadOnlyList<Finding> findings)
    {
        var captive = findings.Count(f => f.Rule == FindingRule.CaptiveSeller);
        var all = Enumerable.Range(0, sellers.Length).Count(v => sellers[v].Partners > 0 && deals.IsInside(v));
        var top = sellers.Where((s, v) => s.Partners > 0 && deals.IsInside(v)).GroupBy(s => s.Top)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        return captive == 0 || top is null
            ? Sentence.Of("concentration.none", "None of the {0} sellers inside depends on one buyer.", all)
            : Sentence.Of(
                "concentration.captive", "{0} of {1} sellers inside depend on one buyer; {2} is the largest buyer of {3}.",
                captive, all, context.Layer.NameOf(top.Key), top.Count());
    }
}
