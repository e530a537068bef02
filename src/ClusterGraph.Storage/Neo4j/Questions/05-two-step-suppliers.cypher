MATCH (producer:Actor:Producer {mapId: $mapId})-[:SUBCONTRACTS_TO]->(between)-[:SUBCONTRACTS_TO]->(worker)
WHERE NOT (producer)-[:SUBCONTRACTS_TO]->(worker)
WITH producer, collect(DISTINCT between.name) AS through, collect(DISTINCT worker.name) AS hidden
RETURN producer.name AS producer, through, size(hidden) AS `hidden suppliers`
ORDER BY `hidden suppliers` DESC, producer LIMIT 5
