using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The comparison of two moments as a method (methods catalogue B10).</summary>
internal static class TwoWavesMethod
{
    private const string Jaccard = "jaccard";
    private const double HighTurnover = 0.3;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "two-waves",
        Title = "Two waves",
        Group = MethodGroup.Comparison,
        Question = "What changed since the baseline, more than chance?",
        Definition = "Among actors present both times, over pairs asked about both times: links kept, new and lost; Jaccard = "
            + "kept / (kept + new + lost); Hamming = new + lost; QAP correlation of the two moments. Change of each "
            + "indicator: p of a change at least as large, either way, when the two moments of each pair are exchanged at "
            + "random. Joiners and leavers stand apart and are no change of links.",
        Source = "Snijders, van de Bunt & Steglich 2010, Social Networks 32; Hubert 1987",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Heavy,
        ComparesTwo = true,
        Own = [.. ChanceParameters.All],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var waves = Waves.Read(context.Layer, context.Other!);
        return waves.IsOk ? Compare(context, waves.Value) : waves.Error;
    }

    private static MethodOutput Compare(MethodContext context, Waves waves)
    {
        var links = new WaveLinks(waves);
        var (kept, changed) = (links.KeptCount, links.NewCount + links.LostCount);
        var jaccard = kept / (double)(kept + changed);
        var reason = waves.Common.Length == 0 ? CaveatCode.TooFewNodes
            : waves.Frame.Cells == 0 ? CaveatCode.NotAsked : CaveatCode.NoTies;
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Jaccard, jaccard, reason),
                new("kept", kept),
                new("new", links.NewCount),
                new("lost", links.LostCount),
                new("hamming", changed),
                .. Correlation(context, waves, reason),
                new("common", waves.Common.Length),
                new("joiners", waves.Joiners.Length),
                new("leavers", waves.Leavers.Length),
                new("pairsCompared", waves.Frame.Cells),
            ],
            Links = [ChangeOf(waves, links)],
            Groups = [new NodeGroup("leavers", "wave", waves.Leavers)],
            Tables = [.. Tables(context, waves, links)],
            Caveats = [.. Caveats(jaccard)],
            Explanation = Explain(links, waves, jaccard),
        };
    }

    private static IEnumerable<Figure> Correlation(MethodContext context, Waves waves, CaveatCode reason)
    {
        var qap = new Qap(waves.Frame, waves.First.Out, waves.Second.Out);
        var drawn = double.IsNaN(qap.Correlation) ? [] : qap.Draw(
            ChanceParameters.PermutationsOf(context), ChanceParameters.SeedOf(context),
            PartialProgress.Of(context.Run, 0, 2));
        yield return Figure.Of("correlation", qap.Correlation, reason);
        yield return Figure.Of("correlationP", drawn.Length == 0 ? double.NaN : ChanceTest.High(qap.Correlation, drawn), reason);
        yield return new Figure(ChanceParameters.Permutations, ChanceParameters.PermutationsOf(context));
    }

    private static IEnumerable<ResultTable> Tables(MethodContext context, Waves waves, WaveLinks links)
    {
        if (waves.Frame.Cells > 0)
        {
            yield return WaveIndicators.Compare(
                links, waves.Frame, ChanceParameters.PermutationsOf(context), ChanceParameters.SeedOf(context),
                PartialProgress.Of(context.Run, 1, 2));
        }

        yield return People("joiners", waves.SecondReading, waves.Joiners);
        yield return People("leavers", context.Layer, waves.Leavers);
    }

    // Joiners are no nodes of the first reading, so they cannot be a group of it.
    private static ResultTable People(string name, LayerGraph reading, int[] nodes) => new(
        name, ["links"], [.. nodes.Select(reading.IdOf)],
        [.. nodes.Select(v => new double?[] { reading.Graph.Undirected.Out.Degree(v) })]);

    private static LinkColumn ChangeOf(Waves waves, WaveLinks links) => new(
        "change", [.. links.From.Select(v => waves.Common[v])], [.. links.To.Select(v => waves.Common[v])], links.Changes());

    private static IEnumerable<Caveat> Caveats(double jaccard)
    {
        if (jaccard < HighTurnover)
        {
            yield return new Caveat(
                CaveatCode.HighTurnover,
                "Fewer than 30 % of the links that were ever there stayed: too much changed for models of small changes.");
        }
    }

    private static Sentence Explain(WaveLinks links, Waves waves, double jaccard) => double.IsFinite(jaccard)
        ? Sentence.Of(
            "twoWaves.change", "Among the {0} actors present both times, {1} links stayed, {2} are new and {3} are gone.",
            waves.Common.Length, links.KeptCount, links.NewCount, links.LostCount)
        : Sentence.Of("twoWaves.none", "Among those present both times there was no link at either moment.");
}
