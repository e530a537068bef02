using System.Globalization;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Equivalence;

/// <summary>
/// CONCOR: correlates the profiles, correlates the correlations, and so on until only 1 and -1 are left; the sign splits
/// the actors in two, and each half is split again (Breiger, Boorman and Arabie 1975). O(n³) a round, a few dozen rounds.
/// Where the correlations settle on anything else but 1 and -1 there is no split to be had.
/// </summary>
internal sealed class Concor(Profiles profiles, RunOptions run)
{
    /// <summary>The name of the block of those without a link.</summary>
    public const string NoTies = "no ties";

    private const int Smallest = 3;
    private const int Rounds = 1000;
    private const double Settled = 1e-12;
    private const double One = 1 - 1e-6;

    /// <summary>Gets how many blocks could not be split because the correlations came to no clear signs.</summary>
    public int Unclear { get; private set; }

    /// <summary>Splits the actors into blocks; those without a link stand apart.</summary>
    public IReadOnlyList<Block> Split(int depth)
    {
        var all = Enumerable.Range(0, profiles.NodeCount).ToLookup(v => profiles.Ones(v) > 0);
        var (linked, lonely) = (all[true].ToArray(), all[false].ToArray());
        var blocks = new List<Block>();
        if (linked.Length > 0)
        {
            Split(new Block(string.Empty, linked), depth, blocks);
        }

        if (lonely.Length > 0)
        {
            blocks.Add(new Block(NoTies, lonely));
        }

        return blocks;
    }

    private void Split(Block block, int depth, List<Block> blocks)
    {
        if (depth == 0 || block.Nodes.Length < Smallest || Signs(block.Nodes) is not { } isFirst)
        {
            blocks.Add(block.Name.Length == 0 ? block with { Name = "1" } : block);
            return;
        }

        var halves = block.Nodes.Index().ToLookup(p => isFirst[p.Index], p => p.Item);
        var prefix = block.Name.Length == 0 ? string.Empty : block.Name + ".";
        Split(new Block(prefix + 1.ToString(CultureInfo.InvariantCulture), [.. halves[true]]), depth - 1, blocks);
        Split(new Block(prefix + 2.ToString(CultureInfo.InvariantCulture), [.. halves[false]]), depth - 1, blocks);
    }

    // Who has the sign of the first actor; null when nothing sets them apart.
    private bool[]? Signs(int[] nodes)
    {
        var matrix = new CorrelationMatrix(nodes.Length, (i, j) => profiles.Correlation(nodes[i], nodes[j]));
        var change = double.PositiveInfinity;
        for (var round = 0; round < Rounds && change > Settled; round++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            change = matrix.Correlate(run);
        }

        if (double.IsNaN(change))
        {
            return null;
        }

        var signs = Enumerable.Range(0, nodes.Length).Select(i => matrix[0, i]).ToArray();
        if (Array.TrueForAll(signs, s => Math.Abs(s) >= One))
        {
            return Array.Exists(signs, s => s < 0) ? Array.ConvertAll(signs, s => s > 0) : null;
        }

        Unclear++;
        return null;
    }
}
