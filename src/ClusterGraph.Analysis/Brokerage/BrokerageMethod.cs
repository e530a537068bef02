using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Brokerage;

/// <summary>Gould-Fernandez brokerage as a method (methods catalogue A11).</summary>
internal static class BrokerageMethod
{
    private const string Group = "group";

    private static readonly string[] Words = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "brokerage",
        Title = "Brokerage roles",
        Group = MethodGroup.Position,
        Question = "Who connects whom, inside and across groups?",
        Definition = "Paths a to v to b without a direct arc a to b, counted for v by the groups of the three: coordinator "
            + "(all one), itinerant (a and b one), representative (a and v one), gatekeeper (v and b one), liaison (all "
            + "different). z compares with arcs drawn at random with the same density.",
        Source = "Gould and Fernandez 1989, Sociological Methodology 19",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Own = [Parameter.Attribute(Group, null, "The attribute whose values are the groups.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var labels = context.Labels(Group);
        if (!labels.IsOk)
        {
            return labels.Error;
        }

        string[] figures = ["total", .. Words];
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(figures);
        }

        var groups = GroupLabels.Of(labels.Value);
        if (groups.Labelled == 0)
        {
            return MethodOutputs.Missing(CaveatCode.NoAttribute, figures);
        }

        var counts = BrokerRoles.Compute(context.Graph, groups.GroupOf, context.Run.Cancellation);
        return Output(context, groups, counts);
    }

    private static MethodOutput Output(MethodContext context, GroupLabels groups, long[][] counts)
    {
        var expected = new BrokerExpectation(groups.Sizes, Density(context.Graph, groups));
        var columns = counts.Select((c, role) => new ActorColumn(Words[role], Present(groups, v => c[v]), CaveatCode.NoAttribute));
        var totals = Present(groups, v => counts.Sum(c => c[v]));
        var all = new List<ActorColumn> { new(ActorColumn.Main, totals, CaveatCode.NoAttribute) };
        all.AddRange(columns);
        if (context.Graph.IsDirected)
        {
            all.Add(Scores("z", groups, v => expected.ScoreTotal(totals[v])));
            all.AddRange(counts.Select((c, role) => Scores(
                Words[role] + "Z", groups, v => expected.Score(groups.GroupOf[v], (BrokerRole)role, c[v]))));
        }

        return new MethodOutput
        {
            Figures = [.. Figures(groups, counts, expected)],
            Actors = all,
            Tables = [Expected(groups, expected)],
            Caveats = [.. Caveats(context, groups)],
            Explanation = Explain(context, totals, counts),
        };
    }

    private static double Density(AnalysisGraph graph, GroupLabels groups)
    {
        var arcs = 0L;
        for (var v = 0; v < graph.NodeCount; v++)
        {
            foreach (var target in graph.Out.Of(v))
            {
                arcs += groups.GroupOf[v] >= 0 && groups.GroupOf[target] >= 0 ? 1 : 0;
            }
        }

        return groups.Labelled < 2 ? 0 : arcs / ((double)groups.Labelled * (groups.Labelled - 1));
    }

    private static double[] Present(GroupLabels groups, Func<int, double> value)
    {
        var values = new double[groups.GroupOf.Length];
        for (var v = 0; v < values.Length; v++)
        {
            values[v] = groups.GroupOf[v] < 0 ? double.NaN : value(v);
        }

        return values;
    }

    private static ActorColumn Scores(string name, GroupLabels groups, Func<int, double> value) =>
        new(name, Present(groups, value), CaveatCode.NoVariance);

    private static IEnumerable<Figure> Figures(GroupLabels groups, long[][] counts, BrokerExpectation expected)
    {
        yield return new Figure("total", counts.Sum(c => c.Sum()));
        for (var role = 0; role < Words.Length; role++)
        {
            yield return new Figure(Words[role], counts[role].Sum());
        }

        yield return new Figure("expectedTotal", groups.Labelled * expected.MeanTotal());
        for (var role = 0; role < Words.Length; role++)
        {
            yield return new Figure(
                $"expected{char.ToUpperInvariant(Words[role][0])}{Words[role][1..]}", expected.MeanOfAll((BrokerRole)role));
        }
    }

    private static ResultTable Expected(GroupLabels groups, BrokerExpectation expected) => new(
        "expected",
        Words,
        groups.Names,
        [.. groups.Names.Select((_, group) => Words.Select((_, role) => (double?)expected.Mean(group, (BrokerRole)role)).ToArray())]);

    private static IEnumerable<Caveat> Caveats(MethodContext context, GroupLabels groups)
    {
        if (groups.Labelled < context.Graph.NodeCount)
        {
            yield return new Caveat(
                CaveatCode.NoAttribute,
                "Actors without a group were left out.",
                context.Graph.NodeCount - groups.Labelled);
        }

        if (!context.Graph.IsDirected)
        {
            yield return new Caveat(
                CaveatCode.DirectionIgnored, "Every link was read as an arc each way, so each path counts in both directions.");
        }
    }

    private static Sentence Explain(MethodContext context, double[] totals, long[][] counts)
    {
        var top = Ranking.Order(totals)[0];
        if (totals[top] == 0)
        {
            return Sentence.Of("brokerage.none", "Nobody stands between two others who are not linked.");
        }

        var role = Enumerable.Range(0, counts.Length).MaxBy(r => counts[r][top]);
        return Sentence.Of(
            $"brokerage.{Words[role]}",
            "{0} connects the most pairs who are not linked themselves: {1}, mostly as " + Words[role] + " ({2}).",
            context.Layer.NameOf(top), totals[top], counts[role][top]);
    }
}
