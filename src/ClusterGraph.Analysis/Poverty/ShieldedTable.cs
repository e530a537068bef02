namespace ClusterGraph.Analysis.Poverty;

/// <summary>What is hidden of a table of counts with its margins.</summary>
/// <param name="Cells">Row by row which cells are hidden.</param>
/// <param name="Rows">Which row totals are hidden.</param>
/// <param name="Columns">Which column totals are hidden.</param>
/// <param name="Total">Whether the sum of all is hidden.</param>
internal sealed record ShieldedTable(bool[][] Cells, bool[] Rows, bool[] Columns, bool Total)
{
    /// <summary>Gets how many numbers are hidden.</summary>
    public int Hidden =>
        Cells.Sum(row => row.Count(h => h)) + Rows.Count(h => h) + Columns.Count(h => h) + (Total ? 1 : 0);
}
