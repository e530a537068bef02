MATCH (s:Stage {mapId: $mapId}), (a:Actor {mapId: $mapId})
WHERE s.id IN a.stages
WITH s, collect(a.name) AS names
WHERE size(names) = 1
RETURN s.name AS stage, names[0] AS actor
ORDER BY s.order
