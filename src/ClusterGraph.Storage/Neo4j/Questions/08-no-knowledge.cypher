MATCH (firm:Actor {mapId: $mapId, boundary: 'inside', kind: 'single'})
WHERE (firm:Producer OR firm:Position) AND NOT (firm)<-[:ADVISES|INFORMS|TRAINS]-()
WITH firm.name AS name ORDER BY name
RETURN count(*) AS firms, collect(name) AS names
