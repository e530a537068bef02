namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Zachary 1977: 34 members of a karate club, undirected.</summary>
internal static class Karate
{
    /// <summary>Who met whom outside the club.</summary>
    public const string Links =
        """
        1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32; 2: 3 4 8 14 18 20 22 31; 3: 4 8 9 10 14 28 29 33;
        4: 8 13 14; 5: 7 11; 6: 7 11 17; 7: 17; 9: 31 33 34; 10: 34; 14: 34; 15: 33 34; 16: 33 34;
        19: 33 34; 20: 34; 21: 33 34; 23: 33 34; 24: 26 28 30 33 34; 25: 26 28 32; 26: 32; 27: 30 34;
        28: 34; 29: 32 34; 30: 33 34; 31: 33 34; 32: 33 34; 33: 34
        """;

    /// <summary>In how many contexts, in the order of the links.</summary>
    public const string Weights =
        """
        4 5 3 3 3 3 2 2 2 3 1 3 2 2 2 2 6 3 4 5 1 2 2 2 3 4 5 1 3 2 2 2 3 3 3 2 3 5 3 3 3 3 3 4 2 3 3 2
        3 4 1 2 1 3 1 2 3 5 4 3 5 4 2 3 2 7 4 2 4 2 2 4 2 3 3 4 4 5
        """;
}
