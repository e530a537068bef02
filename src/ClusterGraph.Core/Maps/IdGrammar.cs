namespace ClusterGraph.Core.Maps;

/// <summary>
/// The one grammar of all identifiers: 1 to 64 ASCII letters, digits, dots, hyphens or underscores, beginning with a
/// letter or digit. It keeps names such as <c>__proto__</c> and path or query metacharacters out.
/// </summary>
public static class IdGrammar
{
    /// <summary>Longest identifier, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Tells whether a text may serve as an identifier.</summary>
    /// <param name="text">Any text, also null.</param>
    /// <returns>True when it fits the grammar.</returns>
    public static bool Accepts(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
