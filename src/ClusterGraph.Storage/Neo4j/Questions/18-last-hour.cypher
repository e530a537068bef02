MATCH (c:ClusterChange {mapId: $mapId})
WHERE c.at > datetime() - duration('PT1H')
RETURN c.rev AS revision, c.by AS person, c.ops AS did, c.touched AS touched
ORDER BY revision
