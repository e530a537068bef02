import { expect, type Page, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

async function studio(facilitator: Facilitator, map: string, view: string): Promise<Page> {
  const page = await facilitator.open(`/studio.html?map=${map}`);
  await page.getByRole("navigation", { name: "View" }).getByRole("button", { name: view, exact: true }).click();
  return page;
}

test("knowledge: from the grid to a firm and to the map, and the same points by keyboard", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const page = await studio(facilitator, "colchagua-wine", "Knowledge");
  const gatekeepers = page.locator(".role-cell").filter({ hasText: "Gatekeeper" });
  await expect(gatekeepers.locator(".role-count")).toHaveText("5");
  await gatekeepers.getByRole("button", { name: "Winery 26" }).click();
  await expect(page.locator(".inspector h2")).toContainText("Winery 26");

  const points = page.locator(".scatter-point");
  await expect(points).toHaveCount(37);
  await points.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(points.nth(1)).toHaveAttribute("aria-pressed", "true");

  await page.locator(".cell-members").getByRole("button", { name: "Show on the map" }).click();
  await expect(page.getByText("Source · High openness")).toBeVisible();
});

test("spread: played step by step, back and on, and what was observed is no scenario", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const page = await studio(facilitator, "colchagua-wine", "Spread");
  const run = page.getByRole("button", { name: "Compute and play" });
  await expect(run).toBeDisabled();
  await page.getByPlaceholder("Add by name …").fill("Winery 26");
  await page.keyboard.press("Enter");
  await page.getByLabel("Chance of one try (p)").fill("0.4");
  await run.click();
  await expect(page.getByText("A scenario, not a forecast", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "To the beginning" }).click();
  await expect(page.locator(".player-step")).toContainText("1 newly reached");
  await page.getByRole("button", { name: "One step on" }).click();
  await expect(page.locator(".player-step")).toContainText("Step 1");
  await page.getByRole("button", { name: "One step back" }).click();
  await expect(page.locator(".player-step")).toContainText("Step 0");

  await page.getByLabel("Model", { exact: true }).selectOption("exposure");
  await page.getByLabel("Attribute that tells who adopted").selectOption("organic");
  await run.click();
  await page.getByRole("button", { name: "To the beginning" }).click();
  await expect(page.getByText("What was observed")).toBeVisible();
});

test("a template is previewed, taken over, edited, and taken back by undo", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const map = await facilitator.newMap("Empty valley");
  const page = await studio(facilitator, map, "Chain");
  await page.getByRole("button", { name: "Stages and flows" }).click();
  await page.getByRole("button", { name: "Leather" }).click();
  await expect(page.locator(".template-effect")).toContainText("Adds:");
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.locator(".stage-table .stage-name")).toHaveCount(7);
  await expect(page.getByText("From the template leather, version 1")).toBeVisible();

  // A flow that leads back is refused, with the remedy beside the grid.
  const expected = page.locator(".flow-grid input:checked");
  await expect(expected).toHaveCount(6);
  const label = (await expected.first().getAttribute("aria-label")) ?? "";
  const [, from = "", to = ""] = /^From (.*) to (.*)$/.exec(label) ?? [];
  await page.getByRole("checkbox", { name: `From ${to} to ${from}`, exact: true }).click();
  await expect(page.locator(".chain-plan .measure-problem")).toContainText("Leave out the one that leads back");
  await expect(expected).toHaveCount(6);

  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(page.locator(".stage-table .stage-name")).toHaveCount(0);
});

test("services: one is added, a stage comes to need it, one undo takes that back", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const page = await studio(facilitator, "plastics-abidjan", "Chain");
  await page.getByRole("button", { name: "Stages and flows" }).click();
  await page.getByLabel("New service").fill("Waste insurance");
  await page.getByLabel("Brought by").selectOption("finance");
  await page.locator(".stage-add").filter({ hasText: "Brought by" }).getByRole("button", { name: "Add" }).click();
  const need = page.getByRole("button", { name: /^Waste insurance for .+: not needed$/ });
  await expect(need).toHaveCount(7);
  await need.first().click();
  await expect(page.getByRole("button", { name: /^Waste insurance for .+: useful$/ })).toHaveCount(1);
  await expect(need).toHaveCount(6);
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(need).toHaveCount(7);
});

test("the poverty layer says of each stage what is known, also to those who cannot see it", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const page = await studio(facilitator, "tiruppur-knitwear", "Chain");
  const layer = page.getByRole("button", { name: "Poverty layer" });
  await layer.click();
  await expect(layer).toHaveAttribute("aria-pressed", "true");
  const stages = page.getByRole("list", { name: "Poverty by stage" });
  await expect(stages.getByText("Job work: 1 easily made poor")).toHaveCount(1);
  await expect(stages.getByText("Yarn: not known")).toHaveCount(1);
});
