using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j.Science;

/// <summary>What is asked of Graph Data Science; servers without it do not know these procedures.</summary>
internal static class ScienceStatements
{
    /// <summary>Counts how many of the procedures that we need there are; every server knows this statement.</summary>
    public static readonly CypherStatement Probe = new(
        "probe data science", "SHOW PROCEDURES YIELD name WHERE name IN $names RETURN count(name) AS found", IsRead: true);

    public static readonly CypherStatement Version = new(
        "data science version", "RETURN gds.version() AS version", IsRead: true);

    /// <summary>
    /// Makes a graph in the server's memory from numbers that come along. This procedure knows directed graphs only.
    /// The names in the inner queries are read in the map that the last line hands on.
    /// </summary>
    public static readonly CypherStatement Project = new(
        "project graph",
        """
        CALL gds.graph.project.cypher(
          $graph,
          'UNWIND range(0, $nodes - 1) AS id RETURN id',
          'WITH $sources AS sources, $targets AS targets, $weights AS weights
           UNWIND range(0, size(sources) - 1) AS i
           RETURN sources[i] AS source, targets[i] AS target, coalesce(weights[i], 1.0) AS weight',
          {parameters: {values: $arcs}})
        YIELD nodeCount, relationshipCount
        RETURN nodeCount, relationshipCount
        """,
        IsRead: true);

    /// <summary>Forgets a graph; one that is not there is forgotten already.</summary>
    public static readonly CypherStatement Drop = new(
        "drop graph", "CALL gds.graph.drop($graph, false) YIELD graphName RETURN graphName", IsRead: true);

    /// <summary>Forgets what processes that died have left.</summary>
    public static readonly CypherStatement DropOld = new(
        "drop old graphs",
        """
        CALL gds.graph.list() YIELD graphName, creationTime
        WHERE graphName STARTS WITH $prefix AND creationTime < datetime() - duration('PT12H')
        CALL gds.graph.drop(graphName, false) YIELD graphName AS dropped
        RETURN count(dropped) AS dropped
        """,
        IsRead: true);

    /// <summary>Ends the work on a graph.</summary>
    public static readonly CypherStatement End = new(
        "end science",
        """
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters
        WHERE parameters.values.graph = $ended
        TERMINATE TRANSACTIONS id YIELD message
        RETURN count(*) AS ended
        """);

    /// <summary>Computes a measure; one row, the values in the order of the nodes.</summary>
    public static CypherStatement Stream(ScienceMeasure measure)
    {
        var (procedure, value) = ProcedureOf(measure);
        return new CypherStatement(
            "stream " + procedure,
            $"""
            CALL {procedure}($graph, $settings) YIELD nodeId, {value} AS value
            WITH nodeId, value ORDER BY nodeId
            RETURN collect(value) AS values
            """,
            IsRead: true);
    }

    /// <summary>Gives the procedure of a measure and the column that it fills.</summary>
    public static (string Procedure, string Column) ProcedureOf(ScienceMeasure measure) => measure switch
    {
        ScienceMeasure.PageRank => ("gds.pageRank.stream", "score"),
        ScienceMeasure.WeakComponents => ("gds.wcc.stream", "componentId"),
        ScienceMeasure.Betweenness => ("gds.betweenness.stream", "score"),
        ScienceMeasure.Closeness => ("gds.closeness.stream", "score"),
        ScienceMeasure.Harmonic => ("gds.closeness.harmonic.stream", "score"),
        _ => ("gds.labelPropagation.stream", "communityId"),
    };
}
