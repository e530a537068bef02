import { afterEach, describe, expect, it } from "vitest";
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

afterEach(() => {
  TestChannel.all = [];
});

describe("ChannelClaims", () => {
  it("gives an id that nobody holds, and keeps giving it to its holder", async () => {
    const first = tab();
    expect(await first.claim("a")).toBe(true);
    expect(await first.claim("a")).toBe(true);
  });

  it("refuses an id that a living tab holds", async () => {
    await tab().claim("a");
    const second = tab();
    expect(await second.claim("a")).toBe(false);
    expect(await second.claim("b")).toBe(true);
  });

  it("gives the id of a tab that is gone", async () => {
    await tab().claim("a");
    TestChannel.all = [];
    expect(await tab().claim("a")).toBe(true);
  });
});
