using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>
/// How sure it is that a link exists, from those who say so and those who deny it (methods catalogue F8). Bayesian
/// pooling: log-odds = logit(prior) + yes · ln(h / f) + no · ln((1 - h) / (1 - f)), where h is the chance that an
/// informant names a link that is there, and f that they name one that is not. A document is a better informant. The
/// distance to the prior halves every three years. O(assertions).
/// </summary>
/// <remarks>Butts 2003, Social Networks 25. Prior, h and f are ClusterGraph's own until informants have been tested.</remarks>
public static class LinkConfidence
{
    /// <summary>The chance that two actors are linked before anybody said anything.</summary>
    public const double Prior = 0.1;

    /// <summary>After how many years what was said is worth half.</summary>
    public const double HalfLife = 3;

    private const double Hit = 0.8;
    private const double FalseAlarm = 0.1;
    private const double DocumentHit = 0.95;
    private const double DocumentFalseAlarm = 0.01;
    private const double DaysPerYear = 365.25;

    /// <summary>Pools what was said.</summary>
    /// <param name="yes">How many say that the link exists, zero or more.</param>
    /// <param name="no">How many deny it.</param>
    /// <param name="documents">How many documents state it.</param>
    /// <param name="years">How long ago it was said, zero or more.</param>
    /// <param name="prior">The chance of a link before, more than 0 and less than 1.</param>
    /// <returns>The chance that the link exists, between 0 and 1.</returns>
    public static double Pool(int yes, int no, int documents = 0, double years = 0, double prior = Prior)
    {
        var evidence = (yes * Math.Log(Hit / FalseAlarm))
            + (no * Math.Log((1 - Hit) / (1 - FalseAlarm)))
            + (documents * Math.Log(DocumentHit / DocumentFalseAlarm));
        var odds = Math.Log(prior / (1 - prior)) + (evidence * Math.Pow(0.5, years / HalfLife));
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>
    /// Gives the confidence of a link: what its source stated; else, where several people spoke of it, what they say
    /// together, aged by the newest that was said on the map; else null.
    /// </summary>
    /// <param name="links">All links of the map.</param>
    internal static Func<Link, double?> Of(Link[] links)
    {
        var now = links.Max(Newest);
        return link => link.Confidence ?? (link.Assertions is { Count: > 1 } said ? Pooled(link, said, now) : null);
    }

    private static double Pooled(Link link, IReadOnlyList<Assertion> said, DateTimeOffset? now)
    {
        var yes = said.Count(a => a.Stance == Stance.Asserts);
        var documents = link.Evidence.Mark == EvidenceMark.Stated ? 1 : 0;
        var years = now is { } end && Newest(link) is { } last ? (end - last).TotalDays / DaysPerYear : 0;
        return Pool(yes, said.Count - yes, documents, years);
    }

    private static DateTimeOffset? Newest(Link link) => link.Assertions?.Max(a => a.At);
}
