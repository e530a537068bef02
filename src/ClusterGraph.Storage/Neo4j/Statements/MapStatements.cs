namespace ClusterGraph.Storage.Neo4j.Statements;

/// <summary>
/// Making, listing, reading and deleting maps. A map with a <c>state</c> is half made or half deleted: for everybody
/// else it does not exist, and both are gone on with in steps. Whoever does so takes the lock of the map and then looks
/// whose it is: what was read before a lock may no longer be true.
/// </summary>
internal static class MapStatements
{
    private const string Locked = "MATCH (m:ClusterMap {mapId: $mapId}) SET m.writeLock = $token WITH m";

    public static readonly CypherStatement List = new(
        "list maps",
        """
        MATCH (m:ClusterMap) WHERE m.mapId > '' AND m.state IS NULL
        RETURN m.mapId, m.title, m.head, m.actors, m.links, toString(m.updated) AS updated, m.parent ORDER BY m.updated DESC, m.mapId
        """,
        IsRead: true);

    public static readonly CypherStatement Find = new(
        "find map",
        "MATCH (m:ClusterMap {mapId: $mapId}) WHERE m.state IS NULL RETURN m.head, m.genesis, m.title, m.chain",
        IsRead: true);

    public static readonly CypherStatement Heads = new(
        "heads",
        "UNWIND $mapIds AS mapId MATCH (m:ClusterMap {mapId: mapId}) WHERE m.state IS NULL RETURN m.mapId, m.head",
        IsRead: true);

    /// <summary>Begins a map under a token; gives back whose it is and in which state, if it was there.</summary>
    public static readonly CypherStatement Begin = new(
        "begin map",
        """
        MERGE (m:ClusterMap {mapId: $mapId})
        ON CREATE SET m.state = 'making', m.token = $token, m.head = 0, m.schemaVersion = 1,
                      m.title = $title, m.created = datetime($at), m.updated = datetime($at), m.actors = 0, m.links = 0,
                      m.parent = $parent
        RETURN m.token = $token AS isOurs, m.state AS state
        """);

    /// <summary>
    /// Adds elements to a map that is being made under this token. The lock of the map comes last, so that several steps
    /// can be under way; the guard then rolls back what was made for a map that is no longer ours.
    /// </summary>
    public static readonly CypherStatement Fill = new(
        "fill map",
        """
        CALL () { UNWIND $actorCreates AS op CREATE (a:Actor:$(op.labels)) SET a = op.props RETURN count(*) AS actors }
        CALL () { UNWIND $elementPuts AS op
          MERGE (e:ClusterElement {mapId: $mapId, kind: op.kind, id: op.id}) SET e:$(op.labels) SET e += op.props
          RETURN count(*) AS elements }
        CALL () { UNWIND $linkCreates AS op
          MATCH (s:Actor {mapId: $mapId, id: op.from}) MATCH (t:Actor {mapId: $mapId, id: op.to})
          CREATE (s)-[r:$(op.type)]->(t) SET r = op.props RETURN count(*) AS links }
        OPTIONAL MATCH (m:ClusterMap {mapId: $mapId})
        SET m.writeLock = $token
        WITH m, actors = size($actorCreates) AND links = size($linkCreates) AS isWhole
        RETURN 1 / CASE WHEN isWhole AND m.token = $token AND m.state = 'making' THEN 1 ELSE 0 END AS guard
        """);

    /// <summary>Tells whether a map is still being made under this token.</summary>
    public static readonly CypherStatement IsOurs = new(
        "is our map",
        "MATCH (m:ClusterMap {mapId: $mapId}) WHERE m.token = $token AND m.state = 'making' RETURN m.mapId",
        IsRead: true);

    /// <summary>Makes a finished map visible.</summary>
    public static readonly CypherStatement Finish = new(
        "finish map",
        $$"""
        {{Locked}} WHERE m.token = $token
        SET m.genesis = $genesis, m.chain = $genesis, m.actors = $actors, m.links = $links REMOVE m.state
        RETURN m.mapId
        """);

    /// <summary>Keeps a part of a snapshot of a finished map or, under its token, of one that is being made.</summary>
    public static readonly CypherStatement PutSnapshot = new(
        "put snapshot part",
        """
        MATCH (m:ClusterMap {mapId: $mapId}) WHERE m.head >= $rev
        FOREACH (token IN CASE WHEN $token IS NULL THEN [] ELSE [$token] END | SET m.writeLock = token)
        WITH m WHERE CASE WHEN $token IS NULL THEN m.state IS NULL ELSE m.token = $token AND m.state = 'making' END
        MERGE (s:ClusterSnapshot {mapId: $mapId, rev: $rev, part: $part})
        SET s.parts = $parts, s.sha256 = $sha256, s.encoding = 'gzip+base64', s.data = $data
        RETURN s.part
        """);

    /// <summary>Drops all but the newest snapshots; revision zero stays, because the journal begins there.</summary>
    public static readonly CypherStatement DropSnapshots = new(
        "drop snapshots",
        """
        MATCH (s:ClusterSnapshot {mapId: $mapId}) WHERE s.rev > 0 AND s.part >= 0
        WITH s.rev AS rev, collect(s) AS parts ORDER BY rev DESC SKIP $kept
        UNWIND parts AS part DELETE part
        RETURN count(*) AS dropped
        """);

    public static readonly CypherStatement ListSnapshots = new(
        "list snapshots",
        """
        MATCH (s:ClusterSnapshot {mapId: $mapId}) WHERE s.rev <= $rev AND s.part >= 0
        WITH s.rev AS rev, s.sha256 AS sha256, max(s.parts) AS parts, count(*) AS found WHERE parts = found
        RETURN rev, sha256, parts ORDER BY rev DESC
        """,
        IsRead: true);

