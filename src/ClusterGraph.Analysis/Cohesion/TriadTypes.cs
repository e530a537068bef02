namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// The 16 kinds of triad (Holland and Leinhardt 1970), named by their numbers of mutual, asymmetric and null dyads and a
/// letter: down, up, cyclic, transitive. A triad is coded by its dyads (a, b), (a, c), (b, c), two bits each, the lower
/// bit for the arc from the first of the pair.
/// </summary>
public static class TriadTypes
{
    /// <summary>The names, in the usual order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
    ];

    // Batagelj and Mrvar 2001, table of the 64 codes.
    private static readonly byte[] OfCode =
    [
        0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14,
        1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
    ];

    /// <summary>Gives the type of a triad.</summary>
    /// <param name="first">The dyad (a, b), 0 to 3.</param>
    /// <param name="second">The dyad (a, c).</param>
    /// <param name="third">The dyad (b, c).</param>
    /// <returns>The place in <see cref="Names"/>.</returns>
    public static int Of(int first, int second, int third) => OfCode[first | (second << 2) | (third << 4)];

    /// <summary>Tells how many dyads of a type are mutual.</summary>
    /// <param name="type">The place in <see cref="Names"/>.</param>
    /// <returns>0 to 3.</returns>
    public static int Mutual(int type) => Names[type][0] - '0';

    /// <summary>Tells how many dyads of a type are asymmetric.</summary>
    /// <param name="type">The place in <see cref="Names"/>.</param>
    /// <returns>0 to 3.</returns>
    public static int Asymmetric(int type) => Names[type][1] - '0';

    /// <summary>Looks at a dyad from its other end.</summary>
    /// <param name="dyad">The dyad, 0 to 3.</param>
    /// <returns>The same dyad.</returns>
    internal static int Turn(int dyad) => ((dyad & 1) << 1) | (dyad >> 1);
}
