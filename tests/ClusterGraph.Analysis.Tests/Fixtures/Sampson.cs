namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Sampson 1968: liking among 18 monks at two moments, directed; order corrected after statnet/ergm.</summary>
internal static class Sampson
{
    /// <summary>LK1.</summary>
    public const string First =
        """
        1: 5 7 11; 2: 5 6 15; 3: 2 7 14; 4: 3 5 9; 5: 1 2 4; 6: 2 7 11; 7: 3 9 10; 8: 9 10 11;
        9: 2 11 16; 10: 9 11 13; 11: 6 8 9 12; 12: 9 10 11; 13: 7 10 14; 14: 9 10 13; 15: 2 13 18;
        16: 9 10 17; 17: 15 16 18; 18: 9 10 13
        """;

    /// <summary>LK2.</summary>
    public const string Second =
        """
        1: 2 5 15; 2: 5 6 9; 3: 2 7 8; 4: 3 5 9; 5: 2 4 6; 6: 2 5 14; 7: 1 4 5; 8: 9 10 11; 9: 2 7 10;
        10: 8 9 12 13; 11: 8 9 10 12; 12: 2 9 10 11; 13: 9 10 14; 14: 8 10 13; 15: 2 13 18; 16: 9 17 18;
        17: 10 16 18; 18: 10 15 17
        """;
}
