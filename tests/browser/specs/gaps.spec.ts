import { expect, type Page, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { Phone } from "../support/phone";

const map = "plastics-abidjan";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

/** Names in sentences keep their own writing direction by signs that nobody sees. */
function said(sentence: string): RegExp {
  return new RegExp(sentence.replace(/ /g, "[\\s\u2068\u2069]+"));
}

function card(page: Page, sentence: string) {
  return page.locator(".finding").filter({ hasText: said(sentence) });
}

test("what is missing: from the map to the room's dots, and from there to an action that everybody sees", async ({
  browser,
}) => {
  const facilitator = await Facilitator.enter(browser, server);
  const { join } = await facilitator.overview(map);
  const desk = await facilitator.open(`/stage.html?map=${map}#console`);
  const projector = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await projector.goto(await facilitator.link(map, "viewer"));

  await desk.getByLabel("Phase").selectOption("gaps");
  // The source names two that are missing, and nothing else.
  await expect(card(projector, "Nobody does Raw material")).toHaveCount(1);
  await expect(card(projector, "Nobody does Machinery")).toHaveCount(1);
  await expect(projector.locator(".gap-cards").getByText("White spot", { exact: true })).toHaveCount(2);

  const ann = await Phone.join(browser, server.url, join.code);
  await ann.addOrganisation("Ann's Moulds", "Small firm");
  const onPhone = card(ann.page, "Nobody does Machinery");
  await onPhone.getByRole("button", { name: "Give a dot" }).click();
  await expect(onPhone.getByRole("button", { name: "Your dot" })).toHaveAttribute("aria-pressed", "true");
  await expect(ann.page.getByText("You have 2 dots left.")).toBeVisible();
  await onPhone.getByRole("button", { name: "We see it differently" }).click();
  await onPhone.getByRole("textbox").fill("A repair shop builds small machines.");
  await onPhone.getByRole("button", { name: "Send" }).click();
  await expect(card(projector, "Nobody does Machinery").getByText("1 sees it differently")).toBeVisible();

  // Sums stay hidden until the facilitator shows them.
  await expect(projector.getByText("1 dot")).toHaveCount(0);
  await expect(desk.getByText("1 person has voted")).toBeVisible();
  await desk.getByRole("button", { name: "Show the dots" }).click();
  await expect(card(projector, "Nobody does Machinery").getByText("1 dot")).toBeVisible();

  const studio = await facilitator.open(`/studio.html?map=${map}`);
  await studio.getByRole("button", { name: "Gaps", exact: true }).click();
  const inStudio = card(studio, "Nobody does Machinery");
  await expect(inStudio.getByText("A repair shop builds small machines.")).toBeVisible();
  await inStudio.getByRole("button", { name: "Make it an action" }).click();
  await inStudio.getByRole("textbox", { name: "Who" }).fill("Chamber of industry");
  await inStudio.getByRole("button", { name: "Add to the plan" }).click();
  await expect(studio.locator(".plan-list")).toContainText("Chamber of industry");

  await desk.getByLabel("Phase").selectOption("plan");
  await expect(projector.locator(".plan-card")).toContainText("Chamber of industry");
  await expect(ann.page.getByText(said("Who: Chamber of industry"))).toBeVisible();
});

test("a finding leads to the map and back, and the report of the same map names it", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const studio = await facilitator.open(`/studio.html?map=${map}`);
  await studio.getByRole("button", { name: "Gaps", exact: true }).click();
  await card(studio, "Nobody does Raw material").getByRole("button", { name: "Show on the map" }).click();
  await expect(studio.locator(".finding-pill")).toContainText(said("Nobody does Raw material"));
  await studio.locator(".finding-pill").getByRole("button", { name: "All findings" }).click();
  await studio.getByText("Report", { exact: true }).click();
  const [report] = await Promise.all([
    studio.context().waitForEvent("page"),
    studio.getByRole("link", { name: "Page to print" }).first().click(),
  ]);
  await expect(report.getByText(said("Nobody does Raw material")).first()).toBeVisible();
  await expect(report.locator("svg")).toBeVisible();
});
