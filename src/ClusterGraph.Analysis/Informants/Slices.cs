using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>
/// What each informant says who is linked to whom (Krackhardt 1987, Social Networks 9): one picture of the whole network
/// each. In an input every informant's picture is a layer that bears the informant's id.
/// </summary>
internal sealed class Slices
{
    private Slices(int count, int[] informants, Adjacency[] pictures)
    {
        (Count, Informants, Pictures) = (count, informants, pictures);
        PictureOf = new Adjacency?[count];
        for (var i = 0; i < informants.Length; i++)
        {
            PictureOf[informants[i]] = pictures[i];
        }
    }

    /// <summary>Gets the number of actors.</summary>
    public int Count { get; }

    /// <summary>Gets the nodes of those who drew a picture.</summary>
    public int[] Informants { get; }

    /// <summary>Gets their pictures, in the order of <see cref="Informants"/>.</summary>
    public Adjacency[] Pictures { get; }

    /// <summary>Gets the picture of each node; null for who drew none.</summary>
    public Adjacency?[] PictureOf { get; }

    /// <summary>Reads the pictures. O(informants · (n + m)).</summary>
    /// <returns>The pictures, or an error that says how they are written down.</returns>
    public static Outcome<Slices> Read(MethodContext context)
    {
        var known = context.Layer.Layers.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        int[] informants = [.. Enumerable.Range(0, context.Graph.NodeCount).Where(v => known.Contains(context.Layer.IdOf(v)))];
        return informants.Length == 0
            ? new ChangeError(
                ErrorCode.NotFound,
                "Nobody has drawn a picture of the network: give each informant's links the informant's id as their type.", "layer")
            : new Slices(
                context.Graph.NodeCount, informants,
                Array.ConvertAll(informants, v => context.Read([context.Layer.IdOf(v)]).Value!.Graph.Out));
    }

    /// <summary>Counts the informants who report a link.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="without">An informant who is not heard; -1 for none.</param>
    public int Reports(int from, int to, int without = -1)
    {
        var count = 0;
        for (var i = 0; i < Pictures.Length; i++)
        {
            count += Informants[i] != without && Pictures[i].Has(from, to) ? 1 : 0;
        }

        return count;
    }
}
