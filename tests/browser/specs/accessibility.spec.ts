import { expect, type Page, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectNoViolation } from "../support/no-violation";
import { Phone } from "../support/phone";

const example = "sialkot-surgical";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterAll(() => server.stop());

for (const language of ["en", "fr", "es", "ar"]) {
  test(`phone in ${language}: joining, naming one's organisation and the home screen have no violation`, async ({ browser }) => {
    const facilitator = await Facilitator.enter(browser, server);
    const map = await facilitator.newMap(`Phones ${language}`);
    const { join } = await facilitator.overview(map);
    const visitor = await browser.newContext({ locale: language, baseURL: server.url });
    const page = await visitor.newPage();
    await page.goto("/join.html");
    await expect(page.getByRole("textbox").first()).toBeVisible();
    await expectNoViolation(page);

    const phone = await Phone.join(browser, server.url, join.code, language);
    await expect(phone.page.getByRole("textbox").first()).toBeVisible();
    await expectNoViolation(phone.page);
  });

  test(`stage, console and studio in ${language} have no violation`, async ({ browser }) => {
    const facilitator = await Facilitator.enter(browser, server, language);
    const console = await facilitator.open(await facilitator.link(example, "facilitator"));
    const stage = await facilitator.open(`/stage.html?map=${example}#projector`);
    const studio = await facilitator.open(`/studio.html?map=${example}`);
    for (const page of [console, stage, studio]) {
      await expect(page.getByRole("application").first()).toBeVisible({ timeout: 20_000 });
      await expectNoViolation(page);
    }
  });
}
