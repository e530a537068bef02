// Writes the example maps. `node seed-data/build/build.mjs` writes them, `--check` only compares, byte for byte.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argan } from './argan.mjs';
import { chainLayout } from './chain-layout.mjs';
import { colchagua } from './colchagua.mjs';
import { djebba } from './djebba.mjs';
import { mapFile } from './file.mjs';
import { mapLayout } from './map-layout.mjs';
import { palar } from './palar.mjs';
import { plasticsAbidjan, plasticsGermany } from './plastics.mjs';
import { sialkot } from './sialkot.mjs';
import { sinos } from './sinos.mjs';
import { tiruppur } from './tiruppur.mjs';
import { vbli } from './vbli.mjs';
import { wieta } from './wieta.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
let stale = 0;

const makers = [palar, sialkot, colchagua, sinos, wieta, vbli, tiruppur, argan, djebba, plasticsGermany, plasticsAbidjan];
for (const make of makers) {
  const { folder, map, anchors, options } = make();
  const text = mapFile(map, mapLayout(map, anchors, options), chainLayout(map));
  const path = join(root, folder, 'map.cluster.json');
  if (check) {
    const same = existsSync(path) && readFileSync(path, 'utf8') === text;
    if (!same) stale += 1;
    console.log(`${same ? 'same' : 'DIFFERS'} ${folder}/map.cluster.json`);
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${folder}: ${map.actors.length} actors, ${map.links.length} links`);
  }
}
process.exitCode = stale ? 1 : 0;
