using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rule about the lowest tier of subcontractors: most there depend on one order giver each.</summary>
internal static class SqueezedTier
{
    /// <summary>What a tier is called whose members have no type in common.</summary>
    public const string LowestTier = "lowestTier";

    private const string Source = "Nadvi & Barrientos 2004 (NB:285, 289-293)";

    // More than a report can hold helps nobody; the sentence says how many there are.
    private const int MostOfAKind = 200;

    /// <summary>Finds it. Nothing is said of one actor alone, nor of fewer people than are shown.</summary>
    /// <param name="pyramid">The pyramid.</param>
    /// <param name="threshold">More than this share of the tier must depend on one.</param>
    /// <param name="smallest">Fewer people than this are not told of.</param>
    public static Finding? Of(OrderPyramid pyramid, double threshold, int smallest)
    {
        var tier = pyramid.Tiers.Depth < 1 ? [] : pyramid.Tiers.NodesOf(pyramid.Tiers.Depth);
        var squeezed = Array.FindAll(tier, v => pyramid.IsSqueezed[v]);
        var share = squeezed.Length / (double)tier.Length;
        var people = pyramid.Heads.PeopleOf(tier);
        var isMany = tier.Length > 1 || Array.Exists(tier, pyramid.Heads.IsGroup);
        return isMany && share > threshold && (people == 0 || people >= smallest)
            ? Make(pyramid, tier, squeezed, threshold) : null;
    }

    private static Finding Make(OrderPyramid pyramid, int[] tier, int[] squeezed, double threshold)
    {
        var named = squeezed.Where(pyramid.Heads.MayBeNamed).Take(MostOfAKind).ToHashSet();
        var (layer, links) = (pyramid.Context.Layer, pyramid.Context.Layer.Input.Links);
        var locked = squeezed.Count(v => pyramid.InterlockedTies[v] > 0);
        return new Finding
        {
            Rule = FindingRule.SqueezedTier,
            Severity = locked > 0 ? Severity.Serious : Severity.Watch,
            About = [FindingSubject.Group(CommonestType(pyramid, squeezed))],
            Evidence =
            [
                .. pyramid.Ties.Where(t => named.Contains(t.To)).Select(t => links.Ids?[t.Link]).OfType<string>()
                    .Distinct(StringComparer.Ordinal).Select(FindingSubject.Link),
                .. named.Order().Select(v => FindingSubject.Actor(layer.IdOf(v))),
            ],
            Value = squeezed.Length / (double)tier.Length,
            Threshold = threshold,
            Confidence = pyramid.Ties.Where(t => pyramid.IsSqueezed[t.To]).Min(t => links.Confidences?[t.Link] ?? 1),
            Source = Source,
            Sentence = Sentence.Of(
                "finding.squeezedTier",
                "On the lowest tier {0} of {1} depend on one order giver: pressure on price, quality and speed is passed down to them.",
                squeezed.Length, tier.Length),
            Reasons = locked == 0 ? [] :
            [
                Sentence.Of("finding.squeezedTierLocked", "Of {0} the order giver is also supplier, lender or landlord.", locked),
            ],
            Remedy = Sentence.Of(
                "finding.squeezedTierRemedy", "Introduce them to a second order giver, or help them to agree on prices and terms together."),
        };
    }

    private static string CommonestType(OrderPyramid pyramid, int[] nodes) =>
        nodes.Select(pyramid.Heads.TypeOf).OfType<string>().GroupBy(t => t, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? LowestTier;
}
