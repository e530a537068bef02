MATCH (s:Stage {mapId: $mapId}), (a:Actor {mapId: $mapId})
WHERE s.id IN a.stages
WITH s, a ORDER BY a.name
WITH s, collect(a) AS actors
WHERE none(a IN actors WHERE a.boundary = 'inside')
RETURN s.name AS stage, [a IN actors | a.name] AS actors
ORDER BY s.order
