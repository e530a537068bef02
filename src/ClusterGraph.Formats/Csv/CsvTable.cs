using System.Globalization;
using System.Text;
using System.Text.Json;
using ClusterGraph.Core.Actors;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterGraph.Formats.Csv;

/// <summary>Writes rows as CSV: comma, double quotes, CR LF, UTF-8 without byte order mark.</summary>
internal static class CsvTable
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    /// <summary>Writes a header and rows; cells are made harmless unless they are numbers.</summary>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Format))
        {
            Row(csv, header);
            foreach (var row in rows)
            {
                Row(csv, row);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Names the attribute columns of some elements, in alphabetical order.</summary>
    public static IReadOnlyList<string> AttributeNames(
        IEnumerable<IReadOnlyDictionary<string, AttributeValue>?> attributes) =>
        [.. attributes.SelectMany(a => a?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Gives the values of attribute columns.</summary>
    public static IEnumerable<object?> Values(
        IReadOnlyDictionary<string, AttributeValue>? attributes, IEnumerable<string> names) =>
        names.Select(name => attributes is not null && attributes.TryGetValue(name, out var a) ? Value(a.Value) : null);

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static void Row(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell switch
            {
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => CsvCell.Escape(cell?.ToString()),
            });
        }

        csv.NextRecord();
    }
}
