using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>How many points of each status stand at each stage of the chain.</summary>
internal static class StagePoverty
{
    /// <summary>The name of the table.</summary>
    public const string TableName = "povertyByStage";

    private static readonly PovertyStatus[] Columns =
        [PovertyStatus.Poor, PovertyStatus.Vulnerable, PovertyStatus.NotFlagged, PovertyStatus.InsufficientData];

    /// <summary>
    /// Counts points. Single actors taken together stand at a stage only where enough of them work there: else a stage
    /// with two firms would tell what is said of those two.
    /// </summary>
    /// <param name="context">The run.</param>
    /// <param name="population">Those who are looked at.</param>
    /// <param name="assessments">The nodes; none too small.</param>
    /// <returns>One row a stage by its name, in the order of the chain; none without a chain or without anybody at it.</returns>
    public static IEnumerable<ResultTable> Tables(
        MethodContext context, Population population, IReadOnlyCollection<NodeAssessment> assessments)
    {
        if (context.Layer.Input.Chain is not { } chain)
        {
            yield break;
        }

        var members = chain.Members.Where(m => m.Counts).Select(m => (m.Stage, m.Actor)).ToHashSet();
        var rows = Enumerable.Range(0, chain.Stages.Count)
            .Select(stage => (Stage: stage, Counts: Array.ConvertAll(
                Columns, status => (double?)assessments.Count(a => a.Status == status && IsAt(a.Node, stage)))))
            .Where(row => row.Counts.Any(count => count > 0)).ToList();
        if (rows.Count > 0)
        {
            yield return new ResultTable(
                TableName, [.. Columns.Select(c => CoreJson.WireName(c))], [.. rows.Select(row => chain.Stages[row.Stage].Name)],
                [.. rows.Select(row => row.Counts)]);
        }

        bool IsAt(PovertyNode node, int stage) => population.Smallest <= node.Rows
            .Where(i => members.Contains((stage, context.Layer.ActorOf(population.Nodes[i])))).Sum(i => population.Heads[i]);
    }
}
