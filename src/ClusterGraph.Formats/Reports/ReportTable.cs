namespace ClusterGraph.Formats.Reports;

/// <summary>A table; each is also a file of its own in the set of CSV tables.</summary>
/// <param name="Name">The name of its file, in lower-case letters, digits and hyphens.</param>
/// <param name="Caption">The line above it.</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">One entry a row: text, numbers, or null where nothing is known.</param>
public sealed record ReportTable(
    string Name, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) : ReportBlock
{
    /// <summary>Writes a cell for readers: numbers to four digits, a dash where nothing is known.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The text.</returns>
    public static string Text(object? cell) => cell switch
    {
        null => "–",
        double number => number.ToString(Math.Abs(number) >= 1000 ? "0" : "0.####", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };
}
