import { describe, expect, it } from "vitest";
import { fileName, slug } from "./file-names";

const at = new Date(2026, 10, 22, 9, 30);

describe("file names", () => {
  it("tell map, part, revision and day", () => {
    expect(fileName("Palar Valley tanneries, India", "map", 412, at, "png")).toBe(
      "palar-valley-tanneries-india-map-r412-2026-11-22.png",
    );
    expect(fileName("Palar", "", 3, at, "cluster.json")).toBe("palar-r3-2026-11-22.cluster.json");
    expect(fileName("Palar", "links", 3, at, "csv")).toBe("palar-links-r3-2026-11-22.csv");
  });

  it("keep other scripts, and nothing that a path could be made of", () => {
    expect(slug("سوق الجلود")).toBe("سوق-الجلود");
    expect(slug("Chaîne d’été")).toBe("chaine-d-ete");
    expect(slug("../../etc/passwd")).toBe("etc-passwd");
    expect(fileName("***", "map", 1, at, "png")).toBe("map-map-r1-2026-11-22.png");
    expect(slug("x".repeat(200))).toHaveLength(60);
  });
});
