namespace ClusterGraph.Analysis.TwoMode;

/// <summary>
/// The links among the actors of one mode that come from shared partners (Breiger 1974). O(sum of k² over partners).
/// </summary>
public sealed class Projection
{
    private readonly TwoModes _modes;
    private readonly ProjectionRule _rule;
    private readonly double[] _sums;
    private readonly int[] _shared;
    private readonly List<int> _touched = [];

    private Projection(TwoModes modes, ProjectionRule rule)
    {
        (_modes, _rule) = (modes, rule);
        (_sums, _shared) = (new double[modes.Members.Length], new int[modes.Members.Length]);
    }

    /// <summary>Gets the lower end of each link.</summary>
    public List<int> Sources { get; } = [];

    /// <summary>Gets the higher end of each link.</summary>
    public List<int> Targets { get; } = [];

    /// <summary>Gets what each link is worth.</summary>
    public List<double> Worth { get; } = [];

    /// <summary>Gets how many partners the ends of each link share.</summary>
    public List<double> Shared { get; } = [];

    /// <summary>Counts the shared memberships a projection has to go through.</summary>
    /// <param name="modes">The memberships.</param>
    /// <param name="onto">Onto whom it is made.</param>
    /// <returns>The number of pairs over all partners.</returns>
    public static double Work(TwoModes modes, int[] onto) => Others(modes, onto).Sum(z => Pairs(modes.Members[z].Length));

    /// <summary>Makes the projection.</summary>
    /// <param name="modes">The memberships.</param>
    /// <param name="onto">One of the two modes.</param>
    /// <param name="rule">What a link is worth.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The links, by lower and then by higher end.</returns>
    public static Projection Of(TwoModes modes, int[] onto, ProjectionRule rule, CancellationToken cancellation)
    {
        var projection = new Projection(modes, rule);
        foreach (var v in onto)
        {
            cancellation.ThrowIfCancellationRequested();
            projection.Collect(v);
            projection.Emit(v);
        }

        return projection;
    }

    private static int[] Others(TwoModes modes, int[] onto) => ReferenceEquals(onto, modes.First) ? modes.Second : modes.First;

    private static double Pairs(double count) => count * (count - 1) / 2;

    private void Collect(int v)
    {
        var (partners, weights) = (_modes.Members[v], _modes.Weights[v]);
        for (var i = 0; i < partners.Length; i++)
        {
            var (actors, theirs) = (_modes.Members[partners[i]], _modes.Weights[partners[i]]);
            for (var j = Array.BinarySearch(actors, v) + 1; j < actors.Length; j++)
            {
                if (_shared[actors[j]]++ == 0)
                {
                    _touched.Add(actors[j]);
                }

                _sums[actors[j]] += _rule switch
                {
                    ProjectionRule.Newman => 1 / (actors.Length - 1.0),
                    ProjectionRule.Minimum => Math.Min(weights[i], theirs[j]),
                    _ => 1,
                };
            }
        }
    }

    private void Emit(int v)
    {
        _touched.Sort();
        foreach (var other in _touched)
        {
            double shared = _shared[other];
            Sources.Add(v);
            Targets.Add(other);
            Shared.Add(shared);
            Worth.Add(_rule == ProjectionRule.Jaccard
                ? shared / (_modes.Members[v].Length + _modes.Members[other].Length - shared) : _sums[other]);
            (_sums[other], _shared[other]) = (0, 0);
        }

        _touched.Clear();
    }
}
