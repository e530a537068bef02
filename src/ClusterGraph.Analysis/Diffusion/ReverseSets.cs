using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// A growing list of reverse-reachable sets: who could have reached a node drawn at random (Borgs et al. 2014, arXiv 1212.0884).
/// The share of the sets that a group of nodes is in, times n, is how many that group reaches on average. Set i draws from
/// stream first + i of the seed.
/// </summary>
/// <param name="nodes">How many nodes there are.</param>
/// <param name="models">Makes a model that runs backwards, for one thread.</param>
/// <param name="seed">The seed.</param>
/// <param name="first">The first stream.</param>
internal sealed class ReverseSets(int nodes, Func<SpreadModel> models, long seed, long first)
{
    private const int Blocks = 64;

    private int[] _members = [];

    /// <summary>Gets how many nodes there are.</summary>
    public int NodeCount => nodes;

    /// <summary>Gets how many sets there are.</summary>
    public int Count => Offsets.Count - 1;

    /// <summary>Gets where each set begins among the members; one entry more than there are sets.</summary>
    public List<int> Offsets { get; } = [0];

    /// <summary>Gets the members, set by set.</summary>
    public ReadOnlySpan<int> Members => _members.AsSpan(0, Offsets[^1]);

    /// <summary>Draws further sets.</summary>
    /// <param name="count">How many there are to be in all.</param>
    /// <param name="run">How to go about it.</param>
    public void Grow(int count, RunOptions run)
    {
        var (from, blocks) = (Count, Math.Min(Blocks, Math.Max(0, count - Count)));
        var drawn = new (List<int> Members, List<int> Sizes)[blocks];
        Crew.Do(blocks, run, block =>
        {
            var (members, sizes, model) = (new List<int>(), new List<int>(), models());
            for (var i = Start(block); i < Start(block + 1); i++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                var random = new Pcg64(seed, first + i);
                model.Run(random, [random.NextInt(nodes)]);
                members.AddRange(model.Reached);
                sizes.Add(model.Reached.Length);
            }

            drawn[block] = (members, sizes);
        });
        Append(drawn);

        int Start(int block) => from + (int)((long)(count - from) * block / blocks);
    }

    /// <summary>Counts the sets that a group is in.</summary>
    public int CountWith(ReadOnlySpan<int> group)
    {
        var isIn = new bool[nodes];
        foreach (var node in group)
        {
            isIn[node] = true;
        }

        var count = 0;
        var members = Members;
        for (var i = 0; i < Count; i++)
        {
            foreach (var node in members[Offsets[i]..Offsets[i + 1]])
            {
                if (isIn[node])
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    private void Append((List<int> Members, List<int> Sizes)[] drawn)
    {
        var length = checked(Offsets[^1] + drawn.Sum(d => d.Members.Count));
        if (length > _members.Length)
        {
            Array.Resize(ref _members, (int)Math.Min(Array.MaxLength, Math.Max(2L * _members.Length, length)));
        }

        foreach (var (members, sizes) in drawn)
        {
            members.CopyTo(_members, Offsets[^1]);
            foreach (var size in sizes)
            {
                Offsets.Add(Offsets[^1] + size);
            }
        }
    }
}
