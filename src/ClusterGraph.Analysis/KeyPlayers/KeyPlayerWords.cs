using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>What is said about sets of key players.</summary>
internal static class KeyPlayerWords
{
    private const int MostNames = 5;

    /// <summary>Says how sure the sets are.</summary>
    public static IEnumerable<Caveat> Caveats(KeyPlayerSets sets, bool isExact, bool isMonotone)
    {
        if (sets.Count > 1)
        {
            yield return new Caveat(
                CaveatCode.Tie, $"Several sets are equally good; at most {KeyPlayerSets.MostListed} are listed.",
                (int)Math.Min(int.MaxValue, sets.Count));
        }

        if (!isExact)
        {
            yield return new Caveat(CaveatCode.NotProvenBest, isMonotone
                ? "Not all sets were tried; this one has at least 63 % (1 - 1/e) of the best score there is."
                : "Not all sets were tried, and nothing guarantees how near this one comes to the best.");
        }
    }

    /// <summary>Explains the first of the best sets.</summary>
    public static Sentence Explain(MethodContext context, string aim, KeyPlayerSets sets, int steps, double before)
    {
        var who = Names(context, sets.Listed[0]);
        return aim switch
        {
            KeyPlayersMethod.Fragment => Sentence.Of(
                "keyPlayers.fragment", "Without {0}, {1} % of the pairs left could not reach each other; today it is {2} %.",
                who, 100 * sets.Score, 100 * before),
            KeyPlayersMethod.FragmentDistance => Sentence.Of(
                "keyPlayers.fragmentDistance",
                "Without {0}, the others would be further apart than without anybody else: {1} on a scale from 0 (all linked) to 1 (all cut off); today it is {2}.",
                who, sets.Score, before),
            KeyPlayersMethod.Reach => Sentence.Of(
                "keyPlayers.reach", "{0} together reach {1} of {2} actors within {3} steps, themselves included.",
                who, sets.Score, context.Graph.NodeCount, steps),
            _ => Sentence.Of(
                "keyPlayers.reachDistance", "{0} together are nearest to everybody: {1}, where 1 is everybody at most one step away.",
                who, sets.Score),
        };
    }

    private static string Names(MethodContext context, int[] set) =>
        string.Join(", ", set.Take(MostNames).Select(context.Layer.NameOf)) + (set.Length > MostNames ? ", …" : string.Empty);
}
