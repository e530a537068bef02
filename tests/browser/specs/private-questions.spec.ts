import { type Browser, expect, type Page, test } from "@playwright/test";
import { Facilitator } from "../support/facilitator";
import { LiveServer } from "../support/live-server";
import { expectNoViolation } from "../support/no-violation";
import { expectAllAlike } from "../support/page-state";
import { Phone } from "../support/phone";
import { words } from "../support/words";

const bank = "Lake Bank";
const groups = "plastics-abidjan";

let server: LiveServer;

test.beforeAll(async () => {
  server = await LiveServer.start();
});

test.afterEach(({ browser }) => Promise.all(browser.contexts().map((context) => context.close())));

test.afterAll(() => server.stop());

async function openProjector(browser: Browser, link: string): Promise<Page> {
  const projector = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await projector.newPage();
  await page.goto(link);
  return page;
}

/** Joins with an organisation that is linked with the bank, so that the phone asks about the bank. */
async function joinLinked(browser: Browser, code: string, name: string): Promise<Phone> {
  const phone = await Phone.join(browser, server.url, code);
  await phone.addOrganisation(name, "Small firm");
  await phone.link("sell to", bank);
  await phone.expectStatus("onMap", 1);
  return phone;
}

/** Answers both questions about the organisation that the phone asks about. */
async function rate({ page }: Phone, reliance: number, sharing: number): Promise<void> {
  await expect(page.getByRole("heading", { name: bank })).toBeVisible();
  await choose(page, "We can rely on them", reliance);
  await choose(page, "They share knowledge", sharing);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Thank you. You have rated 1 of 1.")).toBeVisible();
}

/** As a thumb does: on the number, not on the button under it. */
async function choose(page: Page, question: string, value: number): Promise<void> {
  await page.getByRole("group", { name: question }).locator(".scale-step").nth(value - 1).click();
}

