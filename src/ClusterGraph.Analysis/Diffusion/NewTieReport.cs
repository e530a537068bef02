using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>How proposed introductions are written: a table, and the first three as findings with the link that is missing.</summary>
internal static class NewTieReport
{
    private const int MostFindings = 3;

    private static readonly string[] Columns = ["gain", "after", "efficiencyGain", "sharedContacts"];

    /// <summary>Writes ties that raise spread.</summary>
    public static MethodOutput OfSpread(MethodContext context, TieSearch found, int[] seeds)
    {
        var isExact = found.Worlds == 0;
        var efficiency = context.Graph.NodeCount <= TieEfficiency.MostNodesOfOne ? new TieEfficiency(context.Graph) : null;
        return Build(context, found.Ties, found.Before, efficiency, seeds.Length == 0 ? "everybody" : "seeds") with
        {
            Accuracy = isExact ? Accuracy.Exact : new Accuracy(IsExact: false, Samples: found.Worlds),
            Figures =
            [
                .. Figures(found.Ties, found.Before),
                .. isExact ? Array.Empty<Figure>() : [new("standardError", found.StandardError), new("runs", found.Worlds)],
            ],
            Caveats = [.. Caveats(found.Ties, isExact, found.Worlds)],
        };
    }

    /// <summary>Writes ties that raise the efficiency.</summary>
    public static MethodOutput OfEfficiency(MethodContext context, TieEfficiency efficiency, List<Tie> ties) =>
        Build(context, ties, efficiency.Today, efficiency, "efficiency") with
        {
            Figures = [.. Figures(ties, efficiency.Today)],
            Caveats = [.. Caveats(ties, isExact: true, 0)],
        };

    /// <summary>Counts the contacts that two nodes have in common.</summary>
    public static int SharedContacts(Adjacency rows, int a, int b)
    {
        var x = rows.Of(a);
        var y = rows.Of(b);
        var shared = 0;
        for (var (i, j) = (0, 0); i < x.Length && j < y.Length;)
        {
            shared += x[i] == y[j] ? 1 : 0;
            (i, j) = (i + (x[i] <= y[j] ? 1 : 0), j + (y[j] <= x[i] ? 1 : 0));
        }

        return shared;
    }

    private static IEnumerable<Figure> Figures(List<Tie> ties, double before)
    {
        yield return Figure.Of("gain", ties.Count == 0 ? double.NaN : ties[0].Gain, CaveatCode.NoVariance);
        yield return Figure.Of("before", before);
        yield return Figure.Of("after", ties.Count == 0 ? double.NaN : before + ties[0].Gain, CaveatCode.NoVariance);
    }

    private static MethodOutput Build(MethodContext context, List<Tie> ties, double before, TieEfficiency? efficiency, string what) => new()
    {
        Tables = ties.Count == 0 ? [] :
        [
            new ResultTable(
                "introductions", Columns,
                [.. ties.Select(t => $"{context.Layer.NameOf(t.Low)} – {context.Layer.NameOf(t.High)}")],
                [.. ties.Select(t => new double?[]
                {
                    t.Gain, before + t.Gain, efficiency?.GainOf(t.Low, t.High), SharedContacts(context.Graph.Out, t.Low, t.High),
                })]),
        ],
        Groups = ties.Count == 0 ? [] : [new NodeGroup("1", "introduction", [ties[0].Low, ties[0].High])],
        Findings = [.. ties.Take(MostFindings).Where(t => t.Gain > 0).Select(t => Found(context, t, before, what))],
        Explanation = ties.Count == 0
            ? Sentence.Of("newTie.none", "There is no pair left that could be introduced.")
            : Say(context, ties[0], before, what),
    };

    private static Finding Found(MethodContext context, Tie tie, double before, string what)
    {
        var (low, high) = (FindingSubject.Actor(context.Layer.IdOf(tie.Low)), FindingSubject.Actor(context.Layer.IdOf(tie.High)));
        return new Finding
        {
            Rule = FindingRule.Introduction,
            Severity = Severity.Note,
            About = [low, high],
            Missing = [new MissingLink(low, high)],
            Value = tie.Gain,
            Source = "Kempe, Kleinberg & Tardos 2003",
            Sentence = Say(context, tie, before, what),
            Remedy = Sentence.Of(
                "newTie.remedy", "Introduce {0} and {1} to each other.", context.Layer.NameOf(tie.Low), context.Layer.NameOf(tie.High)),
        };
    }

    private static Sentence Say(MethodContext context, Tie tie, double before, string what)
    {
        var (a, b, n) = (context.Layer.NameOf(tie.Low), context.Layer.NameOf(tie.High), context.Graph.NodeCount);
        return what switch
        {
            "seeds" => Sentence.Of(
                "newTie.seeds", "If {0} and {1} knew each other, {2} actors would be reached instead of {3}.", a, b, before + tie.Gain, before),
            "everybody" => Sentence.Of(
                "newTie.everybody", "If {0} and {1} knew each other, what one actor is told would reach {2} actors on average instead of {3}.",
                a, b, (before + tie.Gain) / n, before / n),
            _ => Sentence.Of(
                "newTie.efficiency", "If {0} and {1} knew each other, everybody would be nearer to everybody: efficiency {2} instead of {3}.",
                a, b, before + tie.Gain, before),
        };
    }

    private static IEnumerable<Caveat> Caveats(List<Tie> ties, bool isExact, int worlds)
    {
        yield return DiffusionParameters.Scenario;
        if (!isExact)
        {
            yield return new Caveat(CaveatCode.Sampled, "Gains are averages over random worlds, the same for all pairs.", worlds);
            yield return new Caveat(
                CaveatCode.NotProvenBest, "Ties that differ by less than two standard errors may stand the other way round.");
        }

        if (ties.Count(t => Ranking.AreTied(t.Gain, ties[0].Gain)) is var tied and > 1)
        {
            yield return new Caveat(CaveatCode.Tie, "Several introductions are equally good.", tied);
        }
    }
}
