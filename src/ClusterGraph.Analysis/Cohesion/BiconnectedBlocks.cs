namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// What hangs together even when any one actor leaves, and what does not. Block b holds the nodes at <c>Offsets[b]</c> to
/// <c>Offsets[b + 1] - 1</c> of <c>Nodes</c>; a block of two nodes is a bridge; blocks overlap in cut points.
/// </summary>
/// <param name="Pieces">
/// Into how many pieces the component of each node falls when the node leaves: 0 for isolates, 2 or more for cut points.
/// </param>
/// <param name="Largest">How many nodes the largest of these pieces has.</param>
/// <param name="Separated">How many nodes are then cut off from the largest piece.</param>
/// <param name="Offsets">Where each block begins; one entry more than there are blocks.</param>
/// <param name="Nodes">The nodes, block by block; the first is the one that the search came from.</param>
/// <param name="Below">
/// For each block, how many nodes are cut off on the far side when its first node leaves.
/// </param>
/// <param name="Around">For each block, how many nodes its component has.</param>
public sealed record BiconnectedBlocks(
    int[] Pieces, int[] Largest, int[] Separated, int[] Offsets, int[] Nodes, int[] Below, int[] Around)
{
    /// <summary>Gets the number of blocks, bridges included.</summary>
    public int Count => Below.Length;

    /// <summary>Gives the nodes of a block, not sorted.</summary>
    /// <param name="block">The block.</param>
    /// <returns>The nodes.</returns>
    public ReadOnlySpan<int> Of(int block) => Nodes.AsSpan(Offsets[block], Offsets[block + 1] - Offsets[block]);

    /// <summary>Tells whether a block is a single link, without which the map falls apart.</summary>
    /// <param name="block">The block.</param>
    /// <returns>True when it is.</returns>
    public bool IsBridge(int block) => Offsets[block + 1] - Offsets[block] == 2;

    /// <summary>Lists the sizes of the pieces that remain when a node leaves. O(n) for all nodes together.</summary>
    /// <param name="nodes">The nodes, none of them twice.</param>
    /// <returns>One array a node, the largest piece first.</returns>
    public int[][] PiecesOf(IReadOnlyList<int> nodes)
    {
        var sizes = nodes.ToDictionary(v => v, _ => new List<int>());
        for (var block = 0; block < Count; block++)
        {
            if (sizes.TryGetValue(Of(block)[0], out var pieces))
            {
                pieces.Add(Below[block]);
            }
        }

        return [.. nodes.Select(v => Complete(v, sizes[v]))];
    }

    // The last piece is the one that the search came from, if it did not begin here.
    private int[] Complete(int node, List<int> pieces)
    {
        if (pieces.Count < Pieces[node])
        {
            pieces.Add(Largest[node] + Separated[node] - pieces.Sum());
        }

        return [.. pieces.OrderDescending()];
    }
}
