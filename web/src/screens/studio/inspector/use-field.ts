import { type Signal, useSignal } from "@preact/signals";
import type { Op } from "../../../protocol/ops";
import type { EditOutcome } from "../model/edits";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

export interface FieldEdit {
  readonly fault: Signal<string | null>;
  /** Reads what was typed and sends it. True when it is on the map or nothing changed. */
  commit(read: EditOutcome<Op | undefined>): Promise<boolean>;
}

/** Sends one field; a refusal, by us or by the server, is said at the field. */
export function useField(): FieldEdit {
  const studio = useStudio();
  const fault = useSignal<string | null>(null);
  return {
    fault,
    commit: async (read) => {
      fault.value = null;
      if (read.status === "wrong") {
        fault.value = t(`fault.${read.reason}`);
        return false;
      }
      if (read.status === "unchanged" || read.value === undefined) {
        return true;
      }
      const settled = await studio.sender.submit([read.value]);
      if (!settled.ok) {
        fault.value = common(`error.${settled.refused.code}`);
      }
      return settled.ok;
    },
  };
}

/** Turns a read value into an op. */
export function toOp<T>(read: EditOutcome<T>, op: (value: T) => Op | undefined): EditOutcome<Op | undefined> {
  return read.status === "changed" ? { status: "changed", value: op(read.value) } : read;
}
