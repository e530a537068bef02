using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>
/// What a map would show if some of those who answered had not: their own arcs are gone, and links without direction when
/// nobody of the two answered. They stay on the map, known through others. O(n + m) a draw. Source: Costenbader &amp;
/// Valente 2003, Social Networks 25; Borgatti, Carley &amp; Krackhardt 2006, Social Networks 28.
/// </summary>
internal sealed class Dropout(AnalysisInput input)
{
    private readonly int[] _answered =
        [.. Enumerable.Range(0, input.ActorCount).Where(a => input.Respondents?[a] ?? true)];

    /// <summary>Gets how many answered.</summary>
    public int Respondents => _answered.Length;

    /// <summary>How many are dropped for a share: at least one, and never all.</summary>
    public int Dropped(double share) =>
        Math.Clamp((int)Math.Round(share * _answered.Length, MidpointRounding.AwayFromZero), 1, _answered.Length - 1);

    /// <summary>Draws who is dropped.</summary>
    public AnalysisInput Draw(int dropped, Pcg64 random)
    {
        var order = (int[])_answered.Clone();
        random.Shuffle<int>(order);
        var answered = new bool[input.ActorCount];
        foreach (var actor in order.AsSpan(dropped))
        {
            answered[actor] = true;
        }

        return Without(answered);
    }

    // A link that nobody can have told of before, because neither end answered, was told by others and stays.
    private AnalysisInput Without(bool[] answered)
    {
        var links = input.Links;
        var kept = new List<int>(links.Count);
        for (var i = 0; i < links.Count; i++)
        {
            var isUndirected = input.Layers[links.Layers?[i] ?? 0].IsUndirected;
            if (IsTold(answered, links.Sources[i], links.Targets[i], isUndirected)
                || !IsTold(input.Respondents, links.Sources[i], links.Targets[i], isUndirected))
            {
                kept.Add(i);
            }
        }

        return input with { Respondents = answered, Links = Pick(links, [.. kept]) };
    }

    private static bool IsTold(bool[]? answered, int from, int to, bool isUndirected) =>
        answered is null || answered[from] || (isUndirected && answered[to]);

    private static LinkTable Pick(LinkTable links, int[] kept) => new()
    {
        Sources = Pick(links.Sources, kept)!,
        Targets = Pick(links.Targets, kept)!,
        Layers = Pick(links.Layers, kept),
        Strengths = Pick(links.Strengths, kept),
        Volumes = Pick(links.Volumes, kept),
        Confidences = Pick(links.Confidences, kept),
    };

    private static T[]? Pick<T>(T[]? column, int[] kept) => column is null ? null : Array.ConvertAll(kept, i => column[i]);
}