async function nameHomeWorkers({ page }: Phone, security: string): Promise<void> {
  await page.locator(".row", { hasText: "Finishing and assembly" }).first().click();
  await page.getByRole("button", { name: "Home workers" }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("Women", { exact: true }).click();
  await page.getByText(security).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Thank you. You can answer for other stages as well.")).toBeVisible();
}

// Four phones on a busy machine.
test.setTimeout(150_000);

test("trust: two who rate show nothing, three show an average, and nobody is shown a rating", async ({ browser }) => {
  const facilitator = await Facilitator.enter(browser, server);
  const map = await facilitator.newMap("Trust by the lake");
  const { join } = await facilitator.overview(map);
  const desk = await facilitator.open(`/stage.html?map=${map}#console`);
  const projector = await openProjector(browser, await facilitator.link(map, "viewer"));

  const banker = await Phone.join(browser, server.url, join.code);
  await banker.addOrganisation(bank, "Finance provider");
  const [ann, ben, cleo] = [
    await joinLinked(browser, join.code, "Ann's Nets"),
    await joinLinked(browser, join.code, "Ben's Boats"),
    await joinLinked(browser, join.code, "Cleo's Smokehouse"),
  ];
  await desk.getByLabel("Phase").selectOption("trust");
  await expect(ann.page.getByText("Nobody sees your ratings, not even the facilitator.")).toBeVisible();
  await expectNoViolation(ann.page);

  await rate(ann, 2, 3);
  await rate(ben, 2, 4);
  await expect(projector.locator(".trust-card").getByText("2 of 4 have rated")).toBeVisible();
  await desk.getByRole("button", { name: "Show averages" }).click();
  await expect(projector.getByText("2 people rated. Averages shown: 0.")).toBeVisible();

  await rate(cleo, 4, 5);
  await expect(projector.getByText("Averages shown: 0.")).toBeVisible();
  await desk.getByRole("button", { name: "Take in new ratings" }).click();
  await expect(projector.getByText("3 people rated. Averages shown: 1.")).toBeVisible();
  await expectNoViolation(projector);
  await expectNoViolation(desk);

  // All that the facilitator can ask for holds the average, and no rating of anybody.
  const text = await facilitator.snapshot(map);
  expect(text).toContain('"reliance":2.5');
  expect(text).not.toContain('"kind":"rating"');
  expect(text).not.toContain('"reliance":4');

  // Who comes back finds what was said, and that it counts already.
  await cleo.page.reload();
  await cleo.page.getByRole("button", { name: /rely on/ }).click();
  await expect(cleo.page.getByText("It is part of an average that was shown.")).toBeVisible();
  await expect(cleo.page.getByRole("radio", { name: "4" }).first()).toBeChecked();

  await desk.getByRole("button", { name: "Hide averages" }).click();
  await expect(projector.getByText("Everybody rates unseen.")).toBeVisible();
  await expectAllAlike([projector, desk, ann.page, ben.page, cleo.page, banker.page]);
});

test("poverty: three name a group, the facilitator puts it on the map once, and the room never learns how secure its income is", async ({
  browser,
}) => {
  const facilitator = await Facilitator.enter(browser, server);
  const { join } = await facilitator.overview(groups);
  const desk = await facilitator.open(`/stage.html?map=${groups}#console`);
  const projector = await openProjector(browser, await facilitator.link(groups, "viewer"));
  await desk.getByLabel("Phase").selectOption("poverty");
  await expect(desk.getByText("Nothing new is said.")).toBeVisible();

  const phones: Phone[] = [];
  for (const name of ["Adjoua's Bags", "Bakary's Pipes", "Clarisse's Chairs"]) {
    const phone = await Phone.join(browser, server.url, join.code);
    await phone.addOrganisation(name, "Small firm");
    phones.push(phone);
  }
  const [adjoua, bakary, clarisse] = phones as [Phone, Phone, Phone];
  await expect(adjoua.page.getByText("Which groups work here?")).toBeVisible();
  await expectNoViolation(adjoua.page);

  const said = desk.locator(".held").filter({ hasText: "Home workers" });
  await nameHomeWorkers(adjoua, "may stop any day");
  await nameHomeWorkers(bakary, "may stop any day");
  await expect(said).toContainText("2 people say so");
  // What two say of a group could be told apart by either of them.
  await expect(said).toContainText("fewer than three know");
  await nameHomeWorkers(clarisse, "often uncertain");
  await expect(said).toContainText("3 people say so · Women · security of income: 1 of 4");
  await expect(projector.getByText(/1 of \d+ stages answered/)).toBeVisible();
  await expectNoViolation(desk);

  await said.getByRole("button", { name: "Put on the map" }).click();
  await expect(said).toHaveCount(0);
  const text = await facilitator.snapshot(groups);
  expect(text.match(/"type":"labour\.homeWorker"/g)).toHaveLength(1);
  expect(text).not.toContain('"kind":"answer"');
  const shown = await (await projector.context().request.get(`${server.url}/api/maps/${groups}/snapshot`)).text();
  expect(shown).toContain("labour.homeWorker");
  expect(shown).not.toContain("incomeSecurity");

  await clarisse.page.reload();
  await expect(clarisse.page.locator(".row", { hasText: "Home workers" })).toBeVisible();
  await expectNoViolation(projector);
  // The desk alone knows how secure the income is, so its state is another one.
  await expectAllAlike([projector, ...phones.map(({ page }) => page)]);
});

for (const [language, organisation, type] of [
  ["ar", "تعاونية الساحل", "شركة صغيرة"],
  ["fr", "Ateliers Kouassi", "Petite entreprise"],
] as const) {
  test(`both private questions have no violation on phone and stage in ${language}`, async ({ browser }) => {
    const facilitator = await Facilitator.enter(browser, server, language);
    const desk = await facilitator.open(`/stage.html?map=${groups}#console`);
    const { join } = await facilitator.overview(groups);
    const phone = await Phone.join(browser, server.url, join.code, language);
    await phone.addOrganisation(organisation, type);
    const say = words(language, "phone");
    for (const [phase, title] of [["trust", "trust.title"], ["poverty", "groups.title"]] as const) {
      await desk.getByLabel(words(language, "stage")("phase")).selectOption(phase);
      await expect(phone.page.getByText(say(title), { exact: true })).toBeVisible();
      await expectNoViolation(phone.page);
      await expectNoViolation(desk);
    }
  });
}
