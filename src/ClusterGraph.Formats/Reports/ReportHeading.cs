namespace ClusterGraph.Formats.Reports;

/// <summary>A heading.</summary>
/// <param name="Text">The text.</param>
/// <param name="Level">1 for a chapter, 2 for a part of one.</param>
public sealed record ReportHeading(string Text, int Level = 1) : ReportBlock;
