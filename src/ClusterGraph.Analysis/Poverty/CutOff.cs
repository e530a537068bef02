using System.Globalization;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// What makes a person deprived in one indicator: a number strictly below the cut-off (<c>13</c> or <c>&lt;13</c>), a
/// number by another rule (<c>&lt;=2</c>, <c>&gt;5</c>, <c>&gt;=5</c>), or one of some words (<c>=no|none</c>, <c>!=own</c>).
/// </summary>
/// <param name="Rule">How values are compared.</param>
/// <param name="Line">The number; not read for words.</param>
/// <param name="Words">The words; empty for numbers.</param>
internal sealed record CutOff(string Rule, double Line, string[] Words)
{
    private const char Between = '|';

    private static readonly string[] Rules = ["<=", ">=", "!=", "<", ">", "="];

    /// <summary>Gets a value indicating whether how far below the line somebody is can be told.</summary>
    public bool IsCardinal => Rule == "<" && Line > 0;

    /// <summary>Reads a cut-off.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The cut-off; null when it cannot be read.</returns>
    public static CutOff? Read(string text)
    {
        var rule = Array.Find(Rules, r => text.StartsWith(r, StringComparison.Ordinal));
        var rest = text[(rule?.Length ?? 0)..].Trim();
        if (rule is "=" or "!=")
        {
            var words = rest.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return words.Length == 0 ? null : new CutOff(rule, double.NaN, words);
        }

        return double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out var line) && double.IsFinite(line)
            ? new CutOff(rule ?? "<", line, []) : null;
    }

    /// <summary>Tells whether a value is deprived.</summary>
    /// <param name="text">The value as written.</param>
    /// <returns>True or false; null when nobody said or the value is no number where one is needed.</returns>
    public bool? IsDeprived(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Words.Length > 0 ? Words.Contains(text, StringComparer.OrdinalIgnoreCase) == (Rule == "=")
            : double.IsNaN(Number(text)) ? null
            : Rule switch
            {
                "<" => Number(text) < Line,
                "<=" => Number(text) <= Line,
                ">" => Number(text) > Line,
                _ => Number(text) >= Line,
            };
    }

    /// <summary>Gives how far below the line a value is, as a share of the line; 0 for those who are not.</summary>
    /// <param name="text">The value as written.</param>
    public double Gap(string? text) =>
        !IsCardinal || text is null ? double.NaN : Math.Max(0, (Line - Math.Max(0, Number(text))) / Line);

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : double.NaN;
}
