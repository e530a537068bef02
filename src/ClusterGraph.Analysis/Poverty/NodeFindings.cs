using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Turns flags into findings: the flag with its reasons and what would remove it, and what is contested.</summary>
internal sealed class NodeFindings
{
    private const string Seed = "Nadvi & Barrientos 2004, UNIDO, Box 2; thresholds: ClusterGraph proposal";

    /// <summary>The rules that flag a point.</summary>
    public static readonly FindingRule[] Flags = [FindingRule.PoorNode, FindingRule.VulnerableNode];

    private readonly MethodContext _context;
    private readonly NodeReading _reading;
    private readonly NodeRules _rules;

    public NodeFindings(MethodContext context, NodeReading reading, NodeRules rules) =>
        (_context, _reading, _rules) = (context, reading, rules);

    /// <summary>Lists the findings, the most serious and largest first.</summary>
    /// <param name="assessments">What is said of each node.</param>
    public Finding[] Of(IEnumerable<NodeAssessment> assessments)
    {
        NodeAssessment[] flagged =
        [
            .. assessments.Where(a => a.IsFlagged).OrderByDescending(a => a.Status).ThenByDescending(a => a.Node.People)
                .ThenBy(a => a.Node.Label, StringComparer.Ordinal),
        ];
        return
        [
            .. flagged.Select(Flag),
            .. flagged.Where(a => a.IsContested).Select(Contested),
        ];
    }

    private Finding Flag(NodeAssessment of)
    {
        var isPoor = of.Status == PovertyStatus.Poor;
        return Make(of, of.Deciding.First(), isPoor ? FindingRule.PoorNode : FindingRule.VulnerableNode) with
        {
            ContestedBy = Objectors(of),
            Severity = isPoor ? Severity.Serious : Severity.Watch,
            Reasons = [.. of.Reasons.Except([of.Deciding.First()]).Select(r => Words(of, r))],
            Remedy = NodeRemedy.Of(of, _rules, _reading.Structure.Vulnerability),
        };
    }

    private static Finding Contested(NodeAssessment of) => new()
    {
        Rule = FindingRule.ContestedFlag,
        Severity = Severity.Note,
        About = [of.Node.Subject],
        ContestedBy = Objectors(of),
        Source = "Nadvi & Barrientos 2004, UNIDO, Annex II",
        Sentence = of.Objectors == 0
            ? Sentence.Of("povertyNodes.contested", "{0}: the flag is contested. Both views stand beside each other.", of.Node.Label)
            : Sentence.Of(
                "povertyNodes.contestedBy", "{0}: contested by {1} in the room. Both views stand beside each other.", of.Node.Label, of.Objectors),
    };

    private Finding Make(NodeAssessment of, PovertyReason reason, FindingRule rule)
    {
        var links = Links(of);
        return new Finding
        {
            Rule = rule,
            Severity = Severity.Note,
            About = [of.Node.Subject],
            Evidence = [.. links.Select(IdOf).OfType<string>().Select(FindingSubject.Link)],
            Value = reason.Value,
            Threshold = reason.Threshold,
            Confidence = links.Length == 0 || _context.Layer.Input.Links.Confidences is not { } sure ? 1 : links.Min(l => sure[l]),
            Source = Seed,
            Sentence = Words(of, reason),
        };
    }

    private static int? Objectors(NodeAssessment of) => of.Objectors == 0 ? null : of.Objectors;

    // Links of single actors stay out: they would tell who they are.
    private int[] Links(NodeAssessment of)
    {
        if (of.Node.Id is null)
        {
            return [];
        }

        var node = _reading.Population.Nodes[of.Node.Rows[0]];
        return [.. _reading.Structure.Sales.Where(t => t.From == node).Select(t => t.Link).Order()];
    }

    private string? IdOf(int link) => _context.Layer.Input.Links.Ids?[link];

    private static Sentence Words(NodeAssessment of, PovertyReason reason)
    {
        var (label, percent) = (of.Node.Label, 100 * reason.Value);
        return reason.Indicator switch
        {
            "deprivation" => Sentence.Of(
                "povertyNodes.deprivation", "{0}: {1} % are poor in several ways at once ({2} people looked at).", label, percent, of.Node.People),
            "belowLine" => Sentence.Of(
                "povertyNodes.belowLine", "{0}: {1} % have less than the poverty line ({2} people looked at).", label, percent, of.Node.People),
            "medianIncome" => Sentence.Of(
                "povertyNodes.medianIncome", "{0}: the middle income, {1}, is below the line of {2}.", label, reason.Value, reason.Threshold),
            "vulnerability" => Sentence.Of(
                "povertyNodes.vulnerability", "{0}: exposed by its place in the network, {1} on a scale from 0 to 1.", label, reason.Value),
            "nearLine" => Sentence.Of(
                "povertyNodes.nearLine", "{0}: {1} % have an income just above the line; a shock would make them poor.", label, percent),
            "nearDeprivation" => Sentence.Of(
                "povertyNodes.nearDeprivation", "{0}: {1} % are nearly poor in several ways at once.", label, percent),
            "fewAssets" => Sentence.Of(
                "povertyNodes.fewAssets", "{0}: {1} % have few assets and could fall into poverty by a shock.", label, percent),
            _ => Part(label, reason),
        };
    }

    private static Sentence Part(string label, PovertyReason reason) => reason.Indicator switch
    {
        "buyer" => Sentence.Of("povertyNodes.buyer", "{0}: sales depend on few buyers (concentration {1}, where 1 is a single one).", label, reason.Value),
        "input" => Sentence.Of("povertyNodes.input", "{0}: inputs or credit depend on few sources (concentration {1}, where 1 is a single one).", label, reason.Value),
        "marketDistance" => Sentence.Of("povertyNodes.marketDistance", "{0}: far from an end market ({1}, where 1 is four steps or no way at all).", label, reason.Value),
        "supportDistance" => Sentence.Of("povertyNodes.supportDistance", "{0}: far from any institution ({1}, where 1 is three steps or no way at all).", label, reason.Value),
        "isolation" => Sentence.Of("povertyNodes.isolation", "{0}: few contacts for information ({1}, where 1 is none).", label, reason.Value),
        "interlock" => Sentence.Of("povertyNodes.interlock", "{0}: one counterpart is buyer, supplier, lender or landlord at once ({1}, where 1 is everybody).", label, reason.Value),
        _ => Sentence.Of("povertyNodes.insecurity", "{0}: work without contract or on few days ({1}, where 1 is all of it).", label, reason.Value),
    };
}
