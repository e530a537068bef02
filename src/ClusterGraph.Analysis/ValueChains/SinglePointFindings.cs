using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rule about actors and links that every way needs.</summary>
internal static class SinglePointFindings
{
    private const string Source = "Menger 1927; Albert, Jeong & Barabási 2000, Nature 406";

    /// <summary>Lists them: actors first, links between two of them after.</summary>
    public static IEnumerable<Finding> Of(SinglePoints found, double[] losses)
    {
        var supply = found.Supply;
        foreach (var node in found.Nodes)
        {
            yield return OfActor(supply, node, losses[node]);
        }

        // A link between two single points says nothing that they do not say.
        foreach (var (from, to) in found.Links().Where(a => !found.Nodes.Contains(a.From) && !found.Nodes.Contains(a.To)))
        {
            yield return OfLink(supply, supply.Steps.First(s => s.From == from && s.To == to));
        }
    }

    private static Finding OfActor(SupplyNetwork supply, int node, double loss)
    {
        var steps = supply.Steps.Where(s => s.From == node || s.To == node).ToList();
        return new Finding
        {
            Rule = FindingRule.SinglePoint,
            Severity = Severity.Serious,
            About = [FindingSubject.Actor(supply.Layer.IdOf(node))],
            Evidence = [.. steps.SelectMany(s => Ids(supply, s)).Distinct()],
            Value = double.IsNaN(loss) ? null : loss,
            Confidence = steps.Select(s => s.Confidence).DefaultIfEmpty(1).Min(),
            Source = Source,
            Sentence = Sentence.Of("finding.singlePoint", "Every way to the market passes {0}.", supply.Layer.NameOf(node)),
            Remedy = Sentence.Of("finding.singlePointRemedy", "Find a second actor who could do what {0} does.", supply.Layer.NameOf(node)),
        };
    }

    private static Finding OfLink(SupplyNetwork supply, PassOn step) => new()
    {
        Rule = FindingRule.SinglePoint,
        Severity = Severity.Watch,
        About = [FindingSubject.Actor(supply.Layer.IdOf(step.From)), FindingSubject.Actor(supply.Layer.IdOf(step.To))],
        Evidence = [.. Ids(supply, step)],
        Confidence = step.Confidence,
        Source = Source,
        Sentence = Sentence.Of(
            "finding.singleLink", "Every way to the market uses the link from {0} to {1}.",
            supply.Layer.NameOf(step.From), supply.Layer.NameOf(step.To)),
        Remedy = Sentence.Of("finding.singleLinkRemedy", "Open a second way beside the one from {0} to {1}.",
            supply.Layer.NameOf(step.From), supply.Layer.NameOf(step.To)),
    };

    private static IEnumerable<FindingSubject> Ids(SupplyNetwork supply, PassOn step) =>
        step.Links.Select(supply.Links.IdOf).OfType<string>().Select(FindingSubject.Link);
}
