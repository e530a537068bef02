import { expect, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectAllAlike, stateOf } from "../support/page-state";
import { Phone } from "../support/phone";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterAll(() => server.stop());

test("three phones in two languages, one offline for a while, a stage and a console end alike", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const map = await facilitator.newMap("Town hall");
  const { join } = await facilitator.overview(map);
  const console = await facilitator.open(await facilitator.link(map, "facilitator"));
  const projector = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const stage = await projector.newPage();
  await stage.goto(await facilitator.link(map, "viewer"));

  const blue = await Phone.join(browser, server.url, join.code, "en");
  const amina = await Phone.join(browser, server.url, join.code, "ar");
  const away = await Phone.join(browser, server.url, join.code, "en");
  expect(await amina.page.evaluate(() => document.documentElement.dir)).toBe("rtl");

  await blue.addOrganisation("Pineapple Co-op", "Small firm");
  await amina.addOrganisation("مصرف الزراعة", "جهة تمويل");
  await away.addOrganisation("Cold Store Ltd", "Large firm");
  await blue.link("sell to", "Cold Store Ltd");
  await blue.expectStatus("onMap", 1);

  await away.wire.cut();
  await away.linkToNew("buy from", "Box Maker", "Small firm");
  await away.expectStatus("queued", 2);
  await amina.link("نبيع إلى", "Pineapple Co-op");
  await amina.expectStatus("onMap", 1);
  const before = await stateOf(stage);

  await away.wire.mend();
  await away.expectStatus("onMap", 2);

  const { revision } = await expectAllAlike([stage, console, blue.page, amina.page, away.page]);
  expect(revision).toBeGreaterThan(before.revision);
  expect((await facilitator.overview(map)).rev).toBe(revision);
});
