using ClusterGraph.Core.Changes;

namespace ClusterGraph.Formats.Json;

/// <summary>One thing that is wrong with a map file, and where.</summary>
/// <param name="Code">What went wrong, from the closed list.</param>
/// <param name="Message">One plain sentence.</param>
/// <param name="Path">The place within the file, such as <c>elements.nodes[3].data.name</c>.</param>
/// <param name="Element">The id of the element at fault; null when it has none or none is at fault.</param>
/// <param name="Line">The line, from 1; null when unknown.</param>
/// <param name="Column">The column in characters, from 1; null when unknown.</param>
public sealed record MapFileProblem(
    ErrorCode Code, string Message, string Path, string? Element = null, int? Line = null, int? Column = null)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var place = Line is null ? string.Empty : $"line {Line}, column {Column}: ";
        var element = Element is null ? string.Empty : $" (element '{Element}')";
        return $"{place}{ChangeError.WireName(Code)} at {Path}{element}: {Message}";
    }
}
