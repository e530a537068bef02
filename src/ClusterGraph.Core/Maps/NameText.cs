using System.Globalization;
using System.Text;

namespace ClusterGraph.Core.Maps;

/// <summary>
/// Makes text that people typed safe to show on a projector: trimmed, single spaces, without control
/// and invisible format characters (among them the bidirectional overrides), with at most four marks on a letter. Composing (NFC) is the
/// browser's work before it sends: the server runs without ICU, so that it starts on a bare machine.
/// </summary>
public static class NameText
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 120;

    /// <summary>Longest remark, in UTF-16 units.</summary>
    public const int MaxNote = 2000;

    private const int MaxMarks = 4;

    /// <summary>Cleans a text. O(length).</summary>
    /// <param name="text">The text; must hold no lone surrogate.</param>
    /// <returns>The clean text, possibly empty.</returns>
    public static string Normalise(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(clean);
            }
            else if (marks <= MaxMarks && !IsInvisible(rune, category))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Tells whether a text has only whole characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False when it holds half of a surrogate pair.</returns>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    // Zero-width joiner and non-joiner stay: Persian and Indic names need them.
    private static bool IsInvisible(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (category == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D));

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
