using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// One way in which something spreads, with the working memory of one thread: after a run it tells who was reached, and at
/// which step.
/// </summary>
internal abstract class SpreadModel
{
    /// <summary>The step of a node that was not reached.</summary>
    public const int Never = -1;

    private readonly int[] _reached;
    private readonly int[] _steps;
    private int _count;

    protected SpreadModel(int nodes)
    {
        (_reached, _steps) = (new int[nodes], new int[nodes]);
        Array.Fill(_steps, Never);
    }

    /// <summary>Gets the nodes that were reached, in the order of their steps; who begins comes first, at step 0.</summary>
    public ReadOnlySpan<int> Reached => _reached.AsSpan(0, _count);

    /// <summary>Gets a value indicating whether the last run was cut off before it came to rest.</summary>
    public bool IsCutOff { get; protected set; }

    /// <summary>Gets how many are passing it on at each step; empty where that says nothing.</summary>
    public virtual IReadOnlyList<int> ActiveByStep => [];

    /// <summary>The step at which a node was reached in the last run.</summary>
    public int StepOf(int node) => _steps[node];

    /// <summary>Runs once.</summary>
    /// <param name="random">What the run draws from.</param>
    /// <param name="seeds">Who begins; repetitions count once.</param>
    public void Run(Pcg64 random, ReadOnlySpan<int> seeds)
    {
        foreach (var node in Reached)
        {
            _steps[node] = Never;
        }

        (_count, IsCutOff) = (0, false);
        foreach (var seed in seeds)
        {
            Reach(seed, 0);
        }

        Spread(random);
    }

    /// <summary>Goes on from those who begin.</summary>
    protected abstract void Spread(Pcg64 random);

    /// <summary>Marks a node as reached, unless it was before.</summary>
    protected void Reach(int node, int step)
    {
        if (_steps[node] == Never)
        {
            _steps[node] = step;
            _reached[_count++] = node;
        }
    }
}
