namespace ClusterGraph.Formats.Csv;

/// <summary>
/// Keeps spreadsheet programs from running a cell as a formula. A text that begins with a formula sign, after any
/// number of apostrophes, gets one more apostrophe in front; reading takes one off such a text. Hence every text comes
/// back as it was.
/// </summary>
public static class CsvCell
{
    // The full-width forms count, too: some programs treat them as the plain ones.
    private const string FormulaSigns = "=+-@\t\r\n＝＋－＠";

    /// <summary>Makes a text harmless.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <returns>The cell.</returns>
    public static string Escape(string? text) => Runs(text) ? "'" + text : text ?? string.Empty;

    /// <summary>Gives back the text of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The text as it was before <see cref="Escape"/>.</returns>
    public static string Unescape(string cell) => cell.StartsWith('\'') && Runs(cell) ? cell[1..] : cell;

    private static bool Runs(string? text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && FormulaSigns.Contains(rest[0], StringComparison.Ordinal);
    }
}
