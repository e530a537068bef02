using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>Puts together what is said of knowledge roles.</summary>
internal sealed class KnowledgeReport(
    MethodContext context, KnowledgeReading reading, KnowledgeTypes types, OpennessCuts cuts, double[][] capacity)
{
    /// <summary>The name of the first figure.</summary>
    public const string Headline = "gatekeepers";

    private const string Paper = "Giuliani & Bell 2005, Research Policy 34; cut-offs: ClusterGraph proposal";
    private const double TooFew = 3;

    private readonly PrincipalComponent? _component = capacity.Length == 0 ? null : PrincipalComponent.Of(capacity);

    private int Rated => reading.IsRated.Count(r => r);

    private int Unplaced => types.Positions.Where((p, v) => p is null && reading.IsRated[v]).Count();

    private bool IsOpennessKnown => types.Levels.Any(l => l is not null);

    /// <summary>Puts it together.</summary>
    public MethodOutput Make() => new()
    {
        Figures = [.. Figures()],
        Actors = [.. Columns()],
        Groups = [.. GroupsOf("knowledgeRole", types.Roles), .. GroupsOf("position", types.Positions), .. NotAnswered()],
        Tables = [KnowledgeGrid.Of(types)],
        Findings = IsOpennessKnown ? [.. Findings()] : [],
        Caveats = [.. Caveats()],
        Explanation = Explain(),
    };

    private int Count(KnowledgePosition position) => types.Positions.Count(p => p == position);

    private int Count(KnowledgeRole role) => types.Roles.Count(r => r == role);

    private IEnumerable<Figure> Figures()
    {
        yield return IsOpennessKnown
            ? new Figure(Headline, Count(KnowledgeRole.Gatekeeper)) : new Figure(Headline, null, CaveatCode.NoAttribute);
        yield return new Figure("rated", Rated);
        yield return new Figure("knowledgeSources", Count(KnowledgePosition.Source));
        yield return new Figure("exchangers", Count(KnowledgePosition.MutualExchanger));
        yield return new Figure("absorbers", Count(KnowledgePosition.Absorber));
        yield return new Figure("isolatedFirms", Count(KnowledgePosition.Isolated));
        yield return new Figure("notPlaced", Unplaced);
        yield return Figure.Of("mediumFrom", IsOpennessKnown ? cuts.MediumFrom : double.NaN, NoCut());
        yield return Figure.Of("highFrom", IsOpennessKnown ? cuts.HighFrom : double.NaN, NoCut());
        if (capacity.Length > 0)
        {
            yield return Figure.Of("explained", _component?.Explained ?? double.NaN, NoComponent());
        }
    }

    // Without a component there are too few complete rows, or a column in which all are alike.
    private CaveatCode NoComponent() =>
        Enumerable.Range(0, reading.In.Length).Count(v => capacity.All(c => double.IsFinite(c[v]))) < TooFew
            ? CaveatCode.NoAttribute : CaveatCode.NoVariance;

    private CaveatCode NoCut() => IsOpennessKnown ? CaveatCode.NoVariance : CaveatCode.NoAttribute;

    private IEnumerable<ActorColumn> Columns()
    {
        var unplaced = Array.ConvertAll(types.Positions, p => p is null ? CaveatCode.NotAsked : (CaveatCode?)null);
        yield return new ActorColumn(ActorColumn.Main, Numbers(types.Positions), CaveatCode.NotAsked, unplaced);
        yield return new ActorColumn("knowledgeRole", Numbers(types.Roles));
        yield return new ActorColumn("openness", Numbers(types.Levels));
        yield return new ActorColumn("in", reading.In);
        yield return new ActorColumn("out", reading.Out);
        yield return new ActorColumn("inOutRatio", [.. reading.In.Zip(reading.Out, (a, b) => a / b)]);
        yield return new ActorColumn("outsideSources", reading.Openness);
        if (_component is not null)
        {
            yield return new ActorColumn("absorptiveCapacity", _component.Scores, CaveatCode.NoAttribute);
        }
    }

    private static double[] Numbers<T>(T?[] places)
        where T : struct, Enum => Array.ConvertAll(places, p => p is { } place ? 1.0 + Convert.ToInt32(place, null) : double.NaN);

    private static IEnumerable<NodeGroup> GroupsOf<T>(string kind, T?[] places)
        where T : struct, Enum => Enum.GetValues<T>()
            .Select(value => new NodeGroup(CoreJson.WireName(value), kind, NodesWith(places, value)))
            .Where(group => group.Nodes.Count > 0);

    private static int[] NodesWith<T>(T?[] places, T value)
        where T : struct, Enum => [.. Enumerable.Range(0, places.Length).Where(v => places[v] is { } p && p.Equals(value))];

    private IEnumerable<NodeGroup> NotAnswered()
    {
        int[] silent = [.. Enumerable.Range(0, reading.Silent.Length).Where(v => reading.Silent[v])];
        return silent.Length == 0 ? [] : [new NodeGroup("notAnswered", "answered", silent)];
    }

    private IEnumerable<Finding> Findings()
    {
        var isolated = NodesWith(types.Roles, KnowledgeRole.IsolatedFirm);
        if (isolated.Length > 0)
        {
            yield return Make(
                FindingRule.IsolatedFirm, Severity.Watch, isolated,
                Sentence.Of("knowledgeRoles.isolated", "{0} firms neither give nor receive knowledge and have hardly any source outside.", isolated.Length),
                Sentence.Of("knowledgeRoles.isolatedRemedy", "Bring each of them together with one firm that others ask for advice."));
        }

        var stars = NodesWith(types.Roles, KnowledgeRole.ExternalStar);
        if (stars.Length > 0)
        {
            yield return Make(
                FindingRule.ExternalStar, Severity.Watch, stars,
                Sentence.Of("knowledgeRoles.stars", "{0} firms learn much outside but pass little of it on.", stars.Length),
                Sentence.Of("knowledgeRoles.starsRemedy", "Invite them to show the others what they learn outside."));
        }

        yield return Gatekeepers(NodesWith(types.Roles, KnowledgeRole.Gatekeeper));
    }

    private Finding Gatekeepers(int[] nodes) => nodes.Length > 0
        ? Make(
            FindingRule.Gatekeeper, Severity.Note, nodes,
            Sentence.Of("knowledgeRoles.gatekeepers", "{0} firms bring knowledge in from outside and pass it on.", nodes.Length),
            Sentence.Of("knowledgeRoles.gatekeepersRemedy", "Begin with them when something new is to spread."))
        : Make(
            FindingRule.NoGatekeeper, Severity.Watch, nodes,
            Sentence.Of("knowledgeRoles.noGatekeeper", "No firm both brings much knowledge in from outside and passes it on."),
            Sentence.Of("knowledgeRoles.noGatekeeperRemedy", "Link a firm that others ask for advice with a university, a supplier or an expert outside."));

    private Finding Make(FindingRule rule, Severity severity, int[] nodes, Sentence sentence, Sentence remedy) => new()
    {
        Rule = rule,
        Severity = severity,
        About = [.. nodes.Select(v => FindingSubject.Actor(context.Layer.IdOf(v)))],
        Value = nodes.Length,
        Source = Paper,
        Sentence = sentence,
        Remedy = remedy,
    };

    private IEnumerable<Caveat> Caveats()
    {
        if (reading.Silent.Count(s => s) is var silent and > 0)
        {
            yield return new Caveat(CaveatCode.NotAsked, "Who did not answer is known only through what others said.", silent);
        }

        if (!IsOpennessKnown)
        {
            yield return new Caveat(
                CaveatCode.NoAttribute,
                "Nobody outside the cluster is on the map and no attribute counts outside sources, so openness and most roles are not known.");
        }

        if (capacity.Length > 0 && _component is null)
        {
            yield return new Caveat(NoComponent(), "Absorptive capacity needs three firms with all its attributes, and differences in each.");
        }
    }

    private Sentence Explain() => IsOpennessKnown
        ? Sentence.Of(
            "knowledgeRoles.roles",
            "Of {0} firms, {1} bring knowledge in from outside and pass it on, and {2} stand outside the exchange of knowledge.",
            Rated, Count(KnowledgeRole.Gatekeeper), Count(KnowledgePosition.Isolated))
        : Sentence.Of(
            "knowledgeRoles.positions",
            "Of {0} firms, {1} mainly give knowledge, {2} exchange it, {3} mainly receive it and {4} stand apart; how open they are to outside is not known.",
            Rated, Count(KnowledgePosition.Source), Count(KnowledgePosition.MutualExchanger), Count(KnowledgePosition.Absorber),
            Count(KnowledgePosition.Isolated));
}
