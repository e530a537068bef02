MATCH (stage:Stage {mapId: $mapId})
WHERE stage.asked AND NOT stage.excluded
  AND NOT EXISTS { MATCH (a:Actor {mapId: $mapId}) WHERE stage.id IN a.stages }
RETURN stage.name AS `white spot`, stage.stageKind AS kind
ORDER BY stage.order
