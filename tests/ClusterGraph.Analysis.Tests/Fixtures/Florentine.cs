namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Padgett: marriage and business ties of Florentine families, undirected; Pucci has no marriage tie.</summary>
internal static class Florentine
{
    /// <summary>Marriage ties of 15 families.</summary>
    public const string Marriage =
        """
        Acciaiuoli: Medici; Albizzi: Ginori Guadagni Medici; Barbadori: Castellani Medici;
        Bischeri: Guadagni Peruzzi Strozzi; Castellani: Peruzzi Strozzi;
        Guadagni: Lamberteschi Tornabuoni; Medici: Ridolfi Salviati Tornabuoni; Pazzi: Salviati;
        Peruzzi: Strozzi; Ridolfi: Strozzi Tornabuoni
        """;

    /// <summary>Business ties.</summary>
    public const string Business =
        """
        Barbadori: Castellani Ginori Medici Peruzzi; Bischeri: Guadagni Lamberteschi Peruzzi;
        Castellani: Lamberteschi Peruzzi; Ginori: Medici; Guadagni: Lamberteschi; Lamberteschi: Peruzzi;
        Medici: Pazzi Salviati Tornabuoni
        """;

    /// <summary>Net wealth in thousands of lire.</summary>
    public const string Wealth =
        """
        Acciaiuoli 10, Albizzi 36, Barbadori 55, Bischeri 44, Castellani 20, Ginori 32, Guadagni 8,
        Lamberteschi 42, Medici 103, Pazzi 48, Peruzzi 49, Pucci 3, Ridolfi 27, Salviati 10, Strozzi 146,
        Tornabuoni 48
        """;
}
