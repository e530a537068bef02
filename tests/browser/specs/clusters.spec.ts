import { expect, type Page, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectNoViolation } from "../support/no-violation";
import { words } from "../support/words";

const abidjan = "plastics-abidjan";
const germany = "plastics-southern-germany";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

test("a second cluster is chosen and stands beside the open one, lane by lane and number by number", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const studio = await facilitator.open(`/studio.html?map=${abidjan}`);
  await studio.getByRole("button", { name: "Chain", exact: true }).click();
  await studio.getByRole("button", { name: "Clusters side by side" }).click();
  await expect(studio.getByText("Choose a second map.")).toBeVisible();
  await studio.getByLabel("Beside this map").selectOption(germany);

  const lanes = studio.getByRole("table", { name: "The two chains" });
  await expect(lanes.getByRole("columnheader").nth(1)).toContainText("Abidjan");
  await expect(lanes.getByRole("columnheader").nth(2)).toContainText("Southern Germany");
  await expect(lanes.getByRole("row")).toHaveCount(1 + 7);
  const machinery = lanes.getByRole("row", { name: /^Machinery/ });
  await expect(machinery.getByRole("cell").nth(0)).toHaveText("white spot: nobody here");
  await expect(machinery.getByRole("cell").nth(1)).toContainText(/\d here/);
  await expect(machinery.getByRole("rowheader")).toContainText("Only the second has it");

  const figures = studio.getByRole("table", { name: "The numbers" });
  const actors = figures.getByRole("row", { name: /^Actors/ });
  await expect(actors.getByRole("cell").nth(0)).toContainText("30");
  await expect(actors.getByRole("cell").nth(1)).toContainText("37");
  const spots = figures.getByRole("row", { name: /^White spots/ });
  await expect(spots.getByRole("cell").nth(0)).toContainText("2");
  await expect(spots.getByRole("cell").nth(1)).toContainText("0");
  await figures.getByRole("row", { name: /^Density/ }).getByText("Definition").click();
  await expect(figures.getByRole("row", { name: /^Density/ })).toContainText("links");
  await expect(studio.locator(".cluster-findings li")).toHaveCount(2);
  await expectNoViolation(studio);

  // The address leads others to the same view.
  await expect(studio).toHaveURL(/beside=plastics-southern-germany/);
  await studio.reload();
  await expect(lanes.getByRole("row")).toHaveCount(1 + 7);
});

for (const language of ["en", "ar"]) {
  test(`on a phone in ${language} both columns stay within the screen`, async ({ browser }) => {
    const say = words(language, "clusters");
    const facilitator = await Facilitator.enter(browser, server, language);
    const page = await facilitator.open(`/studio.html?map=${abidjan}&beside=${germany}`);
    await page.setViewportSize({ width: 390, height: 844 });
    const lanes = page.getByRole("table", { name: say("lanes") });
    await expect(lanes.getByRole("cell")).toHaveCount(2 * 7);
    const [left, right] = await Promise.all([0, 1].map((at) => lanes.getByRole("cell").nth(at).boundingBox()));
    for (const box of [left, right]) {
      expect(box?.width).toBeGreaterThan(150);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    expect(left?.y).toBe(right?.y);
    await expectNoViolation(page);
  });
}
