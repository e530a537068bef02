namespace ClusterGraph.Architecture.Tests.Checks;

/// <summary>A text file of the repository: its path from the root, with forward slashes, and its content.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public int LineCount { get; } = CountLines(Text);

    private static int CountLines(string text)
    {
        var breaks = text.Count(c => c == '\n');
        return text.Length == 0 || text.EndsWith('\n') ? breaks : breaks + 1;
    }
}
