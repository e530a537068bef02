using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rules about what limits a chain.</summary>
internal static class BottleneckFindings
{
    private const string Source = "Ford & Fulkerson 1956 (maximum flow, minimum cut)";

    /// <summary>Names a limit.</summary>
    public static string NameOf(LayerGraph layer, FlowLimit limit) =>
        limit.IsActor ? layer.NameOf(limit.From) : $"{layer.NameOf(limit.From)} → {layer.NameOf(limit.To)}";

    /// <summary>Names several.</summary>
    public static string NamesOf(LayerGraph layer, IReadOnlyList<FlowLimit> limits) =>
        string.Join(", ", limits.Select(l => NameOf(layer, l)));

    /// <summary>Lists the limits that gain alone, and those that gain together.</summary>
    public static IEnumerable<Finding> Of(SupplyNetwork supply, Bottlenecks found, IReadOnlyList<IReadOnlyList<FlowLimit>> series)
    {
        foreach (var (limit, gain) in found.Gains.Where(g => g.Value > found.Flow.Network.Tolerance)
            .OrderByDescending(g => g.Value).ThenBy(g => (g.Key.From, g.Key.To)))
        {
            yield return OfOne(supply, limit, found.Extra, gain);
        }

        foreach (var set in series)
        {
            yield return Make(
                supply, FindingRule.RaiseTogether, Severity.Watch, set, found.Flow.GainWith(set.Select(l => l.Arc), found.Extra),
                Sentence.Of("finding.raiseTogether", "These limit the chain one behind the other: {0}.", NamesOf(supply.Layer, set)),
                Sentence.Of("finding.raiseTogetherRemedy", "Raise them together; one alone changes nothing."));
        }
    }

    /// <summary>Lists the limits under recipes that gain alone, and those that gain together.</summary>
    public static IEnumerable<Finding> Of(SupplyNetwork supply, RecipeBottlenecks found, IReadOnlyList<IReadOnlyList<FlowLimit>> together)
    {
        foreach (var (limit, gain) in found.Gains.Where(g => g.Value > 0 && double.IsFinite(g.Value))
            .OrderByDescending(g => g.Value).ThenBy(g => (g.Key.From, g.Key.To)))
        {
            yield return OfOne(supply, limit, found.Extra, gain) with { Source = RecipeFindings.Source };
        }

        foreach (var set in together)
        {
            var finding = Make(
                supply, FindingRule.RaiseTogether, Severity.Watch, set, found.GainWith(set),
                Sentence.Of("finding.limitTogether", "These limit the chain together: {0}.", NamesOf(supply.Layer, set)),
                Sentence.Of("finding.raiseTogetherRemedy", "Raise them together; one alone changes nothing."));
            yield return finding with { Source = RecipeFindings.Source };
        }
    }

    private static Finding OfOne(SupplyNetwork supply, FlowLimit limit, double extra, double gain) => Make(
        supply, FindingRule.Bottleneck, Severity.Serious, [limit], gain,
        Sentence.Of(
            "finding.bottleneck", "{0} limits the whole chain: {1} more there gives {2} more at the end.",
            NameOf(supply.Layer, limit), extra, gain),
        Sentence.Of("finding.bottleneckRemedy", "Ask what it takes for {0} to carry more.", NameOf(supply.Layer, limit)));

    private static Finding Make(
        SupplyNetwork supply, FindingRule rule, Severity severity, IReadOnlyList<FlowLimit> limits, double gain,
        Sentence sentence, Sentence remedy)
    {
        var steps = supply.Steps.Where(s => limits.Any(l => l.From == s.From && l.To == s.To)).ToList();
        return new Finding
        {
            Rule = rule,
            Severity = severity,
            About = [.. limits.SelectMany(l => l.IsActor ? [l.From] : (int[])[l.From, l.To]).Distinct()
                .Select(v => FindingSubject.Actor(supply.Layer.IdOf(v)))],
            Evidence = [.. steps.SelectMany(s => s.Links).Select(supply.Links.IdOf).OfType<string>().Select(FindingSubject.Link)],
            Value = gain,
            Confidence = steps.Select(s => s.Confidence).DefaultIfEmpty(1).Min(),
            Source = Source,
            Sentence = sentence,
            Remedy = remedy,
        };
    }
}
