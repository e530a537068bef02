MATCH (trainer:Actor {mapId: $mapId})-[:TRAINS]->(trained)
WITH trainer, trained.name AS name ORDER BY name
RETURN trainer.name AS trainer, count(*) AS trained, collect(name)[..3] AS `for example`
ORDER BY trained DESC, trainer
