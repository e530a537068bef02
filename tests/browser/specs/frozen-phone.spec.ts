import { expect, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { stateOf } from "../support/page-state";
import { Phone } from "../support/phone";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

test("M37: a phone that was frozen while others wrote has everything within a second of waking", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const map = await facilitator.newMap("Frozen phone");
  const { join } = await facilitator.overview(map);
  const sleeper = await Phone.join(browser, server.url, join.code);
  await sleeper.addOrganisation("Sleepy Mill", "Small firm");
  const writer = await Phone.join(browser, server.url, join.code);
  await writer.addOrganisation("Busy Mill", "Small firm");

  // Playwright keeps every page in view, and Chromium freezes only hidden ones: the debugger halts all scripts and
  // timers of the page instead, as freezing does, and lets them find on waking what came meanwhile.
  const devTools = await sleeper.page.context().newCDPSession(sleeper.page);
  await devTools.send("Debugger.enable");
  const halted = new Promise((done) => devTools.once("Debugger.paused", done));
  await devTools.send("Debugger.pause");
  await halted;
  for (const name of ["Box Maker", "Thread Shop", "Night Bank"]) {
    await writer.linkToNew("buy from", name, "Small firm");
  }
  await writer.expectStatus("onMap", 6);
  // The server hears nothing of a frozen page any more, and lets it go.
  await expect
    .poll(async () => (await facilitator.participants(map))[0]?.online, { timeout: 30_000 })
    .toBe(false);
  const { revision, hash } = await stateOf(writer.page);

  const woken = Date.now();
  await devTools.send("Debugger.resume");
  await sleeper.page.waitForFunction(
    (wanted) => (globalThis as unknown as { clusterGraph: () => { revision: number } }).clusterGraph().revision >= wanted,
    revision,
    { polling: 20 },
  );
  const took = Date.now() - woken;
  test.info().annotations.push({ type: "synced after waking", description: `${took} ms` });
  expect(took).toBeLessThan(1_000);
  expect((await stateOf(sleeper.page)).hash).toBe(hash);
});
