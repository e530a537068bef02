import { expect, test } from "vitest";
import { Remote, type Wish } from "./remote";

test("a wish is carried to the console of the same map, and to no other", async () => {
  const done: Wish[] = [];
  const stop = new Remote("palar").listen((wish) => done.push(wish));
  expect(await new Remote("palar").send("next")).toBe(true);
  expect(await new Remote("sialkot").send("back")).toBe(false);
  stop();
  expect(await new Remote("palar").send("reveal")).toBe(false);
  expect(done).toEqual(["next"]);
});
