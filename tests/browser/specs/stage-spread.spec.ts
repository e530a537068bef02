import { expect, type Page, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectNoViolation } from "../support/no-violation";
import { words } from "../support/words";

const map = "colchagua-wine";
const say = words("en", "stage");
const report = words("en", "report");

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

/** Where the card on the projector stands: the step, and who is reached by then. */
function stepOn(projector: Page) {
  return projector.locator(".spread-card .player-step");
}

test("something spreads over the map on the projector, step by step, while the room goes on", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const desk = await facilitator.open(`/stage.html?map=${map}#console`);
  const projector = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await projector.goto(await facilitator.link(map, "viewer"));

  const panel = desk.locator(".spread-panel");
  await panel.getByLabel(say("spread.who")).selectOption("Álvaro Espinoza");
  await panel.getByLabel(say("spread.chance")).selectOption("1");
  await panel.getByRole("button", { name: say("spread.show") }).click();
  await expect(projector.getByRole("heading", { level: 1 })).toHaveText(say("question.spread"));
  await expect(projector.locator(".spread-begins")).toContainText("Álvaro Espinoza");
  await expect(stepOn(projector)).toContainText("1 of 56");
  const begin = await stepOn(projector).textContent();

  // With certainty the one he advises hears of it first.
  await panel.getByRole("button", { name: report("spread.next") }).click();
  await expect(projector.locator(".spread-card .player-reached")).toContainText("Santa Emiliana");
  const first = (await stepOn(projector).textContent()) ?? "";
  expect(first).not.toBe(begin);

  // A projector that comes back stands at the same step.
  await projector.reload();
  await expect(stepOn(projector)).toHaveText(first);
  await expectNoViolation(projector);
  await expectNoViolation(desk);

  await panel.getByRole("button", { name: report("spread.play") }).click();
  await expect(stepOn(projector)).not.toHaveText(first);
  await panel.getByRole("button", { name: report("spread.pause") }).click();

  await panel.getByRole("button", { name: say("spread.hide") }).click();
  await expect(projector.locator(".spread-card")).toHaveCount(0);
  await expect(projector.locator(".did-card")).toBeVisible();
});

test("what the studio computed is put on the projector", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const studio = await facilitator.open(`/studio.html?map=${map}`);
  const of = words("en", "studio");
  await studio.getByRole("button", { name: of("view.spread"), exact: true }).click();
  await studio.getByRole("button", { name: of("spread.best"), exact: true }).click();
  await expect(studio.locator(".seed-list li")).toHaveCount(3);
  await studio.getByRole("button", { name: of("spread.run") }).click();
  await studio.getByRole("button", { name: of("spread.toStage") }).click();
  await expect(studio.getByRole("link", { name: of("spread.onStage") })).toBeVisible();

  const projector = await facilitator.open(`/stage.html?map=${map}#projector`);
  await expect(stepOn(projector)).toContainText("3 of 56");

  // A clicker sends its keys to the projector; the console of the same browser carries them out.
  const stage = words("en", "stage");
  await projector.keyboard.press("PageDown");
  await expect(projector.getByText(stage("remote.none"))).toBeVisible();
  await facilitator.open(`/stage.html?map=${map}#console`);
  await expect(async () => {
    await projector.keyboard.press("PageDown");
    await expect(stepOn(projector)).not.toContainText("Step 0", { timeout: 2_000 });
  }).toPass();
  await studio.getByRole("button", { name: of("spread.offStage") }).click();
  await expect(projector.locator(".spread-card")).toHaveCount(0);

  // With nothing played the same key leads to the next phase.
  await projector.keyboard.press("PageDown");
  await expect(projector.getByRole("heading", { level: 1 })).toHaveText(stage("question.links"));
});
