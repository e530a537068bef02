import { beforeEach, expect, test, vi } from "vitest";
import { success } from "../../live/result";
import { MapStore } from "../../map/map-store";
import type { OwnRating } from "../../protocol/answers";
import type { Op } from "../../protocol/ops";
import { type OwnRatings, ownRatings } from "./own-ratings";

const bank: OwnRating = { about: "bank", reliance: 4, sharing: 2, counted: true };

let store: MapStore;
let ratings: OwnRatings;

beforeEach(async () => {
  let seq = 0;
  store = new MapStore();
  const submit = async (...ops: readonly Op[]): Promise<number> => {
    seq++;
    store.addPending({ seq, base: 0, ops, at: "2026-11-22T10:42:00Z" });
    return seq;
  };
  ratings = ownRatings({ store, submit }, async () => success({ mine: [bank], raters: 1 }));
  ratings.follow();
  expect(ratings.ready.value).toBe(false);
  await vi.waitFor(() => expect(ratings.ready.value).toBe(true));
});

test("who comes back finds what they said before", () => {
  expect(ratings.said.value.get("bank")).toEqual(bank);
});

test("a rating that is part of an average stays so when it is changed or taken back", () => {
  ratings.say({ op: "rating.set", about: "bank", reliance: 1, sharing: 1 });
  expect(ratings.said.value.get("bank")).toEqual({ about: "bank", reliance: 1, sharing: 1, counted: true });
  store.settle(1);
  ratings.say({ op: "rating.set", about: "bank" });
  store.settle(2);
  expect(ratings.said.value.get("bank")).toEqual({ about: "bank", counted: true });
});

test("a new rating is in no average yet", () => {
  ratings.say({ op: "rating.set", about: "mill", reliance: 5, sharing: 5 });
  expect(ratings.said.value.get("mill")?.counted).toBe(false);
});
