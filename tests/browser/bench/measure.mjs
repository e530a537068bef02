// Measures the screens in Debian's Chromium without a GPU, and prints one JSON object.
// usage: node bench/measure.mjs '{"url","facilitator","code","map","phone":"name of its organisation","targets":["name of an actor", ...]}'
import { chromium } from "@playwright/test";

const asked = JSON.parse(process.argv[2]);
const panMs = 4000;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    // Phone and stage are two machines: neither may be slowed because the other is in front.
    "--disable-renderer-backgrounding", "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
  ],
});

try {
  const links = await facilitatorLinks(await desk());
  const result = { chromium: browser.version() };
  const studio = await openMap(await desk(), links.facilitator.replace("stage.html", "studio.html"));
  result.studioPan = await panByMouse(studio);
  await studio.context().close();
  const stage = await openMap(await desk(), links.viewer);
  result.stagePan = await panByScript(stage);
  result.visible = await changesToStage(await openPhone(), stage);
  if (process.env.SCREENSHOT) {
    await stage.screenshot({ path: process.env.SCREENSHOT });
  }
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
}

/** A window of its own, as large as a projector. */
function desk() {
  return browser.newContext({ viewport: { width: 1920, height: 1080 }, baseURL: asked.url, locale: "en" });
}

async function facilitatorLinks(context) {
  const headers = { "X-ClusterGraph": "1", Origin: asked.url };
  const secret = new URL(asked.facilitator).hash.slice("#s=".length);
  const entered = await context.request.post("/api/sessions/link", { headers, data: { secret } });
  const answer = await context.request.get(`/api/maps/${asked.map}/links`);
  if (!entered.ok() || !answer.ok()) {
    throw new Error(`No links: ${entered.status()}, ${answer.status()}`);
  }
  return Object.fromEntries((await answer.json()).map(({ role, url }) => [role, url]));
}

/** Opens a page with a drawing and waits until the whole map is in it. The page itself counts what it draws. */
async function openMap(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => {
    const drawing = [...document.querySelectorAll("*")].find((element) => element._cyreg?.cy);
    if (drawing === undefined || drawing._cyreg.cy.nodes().length < 300) {
      return false;
    }
    globalThis.drawn = { cy: drawing._cyreg.cy, renders: 0, grew: [] };
    let edges = globalThis.drawn.cy.edges().length;
    // "render" comes after the canvases were painted.
    globalThis.drawn.cy.on("render", () => {
      globalThis.drawn.renders++;
      const now = globalThis.drawn.cy.edges().length;
      if (now > edges) {
        globalThis.drawn.grew.push(performance.timeOrigin + performance.now());
      }
      edges = now;
    });
    return true;
  }, undefined, { timeout: 60_000 });
  await page.waitForTimeout(1500);
  return page;
}

/** For a screen that nobody steers: moves the view a little in every frame. */
function panByScript(page) {
  return page.evaluate(async (ms) => {
    const { cy } = globalThis.drawn;
    const before = globalThis.drawn.renders;
    const start = performance.now();
    for (let frame = 0; performance.now() - start < ms; frame++) {
      cy.panBy({ x: frame % 60 < 30 ? 6 : -6, y: frame % 40 < 20 ? 4 : -4 });
      await new Promise((next) => requestAnimationFrame(next));
    }
    return (globalThis.drawn.renders - before) / ((performance.now() - start) / 1000);
  }, panMs);
}

/** As a person does it: presses on an empty place and drags. */
async function panByMouse(page) {
  const from = await emptyPlace(page);
  const before = await page.evaluate(() => globalThis.drawn.renders);
  const pan = await page.evaluate(() => ({ ...globalThis.drawn.cy.pan() }));
  const start = Date.now();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 0; Date.now() - start < panMs; step++) {
    await page.mouse.move(from.x + 150 * Math.sin(step / 15), from.y + 100 * Math.sin(step / 11));
  }
  const after = await page.evaluate(() => ({ renders: globalThis.drawn.renders, pan: { ...globalThis.drawn.cy.pan() } }));
  const seconds = (Date.now() - start) / 1000;
  await page.mouse.up();
  if (after.pan.x === pan.x && after.pan.y === pan.y) {
    throw new Error("Dragging did not move the map.");
  }
  return (after.renders - before) / seconds;
}

function emptyPlace(page) {
  return page.evaluate(() => {
    const { cy } = globalThis.drawn;
    const box = cy.container().getBoundingClientRect();
    const taken = cy.nodes().map((node) => node.renderedPosition());
    let best = { x: 0, y: 0, free: -1 };
    for (let x = 200; x < box.width - 200; x += 20) {
      for (let y = 150; y < box.height - 150; y += 20) {
        const free = Math.min(...taken.map((at) => Math.hypot(at.x - x, at.y - y)));
        best = free > best.free ? { x, y, free } : best;
      }
    }
    return { x: box.left + best.x, y: box.top + best.y };
  });
}

async function openPhone() {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "en", baseURL: asked.url,
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener("click", () => {
      globalThis.clickedAt = performance.timeOrigin + performance.now();
    }, { capture: true });
  });
  await page.goto("/join.html");
  await page.getByRole("textbox").first().fill(asked.code);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByRole("button", { name: "Go to the map", exact: true }).click();
  await page.getByRole("textbox", { name: "Name of your organisation" }).fill(asked.phone);
  await page.getByText("Small firm", { exact: true }).first().click();
  await page.getByRole("button", { name: "Put it on the map" }).click();
  await page.getByText("You speak for").waitFor();
  return page;
}

/** From the last tap on the phone until the stage has painted the link. */
async function changesToStage(phone, stage) {
  const times = [];
  for (const target of asked.targets) {
    const before = await stage.evaluate(() => globalThis.drawn.grew.length);
    await phone.getByRole("button", { name: "sell to" }).first().click();
    await phone.getByRole("textbox", { name: "Search an organisation" }).fill(target);
    await phone.getByRole("button", { name: target }).first().click();
    const clicked = await phone.evaluate(() => globalThis.clickedAt);
    await stage.waitForFunction((count) => globalThis.drawn.grew.length > count, before, { timeout: 20_000 });
    const painted = await stage.evaluate((index) => globalThis.drawn.grew[index], before);
    times.push(painted - clicked);
    await phone.waitForTimeout(300);
  }
  return times;
}
