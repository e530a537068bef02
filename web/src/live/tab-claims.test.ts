import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChannelClaims } from "./tab-claims";

/** Two ends of one channel that hear each other at once, as tabs of one browser do. */
class TestChannel {
  static all: TestChannel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor() {
    TestChannel.all.push(this);
  }

  postMessage(data: unknown): void {
    for (const other of TestChannel.all.filter((channel) => channel !== this)) {
      other.onmessage?.({ data });
    }
  }
}

function tab(): ChannelClaims {
  return new ChannelClaims(new TestChannel() as unknown as BroadcastChannel);
}

/** Claims, and lets the time for an answer pass. */
async function claim(claims: ChannelClaims, client: string): Promise<boolean> {
  const claimed = claims.claim(client);
  await vi.advanceTimersByTimeAsync(1_000);
  return claimed;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  TestChannel.all = [];
});

describe("ChannelClaims", () => {
  it("gives an id that nobody holds, and keeps giving it to its holder", async () => {
    const first = tab();
    expect(await claim(first, "a")).toBe(true);
    expect(await claim(first, "a")).toBe(true);
  });

  it("refuses an id that a living tab holds", async () => {
    await claim(tab(), "a");
    const second = tab();
    expect(await claim(second, "a")).toBe(false);
    expect(await claim(second, "b")).toBe(true);
  });

  it("gives the id of a tab that is gone", async () => {
    await claim(tab(), "a");
    TestChannel.all = [];
    expect(await claim(tab(), "a")).toBe(true);
  });
});
