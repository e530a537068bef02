namespace ClusterGraph.Storage.Neo4j.Statements;

/// <summary>The statement that writes one batch, and the one that tells whether it did.</summary>
internal static class AppendStatement
{
    /// <summary>
    /// Writes journal, receipts and graph when the head is where the batch expects it. The first SET takes the lock of
    /// the map, so that what is read afterwards stays true; even without it the constraints let only one of two rivals
    /// commit. Each subquery ends in a count and keeps the one row. The guard divides by zero, which rolls everything
    /// back, when an operation met nothing: no link is ever lost in silence.
    /// </summary>
    public static readonly CypherStatement Append = new(
        "append",
        """
        MATCH (m:ClusterMap {mapId: $mapId})
        SET m.writeLock = $chain
        WITH m, CASE WHEN m.state IS NOT NULL THEN 'gone'
                     WHEN m.head <> $expected OR m.chain <> $before THEN 'conflict' ELSE 'applied' END AS outcome
        CALL (m, outcome) {
          WITH m, outcome WHERE outcome = 'applied'
          SET m.head = $head, m.chain = $chain, m.updated = coalesce(datetime($updated), m.updated),
              m.title = coalesce($title, m.title),
              m.actors = m.actors + $actorsDelta, m.links = m.links + $linksDelta
          RETURN count(*) AS moved }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $changes ELSE [] END AS op
          CREATE (c:ClusterChange:ClusterReceipt) SET c = op.props, c.at = datetime(op.at)
          RETURN count(*) AS changes }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $rejections ELSE [] END AS op
          CREATE (c:ClusterReceipt) SET c = op
          RETURN count(*) AS rejections }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $linkRemovals ELSE [] END AS op
          MATCH (:Actor {mapId: $mapId, id: op.from})-[r]->(:Actor {mapId: $mapId, id: op.to}) WHERE r.id = op.id
          DELETE r RETURN count(*) AS linksRemoved }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $actorRemovals ELSE [] END AS actorId
          MATCH (a:Actor {mapId: $mapId, id: actorId}) DETACH DELETE a RETURN count(*) AS actorsRemoved }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $elementRemovals ELSE [] END AS op
          MATCH (e:ClusterElement {mapId: $mapId, kind: op.kind, id: op.id}) DETACH DELETE e RETURN count(*) AS elementsRemoved }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $actorCreates ELSE [] END AS op
          CREATE (a:Actor:$(op.labels)) SET a = op.props RETURN count(*) AS actorsCreated }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $actorUpdates ELSE [] END AS op
          MATCH (a:Actor {mapId: $mapId, id: op.id})
          REMOVE a:$(op.dropLabels) SET a:$(op.labels) SET a += op.props RETURN count(*) AS actorsUpdated }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $elementPuts ELSE [] END AS op
          MERGE (e:ClusterElement {mapId: $mapId, kind: op.kind, id: op.id})
          SET e:$(op.labels) SET e += op.props RETURN count(*) AS elementsPut }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $linkCreates ELSE [] END AS op
          MATCH (s:Actor {mapId: $mapId, id: op.from}) MATCH (t:Actor {mapId: $mapId, id: op.to})
          CREATE (s)-[r:$(op.type)]->(t) SET r = op.props RETURN count(*) AS linksCreated }
        CALL (outcome) {
          UNWIND CASE outcome WHEN 'applied' THEN $linkUpdates ELSE [] END AS op
          MATCH (:Actor {mapId: $mapId, id: op.from})-[r]->(:Actor {mapId: $mapId, id: op.to}) WHERE r.id = op.id
          SET r += op.props RETURN count(*) AS linksUpdated }
        RETURN outcome, m.head AS head,
          1 / CASE WHEN outcome <> 'applied' OR (linksRemoved = size($linkRemovals) AND actorsRemoved = size($actorRemovals)
               AND elementsRemoved = size($elementRemovals) AND actorsCreated = size($actorCreates)
               AND actorsUpdated = size($actorUpdates) AND elementsPut = size($elementPuts)
               AND linksCreated = size($linkCreates) AND linksUpdated = size($linkUpdates)) THEN 1 ELSE 0 END AS guard
        """);

    /// <summary>
    /// Tells whether a batch was written, by the link of the chain after it or by its last rejection. Taking the lock of
    /// the map first waits for a transaction that is still under way.
    /// </summary>
    public static readonly CypherStatement IsWritten = new(
        "is written",
        """
        MATCH (m:ClusterMap {mapId: $mapId})
        SET m.writeLock = $chain
        WITH m
        OPTIONAL MATCH (c:ClusterChange {mapId: $mapId, rev: $rev}) WHERE c.chain = $chain
        OPTIONAL MATCH (r:ClusterReceipt {mapId: $mapId, client: $client, seq: $seq}) WHERE r.payloadHash = $payloadHash
        RETURN CASE WHEN $rev IS NULL THEN r IS NOT NULL ELSE c IS NOT NULL END AS isWritten
        """);
}
