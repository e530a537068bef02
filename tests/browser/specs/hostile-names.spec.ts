import { expect, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectAllAlike } from "../support/page-state";
import { Phone } from "../support/phone";

const names = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(2)</script>",
  "javascript:alert(3)",
  "\u202Egpj.exe \u2066Bank",
  `e${"\u0301".repeat(300)}`,
  "{{7*7}} ${7*7} %s",
];

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterAll(() => server.stop());

test("M54: markup, script addresses and deceiving characters in names are inert text on every screen", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const map = await facilitator.newMap("Hostile names");
  const { join } = await facilitator.overview(map);
  const phone = await Phone.join(browser, server.url, join.code);
  await phone.addOrganisation(names[0] as string, "Small firm");
  const pages = [
    phone.page,
    await facilitator.open(await facilitator.link(map, "facilitator")),
    await facilitator.open(`/stage.html?map=${map}#projector`),
    await facilitator.open(`/studio.html?map=${map}`),
  ];
  const faults: string[] = [];
  for (const page of pages) {
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) {
        faults.push(message.text());
      }
    });
  }
  for (const name of names.slice(1)) {
    await phone.linkToNew("sell to", name, "Small firm");
  }
  await phone.expectStatus("onMap", 2 * (names.length - 1));
  await expectAllAlike(pages);
  for (const page of pages) {
    expect(await page.locator("img[src='x'], script:not([src])").count()).toBe(0);
    expect(await page.content()).not.toContain("\u202E");
  }
  expect(faults).toEqual([]);
});
