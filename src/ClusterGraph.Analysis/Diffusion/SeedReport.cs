using System.Globalization;
using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>How chosen seeds are written, and how they compare with seeds drawn at random and with those who have the most links.</summary>
internal static class SeedReport
{
    // Runs that judge draw from other streams than those that choose.
    private const long JudgeSeed = 1L << 33;
    private const int MostNames = 5;

    private static readonly string[] Columns = ["expectedSpread", "gain"];

    /// <summary>Builds the output.</summary>
    public static MethodOutput Build(MethodContext context, SeedChoice choice, Func<SpreadModel> models)
    {
        var runs = DiffusionParameters.RunsOf(context);
        var judged = Judge(context, models, choice.Proposed);
        var spread = choice.IsExact ? choice.Spread : judged.Sizes.Average();
        var random = Random(context, models, choice.Nodes.Length);
        var hubs = Judge(context, models, MostLinks(context, choice.Nodes.Length));
        var band = StepBand.Of(judged.Sizes);
        return new MethodOutput
        {
            Figures =
            [
                new("expectedSpread", spread), new("spreadShare", spread / context.Graph.NodeCount),
                new("low", band.Low), new("high", band.High),
                new("randomSpread", random), new("mostLinksSpread", hubs.Sizes.Average()),
                .. Proven(context, choice, runs),
            ],
            Actors = [new(ActorColumn.Main, choice.Alone), new("order", Orders(choice))],
            Groups = [.. Groups(choice)],
            Tables = [Steps(context, choice)],
            Accuracy = DiffusionParameters.AccuracyOf(context, choice.IsExact, runs),
            Caveats = [.. Caveats(choice, runs)],
            Explanation = Sentence.Of(
                "seedSelection.set", "Talk first to {0}: {1} of {2} actors would be reached, against {3} from as many drawn at random.",
                Names(context, choice.Proposed), spread, context.Graph.NodeCount, random),
        };
    }

    /// <summary>The nodes with the most links to pass on over.</summary>
    public static int[] MostLinks(MethodContext context, int k) =>
        Ranking.Order(Degree.Counts(DiffusionParameters.Arcs(context).Rows))[..k];

    private static SpreadSample Judge(MethodContext context, Func<SpreadModel> models, int[] seeds) => SpreadSample.Draw(
        models, context.Graph.NodeCount, seeds, DiffusionParameters.RunsOf(context), context.Parameters.Integer("seed") + JudgeSeed,
        context.Run);

    private static double Random(MethodContext context, Func<SpreadModel> models, int k)
    {
        var (n, runs) = (context.Graph.NodeCount, DiffusionParameters.RunsOf(context));
        var sizes = new int[runs];
        Rounds.Do(runs, context.Parameters.Integer("seed") + (2 * JudgeSeed), context.Run, models, (i, random, model) =>
        {
            var drawn = new HashSet<int>();
            while (drawn.Count < k)
            {
                drawn.Add(random.NextInt(n));
            }

            model.Run(random, [.. drawn]);
            sizes[i] = model.Reached.Length;
        });
        return sizes.Average();
    }

    private static IEnumerable<Figure> Proven(MethodContext context, SeedChoice choice, int runs)
    {
        if (choice.Best is { Count: > 0 } best)
        {
            yield return new Figure("greedySpread", choice.Spreads[^1]);
            yield return new Figure("bestSets", best.Count);
        }

        if (choice.Guarantee is { } guarantee)
        {
            yield return new Figure("guarantee", guarantee);
        }

        if (!choice.IsExact)
        {
            yield return new Figure("halfWidth", DiffusionParameters.HalfWidth(context, context.Graph.NodeCount, runs));
            yield return new Figure("samples", choice.Samples);
            yield return new Figure("runs", runs);
        }
    }

    private static double[] Orders(SeedChoice choice)
    {
        var orders = new double[choice.Alone.Length];
        Array.Fill(orders, double.NaN);
        for (var i = 0; i < choice.Nodes.Length; i++)
        {
            orders[choice.Nodes[i]] = i + 1;
        }

        return orders;
    }

    private static IEnumerable<NodeGroup> Groups(SeedChoice choice)
    {
        var sets = choice.Best is { Count: > 0 } best ? best.Listed : [choice.Proposed];
        return sets.Select((set, i) => new NodeGroup((i + 1).ToString(CultureInfo.InvariantCulture), "seedSet", set));
    }

    private static ResultTable Steps(MethodContext context, SeedChoice choice) => new(
        "choiceByStep", Columns,
        [.. choice.Nodes.Select((v, i) => $"{i + 1}. {context.Layer.NameOf(v)}")],
        [.. choice.Spreads.Select((s, i) => new double?[] { s, s - (i == 0 ? 0 : choice.Spreads[i - 1]) })]);

    private static IEnumerable<Caveat> Caveats(SeedChoice choice, int runs)
    {
        foreach (var caveat in SpreadReport.Caveats(choice.IsExact, runs))
        {
            yield return caveat;
        }

        if (choice.Best is not { Count: > 0 } best)
        {
            yield return new Caveat(CaveatCode.NotProvenBest, choice.Guarantee is { } guarantee
                ? string.Create(CultureInfo.InvariantCulture, $"Not all sets were tried; this one is proven to reach {100 * guarantee:0} % of the best at least.")
                : "Not all sets were tried; this one reaches at least 63 % (1 - 1/e) of the best, up to the error of the numbers.");
        }
        else if (best.Count > 1)
        {
            yield return new Caveat(CaveatCode.Tie, "Several sets are equally good.", (int)Math.Min(int.MaxValue, best.Count));
        }
    }

    private static string Names(MethodContext context, int[] set) =>
        string.Join(", ", set.Take(MostNames).Select(context.Layer.NameOf)) + (set.Length > MostNames ? ", …" : string.Empty);
}
