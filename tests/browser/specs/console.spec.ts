import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { Console } from "../support/console";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectAllAlike } from "../support/page-state";
import { Phone } from "../support/phone";
import { words } from "../support/words";

interface Room {
  readonly facilitator: Facilitator;
  readonly map: string;
  readonly console: Console;
  readonly stage: Page;
  readonly ann: Phone;
  readonly ben: Phone;
}

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

/** A facilitator at the console, the stage as the room sees it, and two people with their organisations. */
async function open(browser: Browser, title: string): Promise<Room> {
  const facilitator = await Facilitator.enter(browser, server);
  const map = await facilitator.newMap(title);
  const { join } = await facilitator.overview(map);
  const desk = await facilitator.open(`/stage.html?map=${map}`);
  const projector = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const stage = await projector.newPage();
  await stage.goto(await facilitator.link(map, "viewer"));
  const ann = await Phone.join(browser, server.url, join.code);
  await ann.addOrganisation("Ann's Leather", "Small firm");
  const ben = await Phone.join(browser, server.url, join.code);
  await ben.addOrganisation("Ben's Shoes", "Small firm");
  await expectShown(stage, "Ben's Shoes");
  return { facilitator, map, console: new Console(desk), stage, ann, ben };
}

/** What the stage draws stands beside the drawing as a list. */
function drawn(stage: Page, name: string): Locator {
  return stage.getByRole("option", { name: new RegExp(`^${name}, `), includeHidden: true });
}

async function expectShown(stage: Page, name: string): Promise<void> {
  await expect(drawn(stage, name)).toHaveCount(1);
}

async function expectGone(stage: Page, name: string): Promise<void> {
  await expect(drawn(stage, name)).toHaveCount(0);
}

/** The stage has all news, and nowhere this. */
async function expectHidden({ stage, console }: Room, name: string): Promise<void> {
  await expectAllAlike([stage, console.page]);
  await expect(stage.locator("body")).not.toContainText(name);
}

test("approve-first and private: the stage shows what was approved or revealed, and nothing else", async ({ browser }) => {
  const room = await open(browser, "Approve first");
  const { console, stage, ann, ben } = room;

  await console.setMode("approve");
  await ann.linkToNew("sell to", "Good Tannery", "Small firm");
  await ann.expectStatus("held", 2);
  await ben.linkToNew("sell to", "Rude Words", "Small firm");
  await expect(console.held("Rude Words")).toHaveCount(1);
  await expectHidden(room, "Good Tannery");

  await console.decide("Good Tannery", "approve");
  await expectShown(stage, "Good Tannery");
  await ann.expectStatus("onMap", 2);
  await console.decide("Rude Words", "reject");
  await ben.expectStatus("held", 0);
  await expectHidden(room, "Rude Words");

  await console.setMode("private");
  await ben.linkToNew("sell to", "Quiet Market", "Small firm");
  await ben.expectStatus("held", 2);
  await expectHidden(room, "Quiet Market");
  await console.press("reveal");
  await expectShown(stage, "Quiet Market");
  await ben.expectStatus("onMap", 2);
  await expectAllAlike([stage, console.page, ann.page, ben.page]);
});

test("merge, undo, redo, freeze and a kept moment", async ({ browser }) => {
  const room = await open(browser, "At the desk");
  const { console, stage, ann, ben } = room;
  await ann.linkToNew("sell to", "Mountain Tannery", "Small firm");
  // Of another kind: the phone offers the one that looks the same, and this person goes past that.
  await ben.linkToNew("sell to", "Montain Tanery", "Large firm");
  await expectShown(stage, "Montain Tanery");

  await console.merge("Mountain Tannery");
  await expectGone(stage, "Montain Tanery");
  await expectShown(stage, "Mountain Tannery");
  await console.undo();
  await expectShown(stage, "Montain Tanery");
  await console.press("redo");
  await expectGone(stage, "Montain Tanery");

  await console.press("freeze");
  await expect(stage.getByText(words("en", "stage")("frozenBanner"))).toBeVisible();
  await ann.linkToNew("buy from", "Late Thread", "Small firm");
  await ann.expectStatus("queued", 2);
  await expectGone(stage, "Late Thread");
  await console.press("unfreeze");
  await ann.expectStatus("queued", 0);
  await expectShown(stage, "Late Thread");

  await console.keepMoment("Before the break");
  await expect.poll(() => room.facilitator.snapshot(room.map)).toContain("Before the break");
  await expectAllAlike([stage, console.page, ann.page, ben.page]);
});

test("undo all by one person leaves the others' work; removing a person drops what waits", async ({ browser }) => {
  const room = await open(browser, "People");
  const { facilitator, map, console, stage, ann, ben } = room;
  const [first, second] = await facilitator.participants(map);
  await ben.linkToNew("sell to", "Wrong Shop", "Small firm");
  await expectShown(stage, "Wrong Shop");

  await console.about(second?.nick ?? "", "people.undoAll");
  await expectGone(stage, "Wrong Shop");
  await expectShown(stage, "Ann's Leather");

  await console.setMode("approve");
  await ann.linkToNew("sell to", "Last Words", "Small firm");
  await expect(console.held("Last Words")).toHaveCount(1);
  await console.about(first?.nick ?? "", "people.kick");
  await expect(ann.page.getByText(words("en", "common")("error.kicked"))).toBeVisible();
  await expect(console.held("Last Words")).toHaveCount(0, { timeout: 1_000 });
  await expectHidden(room, "Last Words");
  await expectShown(stage, "Ann's Leather");
});
