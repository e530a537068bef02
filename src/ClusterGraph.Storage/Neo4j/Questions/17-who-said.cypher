MATCH (c:ClusterChange {mapId: $mapId})
MATCH (a:Actor {mapId: $mapId})-[link]->(b)
WHERE 'link/' + link.id IN c.touched
RETURN a.name AS `from`, link.type AS link, b.name AS `to`, c.rev AS revision, c.by AS person, c.ops AS did
ORDER BY revision DESC, `from`, `to` LIMIT 100
