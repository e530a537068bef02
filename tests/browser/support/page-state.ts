import { expect, type Page } from "@playwright/test";

export interface PageState {
  readonly revision: number;
  readonly hash: string;
  readonly pending: number;
}

/** What a page answers when support asks it. */
export function stateOf(page: Page): Promise<PageState> {
  return page.evaluate(() => (globalThis as unknown as { clusterGraph: () => PageState }).clusterGraph());
}

/** Waits until all pages stand at the same revision with nothing left to send, and the same state hash. */
export async function expectAllAlike(pages: readonly Page[]): Promise<PageState> {
  let states: PageState[] = [];
  await expect(async () => {
    states = await Promise.all(pages.map(stateOf));
    expect(states.map(({ pending }) => pending)).toEqual(pages.map(() => 0));
    expect(new Set(states.map(({ revision }) => revision)).size).toBe(1);
  }).toPass({ timeout: 20_000 });
  expect(new Set(states.map(({ hash }) => hash)).size).toBe(1);
  return states[0] as PageState;
}
