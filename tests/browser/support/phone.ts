import { type Browser, expect, type Page } from "@playwright/test";
import { Wire } from "./wire";
import { words } from "./words";

/** A participant's phone. */
export class Phone {
  readonly page: Page;
  readonly wire: Wire;
  private readonly say: (key: string) => string;
  private readonly common: (key: string) => string;

  private constructor(page: Page, wire: Wire, language: string) {
    this.page = page;
    this.wire = wire;
    this.say = words(language, "phone");
    this.common = words(language, "common");
  }

  /** Joins by typing the code, in a language. */
  static async join(browser: Browser, url: string, code: string, language = "en"): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: language,
      baseURL: url,
    });
    const page = await context.newPage();
    const phone = new Phone(page, await Wire.of(page), language);
    await page.goto("/join.html");
    await page.getByRole("textbox").first().fill(code);
    await page.getByRole("button", { name: phone.say("join.go"), exact: true }).click();
    await page.getByRole("button", { name: phone.say("welcome.go"), exact: true }).click();
    return phone;
  }

  async addOrganisation(name: string, type: string): Promise<void> {
    await this.page.getByRole("textbox", { name: this.say("organisation.name") }).fill(name);
    await this.chooseType(type);
    await this.page.getByRole("button", { name: this.say("organisation.save") }).click();
    await expect(this.page.getByText(this.say("home.mine"))).toBeVisible();
  }

  /** Two taps: the relation, then the organisation. */
  async link(relation: string, organisation: string): Promise<void> {
    await this.page.getByRole("button", { name: relation }).first().click();
    await this.page.getByRole("textbox", { name: this.say("pick.search") }).fill(organisation);
    // Not the row that adds it as new: that one begins with other words.
    await this.page.getByRole("button", { name: new RegExp(`^${organisation}`) }).click();
  }

  async linkToNew(relation: string, organisation: string, type: string): Promise<void> {
    await this.page.getByRole("button", { name: relation }).first().click();
    await this.page.getByRole("textbox", { name: this.say("pick.search") }).fill(organisation);
    // The last row adds it as new.
    await this.page.locator(".rows").getByRole("button").last().click();
    await this.chooseType(type);
    await this.page.getByRole("button", { name: this.say("add.save"), exact: true }).click();
  }

  async expectStatus(status: "queued" | "onMap" | "held", count: number): Promise<void> {
    await expect(this.page.getByText(this.common(`status.${status}`), { exact: true })).toHaveCount(count);
  }

  private async chooseType(type: string): Promise<void> {
    await this.page.getByText(type, { exact: true }).first().click();
  }
}
