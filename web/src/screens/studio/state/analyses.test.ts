import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { ManualClock } from "../../../live/manual-clock";
import { RestClient } from "../../../live/rest-client";
import { Analyses } from "./analyses";

interface Asked {
  readonly call: string;
  readonly answer: (body: unknown, status?: number) => void;
}

function setUp() {
  const asked: Asked[] = [];
  const rest = new RestClient((path, init) => {
    return new Promise((resolve) => {
      const answer = (body: unknown, status = 200) =>
        resolve(
          new Response(status === 204 ? null : JSON.stringify(body), {
            status,
            headers: { "content-type": status < 400 ? "application/json" : "application/problem+json" },
          }),
        );
      asked.push({ call: `${init?.method ?? "GET"} ${path}`, answer });
    });
  });
  const revision = signal(7);
  const clock = new ManualClock();
  return { asked, revision, clock, analyses: new Analyses("m", rest, revision, clock) };
}

const request = { method: "degree", settings: {} };
const result = { method: "degree", values: [] };

test("a result that comes with the first answer is shown with its revision", async () => {
  const { asked, clock, analyses } = setUp();
  void analyses.start(request);
  expect(analyses.share.value).toBe(0);
  asked[0]?.answer({ id: "a", rev: 7, share: 1, result });
  await clock.advance(0);
  expect(asked.map(({ call }) => call)).toEqual(["POST /api/maps/m/analyses"]);
  expect(analyses.shown.value).toEqual({ rev: 7, result });
  expect(analyses.share.value).toBeNull();
});

test("a long run shows how far it is and is looked at again until it is done", async () => {
  const { asked, clock, analyses } = setUp();
  void analyses.start(request);
  asked[0]?.answer({ id: "a", rev: 7, share: 0.25 }, 202);
  await clock.advance(0);
  expect(analyses.share.value).toBe(0.25);
  await clock.advance(500);
  expect(asked[1]?.call).toBe("GET /api/maps/m/analyses/a");
  asked[1]?.answer({ id: "a", rev: 7, share: 1, result });
  await clock.advance(0);
  expect(analyses.shown.value?.rev).toBe(7);
});

test("stopping ends the run on the server, and its late answer changes nothing", async () => {
  const { asked, clock, analyses } = setUp();
  void analyses.start(request);
  asked[0]?.answer({ id: "a", rev: 7, share: 0.25 }, 202);
  await clock.advance(0);
  analyses.stop();
  expect(asked[1]?.call).toBe("DELETE /api/maps/m/analyses/a");
  await clock.advance(5000);
  expect(asked).toHaveLength(2);
  expect(analyses.share.value).toBeNull();
  expect(analyses.shown.value).toBeNull();
});

test("a refusal is shown in place of a result", async () => {
  const { asked, clock, analyses } = setUp();
  void analyses.start(request);
  asked[0]?.answer({ code: "invalid_field", detail: "Choose a side.", field: "side" }, 400);
  await clock.advance(0);
  expect(analyses.problem.value?.code).toBe("invalid_field");
  expect(analyses.share.value).toBeNull();
});

test("what was quick follows the map, once for changes that come close together", async () => {
  const { asked, revision, clock, analyses } = setUp();
  void analyses.start(request);
  asked[0]?.answer({ id: "a", rev: 7, share: 1, result });
  await clock.advance(0);
  revision.value = 8;
  revision.value = 9;
  await clock.advance(400);
  expect(asked.map(({ call }) => call)).toEqual(["POST /api/maps/m/analyses", "POST /api/maps/m/analyses"]);
  asked[1]?.answer({ id: "b", rev: 9, share: 1, result });
  await clock.advance(0);
  expect(analyses.shown.value?.rev).toBe(9);
});

test("what was slow stays as it is until it is asked for again", async () => {
  const { asked, revision, clock, analyses } = setUp();
  void analyses.start(request);
  asked[0]?.answer({ id: "a", rev: 7, share: 0.5 }, 202);
  await clock.advance(500);
  asked[1]?.answer({ id: "a", rev: 7, share: 1, result });
  await clock.advance(0);
  revision.value = 8;
  await clock.advance(5000);
  expect(asked).toHaveLength(2);
});
