MATCH (giver:Actor {mapId: $mapId})-[:ADVISES|INFORMS|TRAINS]->(broker)-[:ADVISES|INFORMS|TRAINS]->(taker)
WHERE giver <> taker AND NOT (giver)-[:ADVISES|INFORMS|TRAINS]->(taker)
RETURN broker.name AS broker, count(DISTINCT [giver.id, taker.id]) AS pairs
ORDER BY pairs DESC, broker LIMIT 5
