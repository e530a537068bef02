MATCH (g:Actor:Group {mapId: $mapId})
WHERE g.count IS NOT NULL
RETURN g.name AS `group`, g.counted AS counted, g.count AS count, g.countIsAtLeast AS `at least`
ORDER BY count DESC, `group`
