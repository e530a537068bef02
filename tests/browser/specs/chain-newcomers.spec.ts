import { expect, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectAllAlike } from "../support/page-state";
import { Phone } from "../support/phone";

const map = "plastics-abidjan";
/** The first lane begins at zero; whoever waits for a stage stands before it. */
const firstLane = 0;

interface Place {
  readonly x: number;
  readonly y: number;
}

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

test("whose stage nobody said waits before the chain, nobody else moves, and a stage leads to its lane", async ({
  browser,
}) => {
  const facilitator = await Facilitator.enter(browser, server);
  const { join } = await facilitator.overview(map);
  const projector = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await projector.goto(await facilitator.link(map, "viewer"));
  const before = await placesOf(facilitator);

  const ann = await Phone.join(browser, server.url, join.code);
  const ben = await Phone.join(browser, server.url, join.code);
  await ann.addOrganisation("Ann's Bottles", "Small firm");
  await ben.addOrganisation("Ben's Crates", "Large firm");
  await ann.linkToNew("sell to", "Corner Buyer", "Buyer");
  await ann.expectStatus("onMap", 2);
  await expectAllAlike([projector, ann.page, ben.page]);

  const waiting = await placesOf(facilitator);
  const newcomers = ["Ann's Bottles", "Ben's Crates", "Corner Buyer"];
  expect(newcomers.map((name) => (waiting.get(name)?.x ?? 0) < firstLane)).toEqual([true, true, true]);
  expect([...waiting].filter(([name]) => !newcomers.includes(name))).toEqual([...before]);

  await ben.page.getByRole("button", { name: "Edit" }).click();
  await ben.page.getByRole("button", { name: "Distribution" }).click();
  await ben.page.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await placesOf(facilitator)).get("Ben's Crates")?.x).toBeGreaterThan(firstLane);
  const after = await placesOf(facilitator);
  expect([...after].filter(([name]) => name !== "Ben's Crates")).toEqual(
    [...waiting].filter(([name]) => name !== "Ben's Crates"),
  );
});

test("what was saved is said on the phone over the head line, and covers nothing to read or tap", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const { join } = await facilitator.overview(map);
  const long = {
    en: ["Koumassi Association of Sorters and Recyclers of Plastic Bottles", "Small firm"],
    ar: ["تعاونية فرز الزجاجات البلاستيكية وإعادة تدويرها في حي كوماسي", "شركة صغيرة"],
  } as const;
  for (const language of ["en", "ar"] as const) {
    const [name, type] = long[language];
    const phone = await Phone.join(browser, server.url, join.code, language);
    await phone.addOrganisation(name, type);
    const toast = await phone.page.locator(".toast").boundingBox();
    const content = await phone.page.locator("main").boundingBox();
    expect(toast?.y, language).toBeGreaterThanOrEqual(0);
    expect((toast?.y ?? 0) + (toast?.height ?? Infinity), language).toBeLessThanOrEqual(content?.y ?? 0);
  }
});

/** Where each actor stands in the chain, by name. */
async function placesOf(facilitator: Facilitator): Promise<ReadonlyMap<string, Place>> {
  const { elements } = JSON.parse(await facilitator.snapshot(map)) as {
    readonly elements: readonly { readonly kind: string; readonly id: string; readonly value: Record<string, unknown> }[];
  };
  const names = new Map(elements.filter(({ kind }) => kind === "actor").map(({ id, value }) => [id, String(value["name"])]));
  return new Map(
    elements
      .filter(({ kind, value }) => kind === "position" && value["view"] === "chain")
      .map(({ value }) => [names.get(String(value["actor"])) ?? "", { x: Number(value["x"]), y: Number(value["y"]) }]),
  );
}
