MATCH (seller:Actor {mapId: $mapId})
WHERE seller.boundary <> 'outside'
WITH seller, COLLECT {
  MATCH (seller)-[:SELLS_TO|EXPORTS_TO|SUPPLIES_INPUTS_TO]->(buyer) RETURN buyer.name
  UNION MATCH (seller)<-[:SUBCONTRACTS_TO]-(buyer) RETURN buyer.name } AS buyers
WHERE size(buyers) = 1
WITH buyers[0] AS buyer, seller.name AS name ORDER BY name
RETURN buyer, count(*) AS captives, collect(name)[..3] AS `for example`
ORDER BY captives DESC, buyer LIMIT 5
