using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>The tables of poverty nodes: what was measured of each, and who the people are. Nodes of too few are in none.</summary>
internal static class NodeTables
{
    private static readonly PovertyStatus[] Order =
        [PovertyStatus.Poor, PovertyStatus.Vulnerable, PovertyStatus.NotFlagged, PovertyStatus.InsufficientData];

    /// <summary>Writes the name of a table that ends in the name of a division.</summary>
    /// <param name="begin">How it begins.</param>
    /// <param name="division">The division.</param>
    public static string TableName(string begin, string division) => begin + char.ToUpperInvariant(division[0]) + division[1..];

    /// <summary>Writes what was measured of each node.</summary>
    /// <param name="assessments">The nodes; none too small.</param>
    public static ResultTable Indicators(IReadOnlyList<NodeAssessment> assessments) => new(
        "povertyNodes",
        [
            "people", "coverage", "belowLine", "medianIncome", "nearLine", "deprivation", "fewAssets", "vulnerability",
            .. Vulnerability.Names,
        ],
        [.. assessments.Select(a => a.Node.Label)],
        [
            .. assessments.Select(a => ((double[])
            [
                a.Node.People, a.Indicators.Coverage, a.Indicators.BelowLine, a.Indicators.Median, a.Indicators.NearLine,
                a.Indicators.DeprivedShare, a.Indicators.FewAssets, a.Indicators.Vulnerability, .. a.Indicators.Parts,
            ]).Select(v => double.IsFinite(v) ? v : (double?)null).ToArray()),
        ]);

    /// <summary>Counts the people of each status by sex and other divisions.</summary>
    /// <param name="population">All who are looked at.</param>
    /// <param name="assessments">The nodes; none too small.</param>
    /// <param name="divisions">The divisions.</param>
    public static PeopleTables People(
        Population population, IReadOnlyList<NodeAssessment> assessments, IEnumerable<Division> divisions)
    {
        PovertyStatus[] rows = [.. Order.Where(s => assessments.Any(a => a.Status == s))];
        var rowOf = new int[population.Nodes.Length];
        Array.Fill(rowOf, -1);
        foreach (var assessment in assessments)
        {
            foreach (var member in assessment.Node.Rows)
            {
                rowOf[member] = Array.IndexOf(rows, assessment.Status);
            }
        }

        return PeopleTables.Of(population, [.. rows.Select(CoreJson.WireName)], rowOf, divisions, d => TableName("peopleBy", d.Name));
    }
}
