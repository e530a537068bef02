MATCH (group:Actor:Group:Labour {mapId: $mapId}), (lender:Actor {mapId: $mapId})
WHERE (lender)-[:GIVES_CREDIT_TO|LENDS_TO|GUARANTEES]->()
MATCH way = allShortestPaths((group)-[:EMPLOYS|SUBCONTRACTS_TO|SUPPLIES_INPUTS_TO|SELLS_TO|GIVES_CREDIT_TO|LENDS_TO*..6]-(lender))
WITH group, length(way) AS steps, [n IN nodes(way) | n.name] AS names ORDER BY steps, names
RETURN group.name AS `group`, collect(steps)[0] AS steps, collect(names)[0] AS way
ORDER BY steps, `group`
