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
  return new RegExp(sentence.replace(/ /g, "[\\s\\u2068\\u2069]+"));
}

async function addActor(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Add an actor" }).click();
  await page.getByRole("textbox", { name: "Name" }).first().fill(name);
  await page.getByRole("button", { name: "Add", exact: true }).click();
}

test("a copy is tried out, compared, taken over in one step, undone in one step, and discarded", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const { join, rev } = await facilitator.overview(map);
  const stage = await facilitator.open(`/stage.html?map=${map}`);
  const studio = await facilitator.open(`/studio.html?map=${map}`);

  await studio.getByRole("button", { name: "What if…" }).click();
  await expect(studio.getByText("None yet.")).toBeVisible();
  await studio.getByRole("button", { name: "Make a copy" }).click();
  const banner = studio.locator(".branch-banner");
  await expect(banner).toContainText(said("Nothing here is seen in the room."));
  await expect(studio.getByRole("link", { name: "Stage" })).toHaveCount(0);

  await addActor(studio, "Recycling co-operative");
  await banner.getByRole("button", { name: "Compare and take over" }).click();
  await expect(studio.locator(".change-list .change.added")).toContainText("Recycling co-operative");
  const numbers = studio.locator(".number-table").first();
  await expect(numbers).toContainText("White spots");
  await expect(numbers).toContainText("The copy when it was made");
  await expect(numbers.locator(".number-moved").first()).toBeVisible();
  await studio.getByRole("button", { name: "Against the room now" }).click();
  await expect(numbers).toContainText("The room now");
  await studio.getByRole("button", { name: "Since the copy was made" }).click();
  await studio.getByRole("button", { name: "Show on the map" }).click();
  await expect(studio.locator(".past-banner")).toContainText("in one drawing");
  await studio.getByRole("button", { name: "Back to the copy" }).click();

  // The room sees nothing of it, and its code leads to the room.
  expect((await facilitator.overview(map)).rev).toBe(rev);
  const ann = await Phone.join(browser, server.url, join.code);
  await ann.addOrganisation("Ann's Moulds", "Small firm");

  await banner.getByRole("button", { name: "Compare and take over" }).click();
  await studio.getByRole("button", { name: "Take over into the room’s map" }).click();
  await studio.getByRole("button", { name: "Take over", exact: true }).click();
  await expect(studio.getByText("Taken over: 1 element")).toBeVisible();
  await expect(studio.getByText("Everything in this copy is in the room’s map.")).toBeVisible();
  expect(await facilitator.snapshot(map)).toContain("Recycling co-operative");
  await expect(stage.getByText("Recycling co-operative").first()).toBeAttached();

  const room = await facilitator.open(`/studio.html?map=${map}`);
  await room.getByRole("button", { name: "What if…" }).click();
  await expect(room.locator(".copies li")).toHaveCount(1);
  await room.close();

  // The page that took it over leads back and offers to undo it.
  await banner.getByRole("link", { name: "Back to the room’s map" }).click();
  await studio.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => facilitator.snapshot(map)).not.toContain('"name":"Recycling co-operative","type":"');
  expect(await facilitator.snapshot(map)).toContain("Ann's Moulds");

  await studio.getByRole("button", { name: "What if…" }).click();
  await studio.locator(".copies a").click();
  await banner.getByRole("button", { name: "Compare and take over" }).click();
  await studio.getByRole("button", { name: "Discard the copy" }).click();
  await studio.getByRole("button", { name: "Discard", exact: true }).click();
  await studio.getByRole("button", { name: "What if…" }).click();
  await expect(studio.getByText("None yet.")).toBeVisible();
});
