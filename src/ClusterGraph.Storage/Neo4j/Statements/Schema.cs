namespace ClusterGraph.Storage.Neo4j.Statements;

/// <summary>
/// Constraints and indexes. What the store promises about two writers rests on the constraints alone, so their presence
/// is checked, by what they constrain and not by their names.
/// </summary>
internal static class Schema
{
    /// <summary>Label and properties of every uniqueness constraint.</summary>
    public static readonly IReadOnlyList<(string Name, string Label, string[] Properties)> Constraints =
    [
        ("clustergraph_map", "ClusterMap", ["mapId"]),
        ("clustergraph_actor", "Actor", ["mapId", "id"]),
        ("clustergraph_element", "ClusterElement", ["mapId", "kind", "id"]),
        ("clustergraph_change", "ClusterChange", ["mapId", "rev"]),
        ("clustergraph_receipt", "ClusterReceipt", ["mapId", "client", "seq"]),
        ("clustergraph_snapshot", "ClusterSnapshot", ["mapId", "rev", "part"]),
        ("clustergraph_grant", "ClusterGrant", ["secretHash"]),
        ("clustergraph_membership", "ClusterMembership", ["sessionHash", "mapId"]),
        ("clustergraph_secret", "ClusterSecret", ["name"]),
    ];

    /// <summary>Makes what is missing; one request each, as schema and data cannot share a transaction.</summary>
    public static readonly IReadOnlyList<CypherStatement> Make =
    [
        .. Constraints.Select(c => new CypherStatement(
            c.Name,
            $"CREATE CONSTRAINT {c.Name} IF NOT EXISTS FOR (n:{c.Label}) REQUIRE ({string.Join(", ", c.Properties.Select(p => "n." + p))}) IS UNIQUE")),
        new("clustergraph_grant_map", "CREATE INDEX clustergraph_grant_map IF NOT EXISTS FOR (n:ClusterGrant) ON (n.mapId)"),
        new("clustergraph_membership_map", "CREATE INDEX clustergraph_membership_map IF NOT EXISTS FOR (n:ClusterMembership) ON (n.mapId)"),
        new("clustergraph_stage", "CREATE INDEX clustergraph_stage IF NOT EXISTS FOR (n:Stage) ON (n.mapId)"),
        new("clustergraph_text", "CREATE FULLTEXT INDEX clustergraph_text IF NOT EXISTS FOR (n:Actor) ON EACH [n.name, n.note]"),
    ];

    public static readonly CypherStatement Await = new("await indexes", "CALL db.awaitIndexes(300)", IsRead: true);

    public static readonly CypherStatement Find = new(
        "find constraints",
        "SHOW CONSTRAINTS YIELD type, entityType, labelsOrTypes, properties WHERE type = 'UNIQUENESS' AND entityType = 'NODE' RETURN labelsOrTypes[0] AS label, properties",
        IsRead: true);

    /// <summary>Lists the names of all indexes, those of constraints among them.</summary>
    public static readonly CypherStatement FindNames = new(
        "find indexes", "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name", IsRead: true);

    public static readonly CypherStatement Probe = new(
        "server facts",
        "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
        IsRead: true,
        IsForAnyServer: true);
}
