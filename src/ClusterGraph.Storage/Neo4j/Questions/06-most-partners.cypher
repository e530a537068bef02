MATCH (a:Actor {mapId: $mapId})--(partner:Actor)
RETURN a.name AS actor, a.type AS type, count(DISTINCT partner) AS partners
ORDER BY partners DESC, actor LIMIT 5
