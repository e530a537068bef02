namespace ClusterGraph.Storage.Neo4j.Statements;

/// <summary>Grants, memberships and secrets. An empty map id stands for all maps of this server.</summary>
internal static class AccessStatements
{
    private const string GrantColumns = "g.secretHash, g.mapId, g.role, g.kind, g.created, g.expires, g.revoked";

    private const string MembershipColumns =
        "m.sessionHash, m.mapId, m.role, m.participant, m.nick, m.created, m.expires, m.revoked";

    public static readonly CypherStatement PutGrant = new(
        "put grant", "MERGE (g:ClusterGrant {secretHash: $props.secretHash}) SET g = $props RETURN g.secretHash");

    public static readonly CypherStatement FindGrant = new(
        "find grant", "MATCH (g:ClusterGrant {secretHash: $secretHash}) RETURN " + GrantColumns, IsRead: true);

    public static readonly CypherStatement ListGrants = new(
        "list grants",
        "MATCH (g:ClusterGrant {mapId: $mapId}) RETURN " + GrantColumns + " ORDER BY g.created, g.secretHash",
        IsRead: true);

    public static readonly CypherStatement PutMembership = new(
        "put membership",
        """
        MERGE (m:ClusterMembership {sessionHash: $props.sessionHash, mapId: $props.mapId}) SET m = $props
        RETURN m.sessionHash
        """);

    public static readonly CypherStatement FindMemberships = new(
        "find memberships",
        "MATCH (m:ClusterMembership) WHERE m.sessionHash = $sessionHash AND m.mapId >= '' RETURN " + MembershipColumns
        + " ORDER BY m.created, m.sessionHash, m.mapId",
        IsRead: true);

    public static readonly CypherStatement ListMemberships = new(
        "list memberships",
        "MATCH (m:ClusterMembership) WHERE m.mapId = $mapId RETURN " + MembershipColumns
        + " ORDER BY m.created, m.sessionHash, m.mapId",
        IsRead: true);

    public static readonly CypherStatement KeepSecret = new(
        "keep secret", "MERGE (s:ClusterSecret {name: $name}) ON CREATE SET s.value = $value RETURN s.value");

    public static readonly CypherStatement FindSecret = new(
        "find secret", "MATCH (s:ClusterSecret {name: $name}) RETURN s.value", IsRead: true);

    /// <summary>What the health check writes, always the same node.</summary>
    public static readonly CypherStatement Probe = new(
        "probe", "MERGE (p:ClusterProbe) SET p.at = datetime() RETURN count(p) AS written");
}
