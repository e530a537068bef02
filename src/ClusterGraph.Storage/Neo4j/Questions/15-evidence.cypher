MATCH (a:Actor {mapId: $mapId})
WITH a.evidence AS evidence, count(*) AS actors
OPTIONAL MATCH (:Actor {mapId: $mapId})-[link {evidence: evidence}]->()
RETURN evidence, actors, count(link) AS links
ORDER BY evidence
