MATCH (a:Actor {mapId: $mapId})-[:TRUSTS]->(b)-[:TRUSTS]->(a)
WHERE a.id < b.id
WITH count(*) AS returned, collect(a.name + ' and ' + b.name) AS pairs
MATCH (:Actor {mapId: $mapId})-[trust:TRUSTS]->()
RETURN count(trust) AS `said to trust`, returned, pairs
