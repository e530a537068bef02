import { beforeEach, expect, test, vi } from "vitest";
import { success } from "../../live/result";
import { MapStore } from "../../map/map-store";
import type { Op } from "../../protocol/ops";
import { OwnVotes } from "./own-votes";

let store: MapStore;
let onServer: string[];
let votes: OwnVotes;
let seq: number;

beforeEach(async () => {
  [store, onServer, seq] = [new MapStore(), ["gap stage/a"], 0];
  const submit = async (...ops: readonly Op[]): Promise<number> => {
    seq++;
    store.addPending({ seq, base: 0, ops, at: "2026-11-22T10:42:00Z" });
    return seq;
  };
  votes = new OwnVotes({ store, submit }, async () => success({ mine: onServer, voters: 1 }));
  votes.follow();
  await vi.waitFor(() => expect(shown()).toEqual(onServer));
});

const shown = (): string[] => [...votes.mine.value].sort();

test("dots of an earlier visit are there", () => {
  expect(shown()).toEqual(["gap stage/a"]);
});

test("a dot shows at once and stays when it was taken", async () => {
  votes.toggle("gap stage/b");
  expect(shown()).toEqual(["gap stage/a", "gap stage/b"]);
  store.settle(1);
  expect(shown()).toEqual(["gap stage/a", "gap stage/b"]);
  votes.toggle("gap stage/a");
  store.settle(2);
  expect(shown()).toEqual(["gap stage/b"]);
});

test("a refused dot is taken back, and what the server has counts", async () => {
  votes.toggle("gap stage/b");
  onServer = ["gap stage/a", "gap stage/c"];
  const ops: readonly Op[] = [{ op: "vote.set", topic: "gap stage/b", on: true }];
  store.reject({ seq: 1, base: 0, ops, at: "2026-11-22T10:42:00Z", code: "limit_reached", message: "three dots" });
  expect(shown()).toEqual(["gap stage/a"]);
  await vi.waitFor(() => expect(shown()).toEqual(["gap stage/a", "gap stage/c"]));
});
