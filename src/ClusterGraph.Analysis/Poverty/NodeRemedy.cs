using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// The smallest single change that would remove a flag. Where several rules flag a node that no single change satisfies,
/// it says so.
/// </summary>
internal static class NodeRemedy
{
    private static readonly string[] Incomes = ["belowLine", "medianIncome"];

    /// <summary>Finds the change.</summary>
    /// <param name="of">The node and what was said of it.</param>
    /// <param name="rules">The thresholds.</param>
    /// <param name="vulnerability">The parts and their weights.</param>
    public static Sentence Of(NodeAssessment of, NodeRules rules, Vulnerability vulnerability)
    {
        PovertyReason[] deciding = [.. of.Deciding];
        if (Array.TrueForAll(deciding, r => Incomes.Contains(r.Indicator, StringComparer.Ordinal)))
        {
            return Sentence.Of(
                "povertyNodes.remedyIncome", "It would not count as poor if the middle income rose by {0}, to the line of {1}.",
                Math.Max(0, rules.Line - of.Indicators.Median), rules.Line);
        }

        return deciding.Length > 1
            ? Sentence.Of("povertyNodes.remedyNone", "No single change would remove the flag: {0} rules apply.", deciding.Length)
            : deciding[0].Indicator switch
            {
                "vulnerability" => Part(of.Indicators, rules, vulnerability),
                "nearLine" => Sentence.Of(
                    "povertyNodes.remedyNearLine", "It would not be flagged if the middle income rose by {0}, beyond {1}.",
                    Math.Max(0, (rules.NearLine * rules.Line) - of.Indicators.Median), rules.NearLine * rules.Line),
                "fewAssets" => Sentence.Of(
                    "povertyNodes.remedyAssets", "It would not be flagged if fewer than {0} % of its people had few assets.",
                    100 * rules.PoorShare),
                _ => Sentence.Of(
                    "povertyNodes.remedyDeprivation",
                    "It would not be flagged if fewer than {0} % of its people were poor, or nearly poor, in several ways.",
                    100 * rules.PoorShare),
            };
    }

    // V falls below its threshold when one part falls by the distance times the weight of all over its own: least for the
    // part of the largest weight. Of equal ones the highest part is named.
    private static Sentence Part(NodeIndicators of, NodeRules rules, Vulnerability vulnerability)
    {
        var known = Enumerable.Range(0, of.Parts.Length).Where(p => !double.IsNaN(of.Parts[p]) && vulnerability.Weights[p] > 0).ToArray();
        var weight = known.Sum(p => vulnerability.Weights[p]);
        var enough = known.Where(p => of.Parts[p] >= Fall(p)).OrderBy(Fall).ThenByDescending(p => of.Parts[p]).ToArray();
        return enough.Length == 0
            ? Sentence.Of("povertyNodes.remedyParts", "No single part of vulnerability is large enough: several must fall.")
            : Named(Vulnerability.Names[enough[0]], of.Parts[enough[0]], Math.Max(0, of.Parts[enough[0]] - Fall(enough[0])));

        double Fall(int part) => (of.Vulnerability - rules.VulnerableAt) * weight / vulnerability.Weights[part];
    }

    private static Sentence Named(string part, double from, double to) => part switch
    {
        "buyer" => Sentence.Of(
            "povertyNodes.remedyBuyer", "It would not be flagged if sales went to more buyers: concentration from {0} to below {1}.", from, to),
        "input" => Sentence.Of(
            "povertyNodes.remedyInput",
            "It would not be flagged if inputs or credit came from more sources: concentration from {0} to below {1}.", from, to),
        "marketDistance" => Sentence.Of(
            "povertyNodes.remedyMarket", "It would not be flagged if it were nearer to an end market: distance from {0} to below {1}.", from, to),
        "supportDistance" => Sentence.Of(
            "povertyNodes.remedySupport", "It would not be flagged if it were nearer to an institution: distance from {0} to below {1}.", from, to),
        "isolation" => Sentence.Of(
            "povertyNodes.remedyIsolation", "It would not be flagged with more contacts for information: isolation from {0} to below {1}.", from, to),
        "interlock" => Sentence.Of(
            "povertyNodes.remedyInterlock",
            "It would not be flagged if buying, inputs, credit and housing came from different hands: interlock from {0} to below {1}.", from, to),
        _ => Sentence.Of(
            "povertyNodes.remedyInsecurity", "It would not be flagged with more contracts and steadier work: insecurity from {0} to below {1}.", from, to),
    };
}
