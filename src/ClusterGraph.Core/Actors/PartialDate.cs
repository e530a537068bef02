using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Actors;

/// <summary>A date known to the year, month or day: <c>1998</c>, <c>1998-05</c> or <c>1998-05-17</c>.</summary>
/// <param name="Text">The date as written.</param>
[JsonConverter(typeof(PartialDateConverter))]
public readonly record struct PartialDate(string Text)
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Reads a partial date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <returns>False when the text is no such date.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = new PartialDate(text ?? string.Empty);
        return DateOnly.TryParseExact(text, Formats, out _);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
