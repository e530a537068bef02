using System.Globalization;
using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>The informant tree as a method (methods catalogue F6, seeds S-014).</summary>
internal static class InformantTreeMethod
{
    private const string Coverage = "coverage";
    private const string Round = "round";
    private const string Compare = "compare";
    private const double Enough = 0.9;
    private const double FewNew = 0.05;
    private const int SmallestShown = 5;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "informant-tree",
        Title = "Informant tree",
        Group = MethodGroup.Doubt,
        Question = "Have we been told of nearly everybody, and whom do informants forget?",
        Definition = "A link leads from an informant to somebody named. Coverage = 1 - (named once) / (namings); the number of "
            + "actors is at least S + f1 (f1 - 1) / (2 (f2 + 1)), with S actors named, f1 once and f2 twice. Stop when coverage "
            + "is at least 0.9 and the last round brought fewer than 5 % new actors. Shares of a group below five actors are "
            + "held back. The value is how many named an actor.",
        Source = "Nadvi & Barrientos 2004, Annex II; Good 1953; Chao 1984",
        Directions = [Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Attribute(Round, string.Empty, "An attribute of informants with the round in which they were asked, as a number; empty for one round."),
            Parameter.Attribute(Compare, string.Empty, "An attribute whose groups are compared among those named and all on the map; empty for none."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Coverage);
        }

        var rounds = context.Parameters.Word(Round).Length == 0 ? (Outcome<double[]>)Array.Empty<double>() : context.Numbers(Round);
        var groups = context.Parameters.Word(Compare).Length == 0 ? (Outcome<string?[]>)Array.Empty<string?>() : context.Labels(Compare);
        if ((rounds.Error ?? groups.Error) is { } error)
        {
            return error;
        }

        return context.Graph.LinkCount == 0
            ? MethodOutputs.Missing(CaveatCode.NoTies, Coverage) : Report(context, rounds.Value!, groups.Value!);
    }

    private static MethodOutput Report(MethodContext context, double[] rounds, string?[] groups)
    {
        int[] counts = [.. Enumerable.Range(0, context.Graph.NodeCount).Select(context.Graph.In.Degree)];
        var tree = InformantTree.Of(counts);
        var table = rounds.Length == 0 ? [] : Rounds(context.Graph.Out, rounds);
        var lastNew = table.Count == 0 ? double.NaN : table[^1].New / (double)table[^1].All;
        return new MethodOutput
        {
            Figures =
            [
                new(Coverage, tree.Coverage),
                new("leastNumber", tree.LeastNumber),
                new("named", tree.Named),
                new("namings", tree.Namings),
                new("namedOnce", tree.Once),
                new("namedTwice", tree.Twice),
                Figure.Of("newInLastRound", lastNew, CaveatCode.NoAttribute),
                new("mayStop", tree.Coverage >= Enough && lastNew < FewNew ? 1 : 0),
            ],
            Actors = [new ActorColumn(ActorColumn.Main, Array.ConvertAll(counts, c => (double)c))],
            Tables = [.. Tables(table, groups, counts)],
            Caveats = [.. Caveats(rounds)],
            Explanation = Sentence.Of(
                "informantTree.coverage", "{0} actors were named; about {1} % of further namings would be of actors known already, and there are at least {2}.",
                tree.Named, 100 * tree.Coverage, tree.LeastNumber),
        };
    }

    // What each round named, and how much of it nobody had named before.
    private static List<(double Round, int All, int New)> Rounds(Adjacency namings, double[] rounds)
    {
        var (seen, found) = (new HashSet<int>(), new List<(double, int, int)>());
        foreach (var round in rounds.Where(double.IsFinite).Distinct().Order())
        {
            var here = Enumerable.Range(0, rounds.Length).Where(v => rounds[v].Equals(round))
                .SelectMany(v => namings.Of(v).ToArray()).Distinct().ToArray();
            if (here.Length > 0)
            {
                found.Add((round, here.Length, here.Count(seen.Add)));
            }
        }

        return found;
    }

    private static IEnumerable<ResultTable> Tables(List<(double Round, int All, int New)> rounds, string?[] groups, int[] counts)
    {
        if (rounds.Count > 0)
        {
            yield return new ResultTable(
                "rounds", ["named", "newlyNamed"], [.. rounds.Select(r => r.Round.ToString(CultureInfo.InvariantCulture))],
                [.. rounds.Select(r => new double?[] { r.All, r.New })]);
        }

        if (groups.Length > 0)
        {
            var labels = GroupLabels.Of(groups);
            double named = counts.Where((c, v) => c > 0 && groups[v] is not null).Count();
            yield return new ResultTable(
                "whoIsNamed", ["shareOfNamed", "shareOfAll"], [.. labels.Names],
                [.. labels.Names.Select((_, g) => Shares(labels, counts, g, named))]);
        }
    }

    private static double?[] Shares(GroupLabels labels, int[] counts, int group, double named)
    {
        var here = labels.GroupOf.Where((g, v) => g == group && counts[v] > 0).Count();
        return labels.Sizes[group] < SmallestShown || named == 0
            ? [null, null] : [here / named, labels.Sizes[group] / (double)labels.Labelled];
    }

    private static IEnumerable<Caveat> Caveats(double[] rounds)
    {
        if (rounds.Length == 0)
        {
            yield return new Caveat(CaveatCode.NoAttribute, "Rounds are not known, so nobody can say whether the last one still brought new actors.");
        }
    }
}
