import { formatNumber } from "../../../i18n/translate";
import type { GraphCell } from "../../../protocol/questions";

/** One value of an answer as people read it: lists with semicolons, as names have commas. */
export function cellText(cell: GraphCell): string {
  if (cell === null) {
    return "";
  }
  if (typeof cell === "number") {
    return formatNumber(cell, { maximumFractionDigits: 3 });
  }
  if (typeof cell === "boolean") {
    return cell ? "✓" : "✗";
  }
  return typeof cell === "string" ? cell : cell.map(cellText).join("; ");
}
