import { describe, expect, it } from "vitest";
import { RestClient } from "./rest-client";
import { enter, resumeSession, takeEntrance } from "./session";

function visit(address: string): { entrance: ReturnType<typeof takeEntrance>; shown: string } {
  const url = new URL(address, "http://host");
  let shown = url.pathname + url.search + url.hash;
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, next: string) => {
      shown = next;
    },
  } as unknown as History;
  return { entrance: takeEntrance(url, history), shown };
}

const session = (map: string) => ({ map, title: map, role: "participant", participant: { id: "p", nick: "Crab" } });

function restWith(sessions: unknown[]): { rest: RestClient; paths: string[] } {
  const paths: string[] = [];
  const rest = new RestClient(async (path) => {
    paths.push(path);
    return new Response(JSON.stringify(path.endsWith("/link") ? { map: { id: "s" } } : { sessions }));
  });
  return { rest, paths };
}

describe("takeEntrance", () => {
  it("takes the secret out of the address", () => {
    const { entrance, shown } = visit("/stage.html?map=m#s=TOP-SECRET");
    expect(entrance).toEqual({ secret: "TOP-SECRET", map: "m" });
    expect(shown).toBe("/stage.html?map=m");
  });

  it("reads the code", () => {
    expect(visit("/join.html?code=KIWI-42XQ").entrance).toEqual({ code: "KIWI-42XQ" });
  });

  it("finds nothing in a bare address", () => {
    expect(visit("/join.html").entrance).toEqual({});
  });
});

describe("entering", () => {
  it("uses the secret first", async () => {
    const { rest, paths } = restWith([session("m")]);
    await enter(rest, { secret: "x", map: "m" });
    expect(paths).toEqual(["/api/sessions/link"]);
  });

  it("finds the session of the wanted map", async () => {
    const { rest } = restWith([session("a"), session("b")]);
    expect(await resumeSession(rest, "b")).toMatchObject({ ok: true, value: { map: { id: "b" } } });
    expect(await resumeSession(rest, "c")).toMatchObject({ ok: false, problem: { code: "unauthenticated" } });
  });

  it("takes the only session when no map is named, and asks when there are several", async () => {
    expect(await resumeSession(restWith([session("a")]).rest, undefined)).toMatchObject({ ok: true });
    expect(await resumeSession(restWith([session("a"), session("b")]).rest, undefined)).toMatchObject({ ok: false });
  });
});
