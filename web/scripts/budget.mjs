// Fails when the JavaScript that a page loads before it can show anything is larger than its budget.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const built = join(dirname(fileURLToPath(import.meta.url)), "../../src/ClusterGraph.Server/wwwroot");
const budgets = { join: 60, stage: 230, studio: 270 };

function scriptsOf(page) {
  const html = readFileSync(join(built, `${page}.html`), "utf8");
  const scripts = html.matchAll(/<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g);
  return [...new Set([...scripts].map((found) => found[1] ?? found[2]))];
}

if (!existsSync(built)) {
  console.error("Nothing built yet: run `npm run build` first.");
  process.exit(2);
}

let failed = false;
for (const [page, limit] of Object.entries(budgets)) {
  const scripts = scriptsOf(page);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0);
  const kilobytes = bytes / 1024;
  const over = scripts.length === 0 || kilobytes > limit;
  failed ||= over;
  console.log(`${over ? "FAIL" : "ok  "} ${page.padEnd(6)} ${kilobytes.toFixed(1)} KB of ${limit} KB gzip`);
}
process.exit(failed ? 1 : 0);
