import { signal } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import { ManualClock } from "../../../live/manual-clock";
import { Player } from "./player";

let clock: ManualClock;
let player: Player;
const length = signal(4);

beforeEach(() => {
  length.value = 4;
  clock = new ManualClock();
  player = new Player(length, clock);
});

test("plays to the end and stops there; playing again begins anew", async () => {
  player.play();
  await clock.advance(1_600);
  expect([player.step.value, player.isPlaying.value]).toEqual([1, true]);
  await clock.advance(3_200);
  expect([player.step.value, player.isPlaying.value]).toEqual([3, false]);
  player.play();
  expect([player.step.value, player.isPlaying.value]).toEqual([0, true]);
});

test("a step by hand stays within the run and ends playing", async () => {
  player.play();
  player.move(1);
  await clock.advance(10_000);
  expect([player.step.value, player.isPlaying.value]).toEqual([1, false]);
  player.move(-5);
  expect(player.step.value).toBe(0);
  player.to(99);
  expect(player.step.value).toBe(3);
});

test("a new speed counts at once", async () => {
  player.play();
  await clock.advance(700);
  player.setSpeed(4);
  await clock.advance(400);
  expect(player.step.value).toBe(1);
});

test("a shorter run takes the step back to its own last one", () => {
  player.to(3);
  length.value = 2;
  expect(player.step.value).toBe(1);
  length.value = 0;
  expect(player.step.value).toBe(0);
});
