namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What a new tie is to raise: what is reached from a group of seeds, or from everybody alone, summed up.</summary>
/// <param name="seeds">Who begins; empty for everybody alone.</param>
internal sealed class TieAims(int[] seeds)
{
    private readonly HashSet<int> _reached = [];

    /// <summary>Gets a value indicating whether all starters count.</summary>
    public bool IsForEverybody => seeds.Length == 0;

    /// <summary>Looks at a world.</summary>
    /// <returns>What is reached without a new tie.</returns>
    public long Begin(TieWorld world, int nodes)
    {
        var sum = 0L;
        _reached.Clear();
        if (!IsForEverybody)
        {
            foreach (var seed in seeds)
            {
                var root = world.RootOf(seed);
                sum += _reached.Add(root) ? world.Sizes[root] : 0;
            }

            return sum;
        }

        for (var v = 0; v < nodes; v++)
        {
            sum += (long)world.Sizes[v] * world.Sizes[v];
        }

        return sum;
    }

    /// <summary>What is reached more in the world just looked at when two nodes pass it on to each other.</summary>
    public long GainOf(TieWorld world, int a, int b)
    {
        var (x, y) = (world.RootOf(a), world.RootOf(b));
        if (x == y)
        {
            return 0;
        }

        if (IsForEverybody)
        {
            return 2L * world.Sizes[x] * world.Sizes[y];
        }

        var (hasX, hasY) = (_reached.Contains(x), _reached.Contains(y));
        return hasX == hasY ? 0 : hasX ? world.Sizes[y] : world.Sizes[x];
    }
}
