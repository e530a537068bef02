import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { Insights } from "./insights";
import { ManualClock } from "./manual-clock";
import { RestClient } from "./rest-client";

function setUp() {
  const asked: string[] = [];
  const answers: ((rev: number) => void)[] = [];
  const rest = new RestClient((path) => {
    asked.push(path);
    return new Promise((resolve) => {
      answers.push((rev) => resolve(new Response(JSON.stringify({ rev, measures: [] }))));
    });
  });
  const version = signal(1);
  const link = signal<{ link: { id: string } } | undefined>(undefined);
  const clock = new ManualClock();
  const insights = new Insights(rest, "m", { version, link }, clock);
  return { asked, answers, version, link, clock, insights };
}

test("several changes that come close together are one question, about the newest link", async () => {
  const { asked, version, link, clock, insights } = setUp();
  insights.follow();
  link.value = { link: { id: "l1" } };
  version.value = 2;
  await clock.advance(150);
  expect(asked).toEqual(["/api/maps/m/insight?link=l1"]);
});

test("a change during the answer asks once more, after it", async () => {
  const { asked, answers, version, clock, insights } = setUp();
  insights.follow();
  await clock.advance(150);
  version.value = 2;
  version.value = 3;
  await clock.advance(1000);
  expect(asked).toHaveLength(1);
  answers[0]?.(1);
  await clock.advance(0);
  expect(insights.now.value?.rev).toBe(1);
  await clock.advance(150);
  expect(asked).toHaveLength(2);
});

test("after it stops, nothing is asked", async () => {
  const { asked, clock, insights } = setUp();
  insights.follow()();
  await clock.advance(1000);
  expect(asked).toEqual([]);
});
