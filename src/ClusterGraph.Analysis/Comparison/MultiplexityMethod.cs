using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Multiplexity as a method (methods catalogue B8): how far every two layers join the same actors.</summary>
internal static class MultiplexityMethod
{
    private const string Share = "multiplexShare";

    private static readonly string[] Columns =
        ["first", "second", "both", "either", "jaccard", "secondGivenFirst", "firstGivenSecond", "expected", "lift", "p"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "multiplexity",
        Title = "Multiplexity",
        Group = MethodGroup.Comparison,
        Question = "Do business ties ride on kin, credit or trust ties?",
        Definition = "For every two layers: links in both and in either, Jaccard = both / either, the share of each that is "
            + "in the other, the overlap expected by chance (product of the numbers of links / pairs), lift = both / "
            + "expected, and the QAP p of an overlap at least as large. The first number is the share of linked pairs with "
            + "more than one kind of link.",
        Source = "Krackhardt 1988, Social Networks 10; Wasserman & Faust 1994",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Heavy,
        IsLive = true,
        LayersApart = true,
        Own = [.. ChanceParameters.All],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount < 3)
        {
            return MethodOutputs.Missing(
                context.Graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, Share);
        }

        var relations = new List<Relation>();
        foreach (var layer in context.Layer.Layers)
        {
            var relation = RelationReader.Read(context, layer.Id, "layer");
            if (!relation.IsOk)
            {
                return relation.Error;
            }

            relations.Add(relation.Value);
        }

        return relations.Count < 2 ? OnlyOne() : Compare(context, relations);
    }

    private static MethodOutput Compare(MethodContext context, List<Relation> relations)
    {
        var (names, frames, pairs) = (new List<string>(), new List<DyadFrame>(), new List<Qap>());
        for (var i = 0; i < relations.Count; i++)
        {
            for (var j = i + 1; j < relations.Count; j++)
            {
                names.Add($"{relations[i].Name} + {relations[j].Name}");
                frames.Add(DyadFrame.Of(context.Layer, relations[i], relations[j]));
                pairs.Add(new Qap(frames[^1], relations[i].Graph.Out, relations[j].Graph.Out));
            }
        }

        var permutations = ChanceParameters.PermutationsOf(context);
        var drawn = Qap.Draw(frames[0], pairs, permutations, ChanceParameters.SeedOf(context), context.Run);
        var cells = pairs.Select((pair, i) => Row(frames[i], pair, drawn[i])).ToList();
        var kinds = LayerCounts.Of(DyadFrame.Of(context.Layer, relations), relations);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Share, kinds.Several / (double)kinds.Linked, CaveatCode.NoTies),
                new("linkedPairs", kinds.Linked),
                new("multiplexPairs", kinds.Several),
                new("inAllLayers", kinds.InAll),
                new(ChanceParameters.Permutations, permutations),
            ],
            Tables = [new ResultTable("pairs", Columns, names, cells)],
            Explanation = Explain(kinds, names, cells),
        };
    }

    private static double?[] Row(DyadFrame frame, Qap pair, double[] drawn)
    {
        var expected = pair.LinksX * (double)pair.LinksY / frame.Cells;
        double[] values =
        [
            pair.LinksX, pair.LinksY, pair.Both, pair.Either, pair.Both / (double)pair.Either,
            pair.Both / (double)pair.LinksX, pair.Both / (double)pair.LinksY, expected, pair.Both / expected,
            double.IsNaN(pair.Correlation) ? double.NaN : ChanceTest.High(pair.Correlation, drawn),
        ];
        return Array.ConvertAll(values, v => double.IsFinite(v) ? v : (double?)null);
    }

    private static Sentence Explain(LayerCounts kinds, List<string> rows, List<double?[]> cells)
    {
        if (kinds.Linked == 0)
        {
            return Sentence.Of("noTies", "There is no link of this kind yet.");
        }

        var lift = Array.IndexOf(Columns, "lift");
        var best = Enumerable.Range(0, rows.Count).MaxBy(i => cells[i][lift] ?? -1);
        return Sentence.Of(
            "multiplexity.most",
            "{0} % of the linked pairs have more than one kind of link; {1} ride on each other most: {2} times as often as by chance.",
            100.0 * kinds.Several / kinds.Linked, rows[best], cells[best][lift] ?? 0);
    }

    private static MethodOutput OnlyOne()
    {
        var sentence = Sentence.Of("multiplexity.one", "There is only one kind of link, so there is nothing to compare.");
        return new MethodOutput
        {
            Figures = [new(Share, null, CaveatCode.NoVariance)],
            Caveats = [new Caveat(CaveatCode.NoVariance, sentence.Text)],
            Explanation = sentence,
        };
    }
}
