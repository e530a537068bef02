namespace ClusterGraph.Formats.Reports;

/// <summary>One block of a report.</summary>
public abstract record ReportBlock;
