// Writes the map file: one element a line, so that a change shows as a changed line.

const list = (items, indent) => items.map((x) => `${indent}${JSON.stringify(x)}`).join(',\n');

export const mapFile = (map, mapPositions, chainPositions) => {
  const { stages, ...head } = { ...map.head, chain: map.chain, stages: map.stages };
  const nodes = map.actors.map((data) => ({ data, position: mapPositions[data.id] }));
  const edges = map.links.map((data) => ({ data }));
  const chain = Object.entries(chainPositions).map(([id, p]) => `      ${JSON.stringify(id)}: ${JSON.stringify(p)}`);
  const headLines = Object.entries(head).map(([k, v]) => `    ${JSON.stringify(k)}: ${JSON.stringify(v)},`);
  return [
    '{',
    '  "format": "clustergraph/1",',
    '  "map": {',
    ...headLines,
    '    "stages": [', list(stages, '      '), '    ]',
    '  },',
    '  "elements": {',
    '    "nodes": [', list(nodes, '      '), '    ],',
    '    "edges": [', list(edges, '      '), '    ]',
    '  },',
    '  "positions": {',
    '    "chain": {', chain.join(',\n'), '    }',
    '  }',
    '}',
    '',
  ].join('\n');
};
