using System.Text.RegularExpressions;

namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>What no text of the repository may say.</summary>
public static class TextCheck
{
    /// <summary>Patterns, put together here so that this file does not match itself.</summary>
    private static readonly string[] Forbidden =
    [
        @"(?<![\w./-])/" + "work/",
    ];

    public static IEnumerable<string> ForbiddenWords(SourceFile file) =>
        from pattern in Forbidden
        from match in Regex.Matches(file.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5))
        select $"{file.Path}: says `{match.Value}`, a path of one machine.";
}
