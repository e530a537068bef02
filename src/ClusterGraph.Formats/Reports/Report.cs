namespace ClusterGraph.Formats.Reports;

/// <summary>
/// A report as a list of blocks, before it becomes a page, a Word document or tables. It holds everything that is
/// written, in the reader's language, so that the writers decide on looks alone and equal reports give equal bytes.
/// </summary>
public sealed record Report
{
    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the line under the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Gets the language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Gets a value indicating whether the language is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Gets when it was made: the one thing that differs between two reports of one revision.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Gets the words "Made on {0}" of the reader's language; <c>{0}</c> is the time.</summary>
    public required string MadeAtPattern { get; init; }

    /// <summary>Gets what stands in it, from top to bottom.</summary>
    public required IReadOnlyList<ReportBlock> Blocks { get; init; }

    /// <summary>Gets the line that says when it was made.</summary>
    public string MadeAtLine => MadeAtPattern.Replace(
        "{0}", MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
