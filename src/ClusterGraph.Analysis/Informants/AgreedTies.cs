namespace ClusterGraph.Analysis.Informants;

/// <summary>
/// Makes one network out of many pictures (Krackhardt 1987). Where an end that should speak drew no picture, the other end
/// speaks alone; where neither did, enough third parties. O(informants · n²).
/// </summary>
/// <param name="slices">The pictures.</param>
/// <param name="least">How many informants make a consensus; 0 for more than half.</param>
internal sealed class AgreedTies(Slices slices, int least)
{
    /// <summary>Tells whether a link is there.</summary>
    /// <param name="rule">Whose word counts.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends; another.</param>
    /// <param name="without">An informant whose word does not count towards a consensus; -1 for none.</param>
    public bool Has(TieRule rule, int from, int to, int without = -1)
    {
        // Who drew nothing is spoken for by the other end.
        var sender = Says(from, from, to) ?? Says(to, from, to);
        var receiver = Says(to, from, to) ?? sender;
        return rule == TieRule.Consensus || sender is not { } atSource || receiver is not { } atTarget
            ? IsConsensus(from, to, without)
            : rule switch
            {
                TieRule.Intersection => atSource && atTarget,
                TieRule.Union => atSource || atTarget,
                TieRule.Sender => atSource,
                _ => atTarget,
            };
    }

    /// <summary>Counts links of which only one end, or neither, could speak.</summary>
    /// <param name="rule">Whose word counts.</param>
    public int OneSided(TieRule rule) => rule == TieRule.Consensus ? 0
        : All(rule).Count(p => slices.PictureOf[p.From] is null || slices.PictureOf[p.To] is null);

    /// <summary>Lists the links, by where they begin and end.</summary>
    /// <param name="rule">Whose word counts.</param>
    public IEnumerable<(int From, int To)> All(TieRule rule) =>
        from a in Enumerable.Range(0, slices.Count)
        from b in Enumerable.Range(0, slices.Count)
        where a != b && Has(rule, a, b)
        select (a, b);

    private bool? Says(int informant, int from, int to) => slices.PictureOf[informant]?.Has(from, to);

    private bool IsConsensus(int from, int to, int without)
    {
        var heard = slices.Informants.Length - (without >= 0 && slices.PictureOf[without] is not null ? 1 : 0);
        var reports = slices.Reports(from, to, without);
        return least > 0 ? reports >= least : 2 * reports > heard;
    }
}
