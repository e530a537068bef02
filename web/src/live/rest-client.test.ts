import { describe, expect, it } from "vitest";
import { RestClient } from "./rest-client";

interface Call {
  readonly path: string;
  readonly init: RequestInit;
}

function answering(status: number, body: string): { client: RestClient; calls: Call[] } {
  const calls: Call[] = [];
  const client = new RestClient(async (path, init) => {
    calls.push({ path, init });
    return new Response(status === 204 ? null : body, { status });
  });
  return { client, calls };
}

describe("RestClient", () => {
  it("gives the value of a good answer", async () => {
    const { client, calls } = answering(200, '{"rev":3,"hash":"x","elements":[]}');
    expect(await client.snapshot("my map", 3)).toEqual({ ok: true, value: { rev: 3, hash: "x", elements: [] } });
    expect(calls[0]?.path).toBe("/api/maps/my%20map/snapshot?rev=3");
    expect(calls[0]?.init.headers).not.toHaveProperty("X-ClusterGraph");
  });

  it("marks everything that writes, so that other sites cannot send it", async () => {
    const { client, calls } = answering(204, "");
    expect(await client.leave()).toEqual({ ok: true, value: undefined });
    await client.rename("m", "Crab");
    for (const call of calls) {
      expect(call.init.headers).toHaveProperty("X-ClusterGraph", "1");
    }
    expect(calls[1]?.init.body).toBe('{"map":"m","nick":"Crab"}');
  });

  it("turns a problem document into its code", async () => {
    const { client } = answering(400, '{"code":"wrong_code","detail":"no such code","field":"code"}');
    expect(await client.enterWithCode("X", "en")).toEqual({
      ok: false,
      problem: { code: "wrong_code", message: "no such code", field: "code" },
    });
  });

  it.each([
    [401, "unauthenticated"],
    [403, "forbidden"],
    [404, "not_found"],
    [429, "rate_limited"],
    [502, "unreachable"],
  ])("reads status %i without a document as %s", async (status, code) => {
    const { client } = answering(status, "<html>proxy</html>");
    expect(await client.maps()).toMatchObject({ ok: false, problem: { code } });
  });

  it("does not take an unknown code from outside for one of ours", async () => {
    const { client } = answering(404, '{"code":"__proto__"}');
    expect(await client.maps()).toMatchObject({ ok: false, problem: { code: "not_found" } });
  });

  it("says unreachable when there is no answer", async () => {
    const client = new RestClient(() => Promise.reject(new TypeError("failed to fetch")));
    expect(await client.maps()).toEqual({ ok: false, problem: { code: "unreachable", message: "failed to fetch" } });
  });
});
