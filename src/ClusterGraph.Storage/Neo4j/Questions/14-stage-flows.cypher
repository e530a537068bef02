MATCH (a:Actor {mapId: $mapId})-[flow:SELLS_TO|SUPPLIES_INPUTS_TO|SUPPLIES_MACHINERY_TO]->(b)
UNWIND a.stages AS source UNWIND b.stages AS target
WITH source, target, count(flow) AS links
MATCH (s:Stage {mapId: $mapId, id: source}), (t:Stage {mapId: $mapId, id: target})
RETURN s.name AS `from`, t.name AS `to`, links
ORDER BY s.order, t.order
