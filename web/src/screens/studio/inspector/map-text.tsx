import type { MapInfo } from "../../../protocol/elements";
import { readName, readNote } from "../model/edits";
import { t } from "../texts";
import { TextField } from "./text-field";
import { toOp } from "./use-field";

interface Props {
  readonly info: MapInfo;
  readonly field: "title" | "description" | "place" | "period" | "source";
}

/** One text about the map itself. */
export function MapText({ info, field }: Props) {
  const start = info[field] ?? "";
  return (
    <TextField
      label={t(`field.${field}`)}
      class={field === "title" ? "title-field" : ""}
      shown={start}
      start={start}
      multiline={field === "description"}
      read={(text) =>
        toOp(field === "title" ? readName(text) : readNote(text), (next) => ({
          op: "map.edit",
          set: { [field]: next },
        }))
      }
    />
  );
}
