import { expect, type Locator, type Page } from "@playwright/test";
import { words } from "./words";

const say = words("en", "stage");
const common = words("en", "common");

/** The facilitator's console, operated as a facilitator does. */
export class Console {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async setMode(mode: "open" | "approve" | "private"): Promise<void> {
    await this.page.getByText(say(`mode.${mode}`), { exact: true }).click();
    await expect(this.page.getByText(say(`mode.${mode}.means`))).toBeVisible();
  }

  /** An entry that waits for approval. */
  held(name: string): Locator {
    return this.page.locator(".held").filter({ hasText: name });
  }

  async decide(name: string, decision: "approve" | "reject"): Promise<void> {
    await this.held(name).getByRole("button", { name: say(decision), exact: true }).click();
    await expect(this.held(name)).toHaveCount(0);
  }

  async press(text: "freeze" | "unfreeze" | "redo" | "snapshot" | "reveal"): Promise<void> {
    await this.page.getByRole("button", { name: say(text), exact: true }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: common("undo"), exact: true }).click();
  }

  /** Merges the only pair that looks alike. */
  async merge(keep: string): Promise<void> {
    await this.page.getByRole("button", { name: say("merge.look") }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("radio", { name: keep }).check();
    await dialog.getByRole("button", { name: say("merge.do"), exact: true }).click();
  }

  async keepMoment(name: string): Promise<void> {
    await this.press("snapshot");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("textbox").fill(name);
    await dialog.getByRole("button", { name: common("save"), exact: true }).click();
    await expect(this.page.getByText(say("snapshot.done").replace("{name}", name))).toBeVisible();
  }

  /** Asks for something about a person and confirms it. */
  async about(nick: string, what: "people.undoAll" | "people.kick"): Promise<void> {
    const row = this.page.locator(".person").filter({ hasText: nick });
    await row.getByRole("button", { expanded: false }).click();
    const text = say(what).replace("{nick}", "");
    await row.getByRole("button", { name: text }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: text }).click();
  }
}
