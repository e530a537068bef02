using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rules about who depends on one partner. A group of buyers is not one buyer.</summary>
internal static class CaptiveFindings
{
    private const string Source = "Nadvi & Barrientos 2004, Box 5 (NB:437, 479)";

    // More than a report can hold helps nobody; the counts say how many there are.
    private const int MostOfAKind = 200;

    /// <summary>Lists them: sellers first.</summary>
    public static IReadOnlyList<Finding> Of(Deals deals, PartnerShares[] sellers, PartnerShares[] buyers, double share) =>
    [
        .. Captives(deals, sellers, share).Select(v => OfSeller(deals, v, sellers[v], share)),
        .. Captives(deals, buyers, share).Select(v => OfBuyer(deals, v, buyers[v], share)),
    ];

    /// <summary>Lists the nodes inside that depend on one partner who is one.</summary>
    public static IEnumerable<int> Captives(Deals deals, PartnerShares[] side, double share) =>
        Enumerable.Range(0, side.Length)
            .Where(v => side[v].IsCaptive(share) && deals.IsInside(v) && deals.IsOne(side[v].Top)).Take(MostOfAKind);

    private static Finding OfSeller(Deals deals, int node, PartnerShares shares, double threshold)
    {
        var (name, partner) = (deals.All.Layer.NameOf(node), deals.All.Layer.NameOf(shares.Top));
        return Make(
            deals, FindingRule.CaptiveSeller, node, shares, threshold,
            shares.Partners == 1
                ? Sentence.Of("finding.oneBuyer", "{0} sells to {1} alone.", name, partner)
                : Sentence.Of("finding.mainBuyer", "{0} sells {1} % to {2}.", name, 100 * shares.TopShare, partner),
            Sentence.Of("finding.captiveSellerRemedy", "Introduce {0} to a second buyer.", name));
    }

    private static Finding OfBuyer(Deals deals, int node, PartnerShares shares, double threshold)
    {
        var (name, partner) = (deals.All.Layer.NameOf(node), deals.All.Layer.NameOf(shares.Top));
        return Make(
            deals, FindingRule.CaptiveBuyer, node, shares, threshold,
            shares.Partners == 1
                ? Sentence.Of("finding.oneSupplier", "{0} buys from {1} alone.", name, partner)
                : Sentence.Of("finding.mainSupplier", "{0} buys {1} % from {2}.", name, 100 * shares.TopShare, partner),
            Sentence.Of("finding.captiveBuyerRemedy", "Introduce {0} to a second supplier.", name));
    }

    private static Finding Make(
        Deals deals, FindingRule rule, int node, PartnerShares shares, double threshold, Sentence sentence, Sentence remedy)
    {
        var isSeller = rule == FindingRule.CaptiveSeller;
        var (own, theirs) = isSeller ? (deals.From, deals.To) : (deals.To, deals.From);
        int[] links = [.. Enumerable.Range(0, deals.Count).Where(d => own[d] == node && theirs[d] == shares.Top).Select(d => deals.Links[d])];
        return new Finding
        {
            Rule = rule,
            Severity = isSeller ? Severity.Watch : Severity.Note,
            About = [FindingSubject.Actor(deals.All.Layer.IdOf(node)), FindingSubject.Actor(deals.All.Layer.IdOf(shares.Top))],
            Evidence = [.. links.Select(deals.All.IdOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(FindingSubject.Link)],
            Value = shares.TopShare,
            Threshold = threshold,
            Confidence = links.Max(deals.All.Confidence),
            Source = Source,
            Sentence = sentence,
            Remedy = remedy,
        };
    }
}
