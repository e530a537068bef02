using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Puts together what is said of the service ladder. No single rating, and no average of fewer than three raters.</summary>
internal sealed class LadderReport(
    MethodContext context, MutualTrust trust, Ladder ladder, GroupTrust everybody, GroupTrust[] groups)
{
    /// <summary>The name of the first figure.</summary>
    public const string Headline = "rung";

    private const string Proposal = "ClusterGraph proposal";
    private const string Giz = "GIZ, Connect & Create";
    private const string TrustLink = "trusts";
    private const int LowRung = 2;

    /// <summary>Puts it together.</summary>
    /// <param name="riders">The free riders; null when nobody asked.</param>
    public MethodOutput Make(int[]? riders) => new()
    {
        Figures = [.. Figures(), .. riders is null ? [] : (Figure[])[new("freeRiders", riders.Length)]],
        Actors = [.. Columns()],
        Groups = [.. groups.Select(g => new NodeGroup(g.Name, "trustGroup", g.Members)), .. Below(), .. Riders(riders)],
        Tables = [Table()],
        Findings = [.. Findings(riders)],
        Caveats = [.. Caveats()],
        Explanation = LadderWords.OfCluster(ladder.RungOf(everybody.Index), everybody.Index),
    };

    private static CaveatCode Why(GroupTrust group) =>
        group.Pairs == 0 ? CaveatCode.NotAsked : group.IsHeldBack ? CaveatCode.SmallCell : CaveatCode.NoWeights;

    private IEnumerable<Figure> Figures()
    {
        var why = Why(everybody);
        yield return Figure.Of(Headline, ladder.RungOf(everybody.Index), why);
        yield return Figure.Of("trustIndex", everybody.Index, why);
        yield return Figure.Of("meanTrust", everybody.Mean, everybody.Mutual == 0 ? CaveatCode.NoTies : why);
        yield return Figure.Of("mutualShare", everybody.Share, why);
        yield return new Figure("mutualPairs", everybody.Mutual);
        yield return new Figure("pairsAsked", everybody.Pairs);
        yield return new Figure("raters", everybody.Raters);
        yield return Figure.Of("pairsToNext", ladder.PairsToNext(everybody) ?? double.NaN, CaveatCode.NoVariance);
    }

    private IEnumerable<ActorColumn> Columns()
    {
        var count = context.Graph.NodeCount;
        var rungs = new double[count];
        Array.Fill(rungs, double.NaN);
        foreach (var group in groups)
        {
            foreach (var v in group.Members)
            {
                rungs[v] = ladder.RungOf(group.Index);
            }
        }

        var own = Enumerable.Range(0, count).Select(v => trust.Of(v, everybody.Members)).ToArray();
        yield return new ActorColumn(
            ActorColumn.Main, Array.ConvertAll(own, o => o.Index), CaveatCode.SmallCell,
            Array.ConvertAll(own, o => double.IsNaN(o.Most) ? CaveatCode.NotAsked : (CaveatCode?)CaveatCode.SmallCell));
        yield return new ActorColumn("mutualPartners", [.. trust.Partners.Select(p => (double)p.Length)]);
        yield return new ActorColumn("rungOfGroup", rungs);
    }

    // Who is certainly below: by what is shown of it, or because even the best ratings would not do.
    private IEnumerable<NodeGroup> Below() => groups.Prepend(everybody)
        .Select(g => new NodeGroup(g.Name, "belowRung", [.. g.Members.Where(v => IsBelow(v, g))]))
        .Where(g => g.Nodes.Count > 0);

    private bool IsBelow(int member, GroupTrust group)
    {
        var rung = ladder.RungOf(group.Index);
        var (index, most) = trust.Of(member, group.Members);
        return ladder.RungOf(double.IsNaN(index) ? most : index) < rung;
    }

    private static IEnumerable<NodeGroup> Riders(int[]? riders) =>
        riders is { Length: > 0 } ? [new NodeGroup("freeRiders", "wave", riders)] : [];

    private ResultTable Table()
    {
        GroupTrust[] all = [everybody, .. groups];
        return new ResultTable(
            "ladder", ["groupMembers", "pairsAsked", "mutualPairs", "raters", "meanTrust", "trustIndex", Headline, "pairsToNext"],
            [.. all.Select(g => g.Name)],
            [.. all.Select(g => new[]
            {
                g.Members.Length, g.Pairs, g.Mutual, g.Raters, Present(g.Mean), Present(g.Index),
                Present(ladder.RungOf(g.Index)), ladder.PairsToNext(g),
            })]);
    }

    private static double? Present(double value) => double.IsNaN(value) ? null : value;

    private IEnumerable<Finding> Findings(int[]? riders)
    {
        var found = groups.Where(g => !double.IsNaN(g.Index) && g.Members.Length < everybody.Members.Length)
            .Select(g => Of(g, LadderWords.OfGroup(g.Name, ladder.RungOf(g.Index), g.Index))).ToList();
        if (!double.IsNaN(everybody.Index))
        {
            found.Insert(0, Of(everybody, LadderWords.OfCluster(ladder.RungOf(everybody.Index), everybody.Index)));
        }

        if (riders is { Length: > 0 })
        {
            found.Add(new Finding
            {
                Rule = FindingRule.FreeRider,
                Severity = Severity.Watch,
                About = [.. riders.Select(Actor)],
                Value = riders.Length,
                Source = Giz,
                Sentence = Sentence.Of("serviceLadder.riders", "{0} members received benefits at both moments and gave none.", riders.Length),
                Remedy = Sentence.Of("serviceLadder.ridersRemedy", "Ask them for a contribution, or reserve the service for those who give."),
            });
        }

        return found.OrderByDescending(f => f.Severity);
    }

    private Finding Of(GroupTrust group, Sentence sentence) => new()
    {
        Rule = FindingRule.ServiceRung,
        Severity = ladder.RungOf(group.Index) <= LowRung ? Severity.Watch : Severity.Note,
        About = [.. group.Members.Select(Actor)],
        Missing = [.. LadderPairs.Of(trust, group.Members, ladder.PairsToNext(group) ?? 0)
            .Select(p => new MissingLink(Actor(p.First), Actor(p.Second), TrustLink))],
        Value = group.Index,
        Threshold = ladder.NextAfter(group.Index),
        Source = Proposal,
        Sentence = sentence,
        Remedy = LadderWords.Lift(ladder, group),
    };

    private FindingSubject Actor(int node) => FindingSubject.Actor(context.Layer.IdOf(node));

    private IEnumerable<Caveat> Caveats()
    {
        if (groups.Prepend(everybody).Count(g => g.IsHeldBack) is > 0 and var held)
        {
            yield return new Caveat(CaveatCode.SmallCell, "Averages of fewer than three raters are held back.", held);
        }

        if (trust.Partners.Where((_, v) => !trust.Answered(v)).Count() is > 0 and var silent)
        {
            yield return new Caveat(CaveatCode.NotAsked, "Pairs in which one did not answer are left out.", silent);
        }
    }
}
