import { expect, test } from "vitest";
import { ManualClock } from "./manual-clock";
import { Settled } from "./settled";

function setUp() {
  const clock = new ManualClock();
  const answers: (() => void)[] = [];
  const settled = new Settled(() => new Promise((resolve) => answers.push(resolve)), clock);
  return { clock, answers, settled };
}

test("news that come while a question is under way are one more question after it", async () => {
  const { clock, answers, settled } = setUp();
  settled.soon();
  await clock.advance(150);
  settled.soon();
  settled.soon();
  await clock.advance(150);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await clock.advance(150);
  expect(answers).toHaveLength(2);
});

test("what was called off is not asked, and what is new afterwards is", async () => {
  const { clock, answers, settled } = setUp();
  settled.soon();
  settled.callOff();
  await clock.advance(150);
  expect(answers).toHaveLength(0);
  settled.soon();
  await clock.advance(150);
  expect(answers).toHaveLength(1);
});

test("news that never cease are answered all the same", async () => {
  const { clock, answers, settled } = setUp();
  for (let i = 0; i < 4; i++) {
    settled.soon();
    await clock.advance(50);
  }
  expect(answers).toHaveLength(1);
});
