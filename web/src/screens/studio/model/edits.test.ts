import { describe, expect, it } from "vitest";
import { mergeEdit } from "../../../map/merge-edit";
import { actor, link, sampleWords } from "../testing/sample-map";
import { actorColumns, actorRows } from "./actor-columns";
import { newActorOp, newLinkOp } from "./additions";
import {
  actorEdit,
  attributeSet,
  linkEdit,
  readCount,
  readDate,
  readName,
  readNote,
  readNumber,
  readShare,
  readVolume,
  toggleStage,
  withCount,
  withStageShare,
} from "./edits";

const wrong = (reason: string) => ({ status: "wrong", reason });
const changed = (value: unknown) => ({ status: "changed", value });

describe("ops", () => {
  it("hold only what is different", () => {
    expect(actorEdit(actor("a"), { name: "Émile Forge", note: "new" })).toEqual({
      op: "actor.edit",
      id: "a",
      set: { note: "new" },
    });
  });

  it("are not sent when nothing is different, whatever the order of members", () => {
    expect(actorEdit(actor("c"), { group: { counted: "people", count: 900 } })).toBeUndefined();
    expect(linkEdit(link("l1"), { strength: 0.5, note: null })).toBeUndefined();
  });

  it("take a field away with null", () => {
    expect(linkEdit(link("l1"), { strength: null })).toEqual({ op: "link.edit", id: "l1", set: { strength: null } });
  });
});

describe("reading what was typed", () => {
  it("names", () => {
    expect(readName("  Ida\u0301 ")).toEqual(changed("Idá"));
    expect(readName(" ")).toEqual(wrong("nameMissing"));
    expect(readName("x".repeat(121))).toEqual(wrong("nameLong"));
  });

  it("notes", () => {
    expect(readNote(" ")).toEqual(changed(null));
    expect(readNote("x".repeat(2001))).toEqual(wrong("noteLong"));
  });

  it("numbers with a comma, a point or Arabic digits", () => {
    expect(readNumber("12,5")).toEqual(changed(12.5));
    expect(readNumber("١٢٫٥")).toEqual(changed(12.5));
    expect(readNumber("")).toEqual(changed(null));
    expect(readNumber("12a")).toEqual(wrong("number"));
    expect(readNumber("1e999")).toEqual(wrong("number"));
  });

  it("counts", () => {
    expect(readCount("700")).toEqual(changed(700));
    expect(readCount("7.5")).toEqual(wrong("whole"));
    expect(readCount("-1")).toEqual(wrong("whole"));
  });

  it("shares in per cent", () => {
    expect(readShare("65 %")).toEqual(changed(0.65));
    expect(readShare("101")).toEqual(wrong("share"));
    expect(readShare("")).toEqual(changed(null));
  });

  it("dates that exist", () => {
    expect(["1998", "1998-05", "1998-05-17"].map(readDate)).toEqual(["1998", "1998-05", "1998-05-17"].map(changed));
    expect(readDate("1999-02-29")).toEqual(wrong("date"));
    expect(readDate("1998-13")).toEqual(wrong("date"));
    expect(readDate("17.5.1998")).toEqual(wrong("date"));
  });

  it("volumes", () => {
    expect(readVolume("100 t", "month")).toEqual(changed({ value: 100, unit: "t", period: "month" }));
    expect(readVolume("1.5t")).toEqual(changed({ value: 1.5, unit: "t", period: "year" }));
    expect(readVolume("plenty")).toEqual(wrong("volume"));
    expect(readVolume("")).toEqual(changed(null));
  });
});

describe("attributes", () => {
  const typed = { name: "turnover", value: "12,5", unit: "EUR", source: "", date: "2004" };

  it("are numbers where they read as numbers, and texts elsewhere", () => {
    expect(attributeSet(typed)).toEqual(
      changed({ attributes: { turnover: { value: 12.5, unit: "EUR", date: "2004" } } }),
    );
    expect(attributeSet({ ...typed, value: "about 12" })).toEqual(
      changed({ attributes: { turnover: { value: "about 12", unit: "EUR", date: "2004" } } }),
    );
  });

  it("keep their data class, and leave the others in place", () => {
    const before = {
      ...actor("a"),
      attributes: { turnover: { value: 1, dataClass: "P3" as const }, age: { value: 3 } },
    };
    const set = attributeSet({ ...typed, unit: "", date: "" }, before.attributes.turnover);
    expect(set.status === "changed" && mergeEdit(before, set.value).attributes).toEqual({
      turnover: { value: 12.5, dataClass: "P3" },
      age: { value: 3 },
    });
  });

  it("need a name", () => {
    expect(attributeSet({ ...typed, name: " " })).toEqual(wrong("attributeName"));
  });
});

describe("stages and groups", () => {
  it("are added without a share and taken away with theirs", () => {
    expect(toggleStage(actor("a"), "sell")).toEqual([{ stage: "make" }, { stage: "sell" }]);
    expect(toggleStage(actor("c"), "inputs")).toEqual([{ stage: "make" }]);
    expect(toggleStage(actor("a"), "make")).toBeNull();
  });

  it("get a share of their own", () => {
    expect(withStageShare(actor("c"), "make", 0.75)).toEqual([
      { stage: "inputs", share: 0.25 },
      { stage: "make", share: 0.75 },
    ]);
    expect(withStageShare(actor("c"), "inputs", null)).toEqual([{ stage: "inputs" }, { stage: "make" }]);
  });

  it("keep what is known of a group when its count changes", () => {
    expect(withCount(actor("c").group, 901)).toEqual({ count: 901, counted: "people" });
    expect(withCount(actor("c").group, null)).toEqual({ counted: "people" });
  });
});

describe("cells", () => {
  const rows = actorRows([actor("a"), actor("c")], []);
  const editor = (id: string) => actorColumns(sampleWords()).find((column) => column.id === id)?.editor;

  it("can be edited where there is room for the answer", () => {
    const [single, several] = rows;
    expect(single && editor("stages")?.can?.(single)).toBe(true);
    expect(several && editor("stages")?.can?.(several)).toBe(false);
    expect(single && editor("count")?.can?.(single)).toBe(false);
    expect(several && editor("count")?.can?.(several)).toBe(true);
    expect(editor("linksIn")).toBeUndefined();
  });

  it("read a choice", () => {
    const [row] = rows;
    expect(row && editor("stages")?.read("", row)).toEqual(changed({ stages: null }));
    expect(row && editor("size")?.read("small", row)).toEqual(changed({ size: "small" }));
    expect(row && editor("evidence")?.read("implied", row)).toEqual(changed({ evidence: { mark: "implied" } }));
  });
});

describe("additions", () => {
  it("are an actor with or without a stage", () => {
    expect(newActorOp("x", { name: " New ", type: "producer.small", stage: "make" })).toEqual(
      changed({
        op: "actor.add",
        actor: { id: "x", name: "New", type: "producer.small", stages: [{ stage: "make" }] },
      }),
    );
    expect(newActorOp("x", { name: "", type: "producer.small", stage: "" })).toEqual(wrong("nameMissing"));
  });

  it("are a link between two different actors", () => {
    const typed = { source: "a", target: "d", type: "sellsTo" };
    expect(newLinkOp("x", typed)).toEqual(changed({ op: "link.add", link: { id: "x", ...typed } }));
    expect(newLinkOp("x", { ...typed, target: "a" })).toEqual(wrong("sameEnds"));
    expect(newLinkOp("x", { ...typed, source: "" })).toEqual(wrong("endMissing"));
  });
});
