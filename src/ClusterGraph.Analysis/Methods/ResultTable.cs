namespace ClusterGraph.Analysis.Methods;

/// <summary>A table of numbers with names at both edges, such as the links between groups.</summary>
/// <param name="Name">Its name, such as <c>mixing</c>.</param>
/// <param name="Columns">The names above the columns.</param>
/// <param name="Rows">The names before the rows.</param>
/// <param name="Cells">One array a row, one entry a column; null where there is no value.</param>
public sealed record ResultTable(
    string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows, IReadOnlyList<double?[]> Cells);
