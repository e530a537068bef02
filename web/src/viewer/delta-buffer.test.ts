import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ElementKey } from "../protocol/changes";
import { DeltaBuffer } from "./delta-buffer";

const actor = (id: string): ElementKey => ({ kind: "actor", id });

let handed: string[][];
let buffer: DeltaBuffer;

beforeEach(() => {
  vi.useFakeTimers();
  handed = [];
  buffer = new DeltaBuffer((keys) => handed.push(keys.map((key) => key.id)));
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the delta buffer", () => {
  it("hands over the first at once, and what comes within 100 ms together, each element once", () => {
    buffer.add([actor("a")]);
    vi.advanceTimersByTime(0);
    buffer.add([actor("b")]);
    buffer.add([actor("c"), actor("b")]);
    vi.advanceTimersByTime(99);
    expect(handed).toEqual([["a"]]);
    vi.advanceTimersByTime(1);
    expect(handed).toEqual([["a"], ["b", "c"]]);
  });

  it("hands over once when elements and a question without elements come together", () => {
    buffer.add([actor("a")]);
    buffer.ask();
    buffer.ask();
    vi.advanceTimersByTime(100);
    expect(handed).toEqual([["a"]]);
  });

  it("answers a question without elements too", () => {
    buffer.ask();
    vi.advanceTimersByTime(0);
    expect(handed).toEqual([[]]);
  });

  it("stays quiet when nobody asked, and after it was cleared", () => {
    buffer.add([]);
    buffer.flush();
    buffer.add([actor("a")]);
    buffer.clear();
    vi.advanceTimersByTime(1000);
    expect(handed).toEqual([]);
  });
});
