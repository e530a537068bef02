MATCH (p:Actor:Producer {mapId: $mapId, boundary: 'inside', kind: 'single'})
WHERE NOT (p)-[:MEMBER_OF]->(:Collective)
WITH p.name AS name ORDER BY name
RETURN count(*) AS producers, collect(name) AS names
