import { signal } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../live/manual-clock";
import { failure, type Result, success } from "../../live/result";
import type { AnalysisProgress, AnalysisResult } from "../../protocol/analyses";
import type { MapInfo, ShownSpread } from "../../protocol/elements";
import type { Op } from "../../protocol/ops";
import { StageSpread } from "./stage-spread";

const threeSteps = {
  method: "cascade",
  values: ["a", "b", "c"].map((id, step) => ({ id, value: 1, more: { step } })),
  tables: [],
  groups: [],
  nodeCount: 3,
} as unknown as AnalysisResult;

const begun: ShownSpread = { method: "cascade", settings: { seeds: "a" }, step: 0, of: 7 };

let clock: ManualClock;
let head: ReturnType<typeof signal<MapInfo | undefined>>;
let sent: Op[];
let asked: number;
let answer: Result<AnalysisProgress>;
let spread: StageSpread;

function headWith(shown: ShownSpread | undefined): MapInfo {
  return { title: "Silk", language: "en", ...(shown === undefined ? {} : { spread: shown }) };
}

beforeEach(() => {
  clock = new ManualClock();
  head = signal<MapInfo | undefined>(headWith(undefined));
  sent = [];
  asked = 0;
  answer = success({ id: "x", rev: 7, share: 1, result: threeSteps });
  const submit = (op: Op): void => {
    sent.push(op);
    if (op.op === "spread.show") {
      head.value = headWith(op.spread);
    }
  };
  const ask = (): Promise<Result<AnalysisProgress>> => {
    asked++;
    return Promise.resolve(answer);
  };
  spread = new StageSpread({ head, ask, submit }, clock);
  spread.follow();
});

describe("what spreads on the stage", () => {
  it("is read once, and shown at the step that the head names", async () => {
    head.value = headWith(begun);
    await clock.advance(0);
    expect([spread.played.value?.step, spread.played.value?.playback.steps.length]).toEqual([0, 3]);
    head.value = headWith({ ...begun, step: 2 });
    await clock.advance(0);
    expect([spread.played.value?.step, asked]).toEqual([2, 1]);
  });

  it("is read again when something else is played, and is gone when it is taken away", async () => {
    head.value = headWith(begun);
    await clock.advance(0);
    head.value = headWith({ ...begun, settings: { seeds: "b" }, of: 9 });
    expect(spread.played.value).toBeUndefined();
    await clock.advance(0);
    expect([spread.played.value?.step, asked]).toEqual([0, 2]);
    spread.hide();
    expect([spread.shown.value, spread.played.value]).toEqual([undefined, undefined]);
  });

  it("waits until the server has said of which revision it is", async () => {
    spread.show({ method: "cascade", settings: { seeds: "a" } });
    await clock.advance(0);
    expect(asked).toBe(0);
    head.value = headWith(begun);
    await clock.advance(0);
    expect(asked).toBe(1);
  });

  it("plays one step after another for everybody, and stops at the end", async () => {
    head.value = headWith(begun);
    await clock.advance(0);
    spread.play();
    await clock.advance(10_000);
    expect(sent.map((op) => (op.op === "spread.show" ? op.spread?.step : undefined))).toEqual([1, 2]);
    expect(spread.isPlaying.value).toBe(false);
    spread.play();
    expect([spread.played.value?.step, spread.isPlaying.value]).toEqual([0, true]);
  });

  it("stays within its steps and stops playing when somebody goes on by hand", async () => {
    head.value = headWith(begun);
    await clock.advance(0);
    spread.play();
    spread.to(9);
    await clock.advance(10_000);
    expect([spread.played.value?.step, sent.length]).toEqual([2, 1]);
  });

  it("is asked for again when the server was out of reach, and says why when it cannot be", async () => {
    answer = failure({ code: "unreachable", message: "no answer" });
    head.value = headWith(begun);
    await clock.advance(0);
    expect(spread.problem.value?.code).toBe("unreachable");
    answer = success({ id: "x", rev: 7, share: 1, result: threeSteps });
    await clock.advance(2_000);
    expect([spread.problem.value, spread.played.value?.step]).toEqual([undefined, 0]);
    answer = failure({ code: "not_found", message: "seeds" });
    head.value = headWith({ ...begun, of: 8 });
    await clock.advance(10_000);
    expect([spread.problem.value?.code, asked]).toEqual(["not_found", 3]);
  });
});
