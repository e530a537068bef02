namespace ClusterGraph.Formats.Reports;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">How it is set.</param>
public sealed record ReportText(string Text, ReportTone Tone = ReportTone.Plain) : ReportBlock;
