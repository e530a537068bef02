MATCH (a:Actor {mapId: $mapId})-[:SITS_ON]->(body)
WITH a, body.name AS name ORDER BY name
WITH a, collect(name) AS bodies
WHERE size(bodies) > 1
RETURN a.name AS actor, bodies
ORDER BY size(bodies) DESC, actor
