import type { ElementKind, MapElement } from "./changes";

/** Kinds that never count: they differ between audiences or are only history. */
const uncounted: ReadonlySet<ElementKind> = new Set(["proposal", "removed"]);

const prime = 0x01000193;
const offsetBases = [0x811c9dc5, 0x9747b28c] as const;
const endOfString = 0xffff;

/** Two FNV-1a hashes over one visit of a JSON value. */
class Visit {
  first: number = offsetBases[0];
  second: number = offsetBases[1];

  private byte(value: number): void {
    this.first = Math.imul(this.first ^ value, prime);
    this.second = Math.imul(this.second ^ value, prime);
  }

  private unit(value: number): void {
    this.byte(value & 0xff);
    this.byte(value >>> 8);
  }

  private marker(letter: string): void {
    this.unit(letter.charCodeAt(0));
  }

  text(value: string): void {
    this.marker("s");
    for (let index = 0; index < value.length; index++) {
      this.unit(value.charCodeAt(index));
    }
    this.unit(endOfString);
  }

  private number(value: number): void {
    this.marker("d");
    const bytes = new DataView(new ArrayBuffer(8));
    // Adding zero turns -0 into 0.
    bytes.setFloat64(0, value + 0, true);
    for (let index = 0; index < 8; index++) {
      this.byte(bytes.getUint8(index));
    }
  }

  private members(value: Readonly<Record<string, unknown>>, leaveOut?: string): void {
    this.marker("{");
    // The default sort compares UTF-16 code units, as the format asks.
    for (const key of Object.keys(value).sort()) {
      if (key !== leaveOut && value[key] !== undefined) {
        this.text(key);
        this.value(value[key]);
      }
    }
    this.marker("}");
  }

  value(value: unknown): void {
    if (value === null) {
      this.marker("n");
    } else if (typeof value === "boolean") {
      this.marker(value ? "t" : "f");
    } else if (typeof value === "number") {
      this.number(value);
    } else if (typeof value === "string") {
      this.text(value);
    } else if (Array.isArray(value)) {
      this.marker("[");
      for (const item of value) {
        this.value(item);
      }
      this.marker("]");
    } else {
      this.members(value as Readonly<Record<string, unknown>>);
    }
  }

  element(element: MapElement): void {
    this.marker("[");
    this.text(element.kind);
    this.text(element.id);
    this.members(element.value as unknown as Readonly<Record<string, unknown>>, "rev");
    this.marker("]");
  }
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}

/** The hash of a map's state: 16 hex digits, the same whatever the order of the elements. */
export function stateHash(elements: Iterable<MapElement>): string {
  let first = 0;
  let second = 0;
  for (const element of elements) {
    if (!uncounted.has(element.kind)) {
      const visit = new Visit();
      visit.element(element);
      first = (first + visit.first) | 0;
      second = (second + visit.second) | 0;
    }
  }
  return hex(first) + hex(second);
}
