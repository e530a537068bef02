using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Those in a programme and the others, present at both moments, and how differently they changed: the mean change of the
/// ones less that of the others (difference in differences; seed S-026, NB:515-548). Each actor counts once.
/// </summary>
internal sealed class ProgrammeSides
{
    private readonly TwoMoments _moments;
    private readonly int[] _members;
    private readonly bool[] _isTreated;

    /// <summary>Tells the two sides apart.</summary>
    /// <param name="moments">Who was there at both moments.</param>
    /// <param name="mark">The attribute that marks those in the programme, at the second moment or else at the first.</param>
    public ProgrammeSides(TwoMoments moments, string mark)
    {
        _moments = moments;
        _members = [.. Enumerable.Range(0, moments.Members.Length).Where(m => moments.Members[m].IsBoth)];
        var (before, after) = (Marks(moments.First, mark), Marks(moments.Second, mark));
        _isTreated = Array.ConvertAll(_members, m => IsYes(after[moments.Members[m].Second] ?? before[moments.Members[m].First]));
    }

    /// <summary>Gets how many are in the programme.</summary>
    public int Treated => _isTreated.Count(t => t);

    /// <summary>Gets how many are not.</summary>
    public int Others => _isTreated.Length - Treated;

    /// <summary>Gets the share of the links of those outside, at the second moment, that lead into the programme; NaN without links.</summary>
    public double SpillOver
    {
        get
        {
            var links = _moments.Second.Graph.Undirected.Out;
            var side = new Dictionary<int, bool>();
            for (var i = 0; i < _members.Length; i++)
            {
                side[_moments.Members[_members[i]].Second] = _isTreated[i];
            }

            var met = side.Where(s => !s.Value).SelectMany(s => links.Of(s.Key).ToArray()).ToList();
            return met.Count(side.GetValueOrDefault) / (double)met.Count;
        }
    }

    /// <summary>
    /// Compares the changes of an indicator; p: how often the difference is at least as large, either way, when who is in the
    /// programme is reshuffled. O(permutations · members).
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="draws">How many permutations, and their seed.</param>
    /// <param name="run">How to go about it.</param>
    public ProgrammeEffect Of(int indicator, (int Permutations, long Seed) draws, RunOptions run)
    {
        int[] known = [.. Enumerable.Range(0, _members.Length).Where(i => double.IsFinite(_moments.Change(_members[i], indicator)))];
        double[] changes = Array.ConvertAll(known, i => _moments.Change(_members[i], indicator));
        bool[] sides = Array.ConvertAll(known, i => _isTreated[i]);
        var effect = Means(changes, sides);
        if (!double.IsFinite(effect.Difference))
        {
            return effect;
        }

        var drawn = new double[draws.Permutations];
        Rounds.Do(draws.Permutations, draws.Seed, run, () => (bool[])sides.Clone(), (round, random, dealt) =>
        {
            sides.CopyTo(dealt, 0);
            random.Shuffle(dealt.AsSpan());
            drawn[round] = Means(changes, dealt).Difference;
        });
        return effect with { P = ChanceTest.TwoSided(effect.Difference, drawn) };
    }

    private static ProgrammeEffect Means(double[] changes, bool[] sides)
    {
        var (sums, counts) = (new double[2], new int[2]);
        for (var i = 0; i < changes.Length; i++)
        {
            var side = sides[i] ? 0 : 1;
            (sums[side], counts[side]) = (sums[side] + changes[i], counts[side] + 1);
        }

        return new ProgrammeEffect(sums[0] / counts[0], sums[1] / counts[1], counts[0], counts[1], double.NaN);
    }

    private static string?[] Marks(MethodContext context, string mark) =>
        context.Layer.Input.Attributes.TryGetValue(mark, out var column)
            ? context.Layer.PerNode(column.Values) : new string?[context.Graph.NodeCount];

    private static bool IsYes(string? value) => value is not (null or "" or "0" or "false" or "no");
}
