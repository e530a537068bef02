namespace ClusterGraph.Formats.Reports;

/// <summary>A finding: a mark in a word, the sentence, and what stands under it.</summary>
/// <param name="Mark">The word, such as "A problem now"; colour alone never carries a meaning.</param>
/// <param name="Tone">How it is set.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Details">Remedy, evidence and source, one line each.</param>
public sealed record ReportFinding(string Mark, ReportTone Tone, string Sentence, IReadOnlyList<string> Details) : ReportBlock;
