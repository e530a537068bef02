using System.Globalization;
using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>Rank intervals as a method (methods catalogue F5): how far ranks hang on who happened to answer.</summary>
internal static class RankIntervalsMethod
{
    private const string Measure = "measure";
    private const string Samples = "samples";
    private const string Seed = "seed";
    private const string UnsafePairs = "unsafePairs";
    private const int Top = 10;
    private const double SafeShare = 0.95;
    private const double Low = 0.05;

    private static readonly string[] Quick = ["degree", "betweenness", "closeness", "pagerank", "eigenvector", "constraint"];
    private static readonly int[] Percents = [10, 20, 30];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "rank-intervals",
        Title = "Rank intervals",
        Group = MethodGroup.Doubt,
        Question = "Would the ranking be the same if some had not answered?",
        Definition = "10, 20 and 30 % of those who answered are dropped at random, many times; they stay on the map, known "
            + "through others. For each actor the 5 and 95 % points of its rank in the chosen measure, read in that measure's "
            + "own default way. A pair of the top ten is safe when the first stands before the second in 95 % of the samples "
            + "at 30 %.",
        Source = "Costenbader & Valente 2003, Social Networks 25; Borgatti, Carley & Krackhardt 2006, Social Networks 28",
        Directions = [Symmetry.Directed],
        Cost = CostClass.Heavy,
        Own =
        [
            Parameter.Choice(Measure, [.. Quick.Where(IsThere)], "The measure whose ranking is examined."),
            Parameter.Integer(Samples, 200, 20, 10_000, "How many times respondents are dropped at each share."),
            Parameter.Integer(Seed, 1, 0, int.MaxValue, "The seed of who is dropped; the same seed gives the same result."),
        ],
        Run = Run,
    };

    private static bool IsThere(string name) =>
        CentralityMethods.All.Concat(PathMethods.All).Concat(BrokerageMethods.All).Any(m => m.Name == name);

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var dropout = new Dropout(context.Layer.Input);
        if (context.Graph.NodeCount < 2 || dropout.Respondents < 2)
        {
            return MethodOutputs.Missing(
                context.Graph.NodeCount switch
                {
                    0 => CaveatCode.EmptyGraph,
                    1 => CaveatCode.TooFewNodes,
                    _ => CaveatCode.NotAsked,
                },
                UnsafePairs);
        }

        var ranked = RankedMeasure.Of(context, context.Parameters.Word(Measure));
        if (!ranked.IsOk)
        {
            return ranked.Error;
        }

        var observed = ranked.Value.Run(context.Layer.Input);
        return observed.IsOk ? Compare(context, ranked.Value, dropout, observed.Value) : observed.Error;
    }

    private static MethodOutput Compare(MethodContext context, RankedMeasure measure, Dropout dropout, ActorColumn observed)
    {
        var levels = Draw(context, measure, dropout, observed.Values.Length);
        var columns = new List<ActorColumn> { observed };
        for (var level = 0; level < Percents.Length; level++)
        {
            columns.Add(Column("low", level, Low));
            columns.Add(Column("high", level, 1 - Low));
        }

        var pairs = TopPairs.Of(observed.Values, measure.LowFirst, Top, levels, SafeShare);
        if (pairs.All == 0)
        {
            return MethodOutputs.Missing(CaveatCode.NoTies, UnsafePairs);
        }

        return new MethodOutput
        {
            Figures =
            [
                new(UnsafePairs, pairs.Unsafe.Count),
                new("topPairs", pairs.All),
                .. Percents.Select((p, level) => Figure.Of(
                    string.Create(CultureInfo.InvariantCulture, $"firstStays{p}"), pairs.FirstStays(levels[level]) ?? double.NaN)),
                new("respondents", dropout.Respondents),
                new(Samples, context.Parameters.Integer(Samples)),
            ],
            Actors = columns,
            Tables = [pairs.Table(context.Layer.IdOf, Percents)],
            Caveats = [.. Caveats(context, measure, pairs)],
            Explanation = Explain(pairs),
        };

        ActorColumn Column(string name, int level, double share) => new(
            string.Create(CultureInfo.InvariantCulture, $"{name}{Percents[level]}"),
            [.. Enumerable.Range(0, observed.Values.Length).Select(v => levels[level].Percentile(v, share))],
            CaveatCode.NoTies);
    }

    private static RankSamples[] Draw(MethodContext context, RankedMeasure measure, Dropout dropout, int nodes)
    {
        var samples = (int)context.Parameters.Integer(Samples);
        var drawn = new double[Percents.Length * samples][];
        Rounds.Do(drawn.Length, context.Parameters.Integer(Seed), context.Run, () => 0, (round, random, _) =>
        {
            var input = dropout.Draw(dropout.Dropped(Percents[round / samples] / 100.0), random);
            var column = measure.Run(input);
            drawn[round] = column.IsOk && column.Value.Values.Length == nodes
                ? column.Value.Values : [.. Enumerable.Repeat(double.NaN, nodes)];
        });
        return [.. drawn.Chunk(samples).Select(values => new RankSamples(values, measure.LowFirst))];
    }

    private static IEnumerable<Caveat> Caveats(MethodContext context, RankedMeasure measure, TopPairs pairs)
    {
        if (context.Graph.IsDirected && !measure.IsDirected)
        {
            yield return new Caveat(CaveatCode.DirectionIgnored, "The measure reads links without direction.");
        }

        if (pairs.Tied > 0)
        {
            yield return new Caveat(CaveatCode.Tie, "Some of the first ten share a rank; their order says nothing.", pairs.Tied);
        }
    }

    private static Sentence Explain(TopPairs pairs) => pairs.Unsafe.Count == 0
        ? Sentence.Of("rankIntervals.safe", "The order of the first {0} would stand even if 30 % had not answered.", pairs.Count)
        : Sentence.Of(
            "rankIntervals.unsafe",
            "In {0} of {1} pairs among the first {2} it is not sure who stands before whom: other answers would turn them round.",
            pairs.Unsafe.Count, pairs.All, pairs.Count);
}
