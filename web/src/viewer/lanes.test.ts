import { describe, expect, it } from "vitest";
import { chainLanes, whiteSpots, withoutLane } from "./lanes";
import { actor, stage, testMap } from "./test-map";

const stages = [
  stage("inputs", 1, { asked: false }),
  stage("making", 2),
  stage("brand", 3),
  stage("waste", 4, { excluded: true }),
  stage("advice", 5, { kind: "support" }),
];

describe("lanes", () => {
  it("tell a white spot from a stage nobody was asked about, and from one left out", () => {
    const map = testMap({ stages, actors: [actor("a", { stages: [{ stage: "making" }] })] });
    expect(chainLanes(map).map((lane) => lane.state)).toEqual(["notAsked", "filled", "whiteSpot", "excluded"]);
    expect(whiteSpots(map)).toBe(1);
  });

  it("add up groups that count the same thing", () => {
    const groups = [
      actor("a", { kind: "group", group: { count: 700, counted: "firms" }, stages: [{ stage: "making" }] }),
      actor("b", {
        kind: "group",
        group: { count: 900, counted: "firms", atLeast: true },
        stages: [{ stage: "making" }],
      }),
    ];
    const [, making] = chainLanes(testMap({ stages, actors: groups }));
    expect(making?.count).toEqual({ actors: 2, total: { count: 1600, atLeast: true, counted: "firms" } });
  });

  it("give no sum of firms and people, nor of groups and single firms", () => {
    const firms = actor("a", { kind: "group", group: { count: 700, counted: "firms" }, stages: [{ stage: "making" }] });
    const people = actor("b", {
      kind: "group",
      group: { count: 90, counted: "people" },
      stages: [{ stage: "making" }],
    });
    const single = actor("c", { stages: [{ stage: "making" }] });
    expect(chainLanes(testMap({ stages, actors: [firms, people] }))[1]?.count).toEqual({ actors: 2 });
    expect(chainLanes(testMap({ stages, actors: [firms, single] }))[1]?.count).toEqual({ actors: 2 });
  });

  it("leave out actors without a stage of the chain", () => {
    const actors = [
      actor("a", { stages: [{ stage: "making" }] }),
      actor("b", { stages: [{ stage: "advice" }] }),
      actor("c"),
    ];
    expect(withoutLane(testMap({ stages, actors })).map(({ id }) => id)).toEqual(["b", "c"]);
  });
});
