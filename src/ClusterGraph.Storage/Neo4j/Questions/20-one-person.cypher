MATCH (a:Actor {mapId: $mapId})
WHERE a.by IS NOT NULL
OPTIONAL MATCH (a)-[link]-()
UNWIND [a.by] + coalesce(link.assertedBy, []) AS person
WITH a, count(DISTINCT person) AS people
WHERE people = 1
RETURN a.name AS actor, a.type AS type, a.by AS `named by`
ORDER BY actor