    public static readonly CypherStatement ReadSnapshot = new(
        "read snapshot part",
        "MATCH (s:ClusterSnapshot {mapId: $mapId, rev: $rev, part: $part}) RETURN s.data",
        IsRead: true);

    public static readonly CypherStatement ReadJournal = new(
        "read journal",
        """
        MATCH (c:ClusterChange) WHERE c.mapId = $mapId AND c.rev > $after
        RETURN c.rev, c.body, c.chain ORDER BY c.mapId, c.rev LIMIT $limit
        """,
        IsRead: true);

    public static readonly CypherStatement ReadChain = new(
        "read chain", "MATCH (c:ClusterChange {mapId: $mapId, rev: $rev}) RETURN c.chain", IsRead: true);

    public static readonly CypherStatement ReadReceipts = new(
        "read receipts",
        """
        MATCH (r:ClusterReceipt) WHERE r.mapId = $mapId AND r.client > '' AND r.seq > 0 AND (r.rev IS NULL OR r.rev <= $head)
        WITH r ORDER BY r.client, r.seq DESC
        WITH r.client AS client, collect(r)[..$limit] AS latest
        UNWIND latest AS r
        RETURN client, r.seq AS seq, r.payloadHash, r.rev, r.code, r.message, r.field ORDER BY client, seq
        """,
        IsRead: true);

    public static readonly CypherStatement ReadReceiptsOf = new(
        "read receipts of clients",
        """
        UNWIND $clients AS client
        CALL (client) {
          MATCH (r:ClusterReceipt) WHERE r.mapId = $mapId AND r.client = client AND r.seq > 0
          RETURN r ORDER BY r.seq DESC LIMIT $limit }
        RETURN client, r.seq AS seq, r.payloadHash, r.rev, r.code, r.message, r.field ORDER BY client, seq
        """,
        IsRead: true);

    /// <summary>Marks a map as going away: from now on nobody can write it.</summary>
    public static readonly CypherStatement BeginDelete = new(
        "begin delete",
        $$"""
        {{Locked}} WHERE m.state IS NULL OR m.token = $token
        SET m.state = 'leaving', m.token = $token
        RETURN m.mapId
        """);

    /// <summary>Takes a half-made or half-deleted map over; waits for whoever is still writing it, who then finds it taken.</summary>
    public static readonly CypherStatement TakeOver = new(
        "take over map",
        $$"""
        {{Locked}} WHERE m.state IS NOT NULL
        SET m.token = $token
        RETURN m.mapId
        """);

    /// <summary>
    /// What goes, in steps and in this order, as long as the map is ours; the map itself goes last, so that a broken
    /// deletion can be gone on with.
    /// </summary>
    public static readonly IReadOnlyList<CypherStatement> Delete =
    [
        Step("actors", "MATCH (n:Actor) WHERE n.mapId = $mapId AND n.id > ''"),
        Step("elements", "MATCH (n:ClusterElement) WHERE n.mapId = $mapId AND n.kind > '' AND n.id > ''"),
        Step("receipts", "MATCH (n:ClusterReceipt) WHERE n.mapId = $mapId AND n.client > '' AND n.seq > 0"),
        Step("snapshots", "MATCH (n:ClusterSnapshot) WHERE n.mapId = $mapId AND n.rev >= 0 AND n.part >= 0"),
        Step("grants", "MATCH (n:ClusterGrant) WHERE n.mapId = $mapId"),
        Step("memberships", "MATCH (n:ClusterMembership) WHERE n.mapId = $mapId"),
    ];

    public static readonly CypherStatement EndDelete = new(
        "end delete",
        $$"""
        {{Locked}} WHERE m.state IS NOT NULL AND m.token = $token
        DELETE m
        RETURN count(*) AS deleted
        """);

    /// <summary>Reads a page of actors with their labels, properties and the relationships that leave them.</summary>
    public static readonly CypherStatement ReadActors = new(
        "read actors",
        """
        MATCH (a:Actor) WHERE a.mapId = $mapId AND a.id > $after
        WITH a ORDER BY a.mapId, a.id LIMIT $limit
        RETURN a.id, labels(a) AS labels, properties(a) AS props, [(a)-[r]->(b:Actor) | [type(r), b.id, properties(r)]] AS links
        """,
        IsRead: true);

    public static readonly CypherStatement ReadElements = new(
        "read elements",
        """
        MATCH (e:ClusterElement) WHERE e.mapId = $mapId AND e.kind = $kind AND e.id > $after
        RETURN e.id, properties(e) AS props ORDER BY e.mapId, e.kind, e.id LIMIT $limit
        """,
        IsRead: true);

    public static readonly CypherStatement RescueActors = new(
        "rescue actors", "MATCH (a:Actor) WHERE a.mapId = $mapId AND a.id > '' RETURN a.id, a.name, a.type", IsRead: true);

    public static readonly CypherStatement RescueLinks = new(
        "rescue links",
        "MATCH (a:Actor)-[r]->(b:Actor) WHERE a.mapId = $mapId AND a.id > '' AND b.mapId = $mapId RETURN r.id, a.id, b.id, r.type",
        IsRead: true);

    private static CypherStatement Step(string what, string match) => new(
        "delete " + what,
        $$"""
        {{Locked}} WHERE m.state IS NOT NULL AND m.token = $token
        CALL () { {{match}} WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS deleted }
        RETURN deleted
        """);
}
