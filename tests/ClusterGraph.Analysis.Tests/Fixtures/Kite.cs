namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Krackhardt 1990: ten people, undirected.</summary>
internal static class Kite
{
    /// <summary>Who is linked to whom.</summary>
    public const string Links =
        """
        Andre: Beverley Carol Diane Fernando; Beverley: Diane Ed Garth; Carol: Diane Fernando;
        Diane: Ed Fernando Garth; Ed: Garth; Fernando: Garth Heather; Garth: Heather; Heather: Ike;
        Ike: Jane
        """;
}
