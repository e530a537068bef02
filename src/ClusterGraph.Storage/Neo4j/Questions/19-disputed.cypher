MATCH (a:Actor {mapId: $mapId})-[link]->(b)
WHERE link.disputed > 0
RETURN a.name AS `from`, link.type AS link, b.name AS `to`, link.assertedBy AS `says yes`, link.disputedBy AS `says no`
ORDER BY `from`, `to`
