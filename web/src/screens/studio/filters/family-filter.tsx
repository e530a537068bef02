import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { FamilyCount } from "../model/facets";
import { type FilterSet, switchState, switchValues } from "../model/filters";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { CheckRow } from "./check-row";

interface Props {
  readonly family: FamilyCount;
  readonly set: FilterSet;
  readonly name: string;
  readonly swatch: ComponentChildren;
  readonly typeName: (id: string) => string;
  readonly typeSwatch: (id: string) => ComponentChildren;
}

/** A family with one box for all of it, and its kinds below when there are several. */
export function FamilyFilter({ family, set, name, swatch, typeName, typeSwatch }: Props) {
  const studio = useStudio();
  const open = useSignal(false);
  const off = studio.filters.value[set];
  const ids = family.types.map((type) => type.id);
  const change = (values: readonly string[], on: boolean): void => {
    studio.filters.value = switchValues(studio.filters.value, set, values, on);
  };
  const several = family.types.length > 1;
  return (
    <li>
      <div class="family-row">
        <CheckRow
          state={switchState(off, ids)}
          label={name}
          count={family.count}
          swatch={swatch}
          onSwitch={(on) => change(ids, on)}
        />
        <button
          type="button"
          class="twist"
          disabled={!several}
          aria-expanded={open.value}
          aria-label={t("filters.kindsOf", { name })}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <span aria-hidden="true">{several ? (open.value ? "▾" : "▸") : ""}</span>
        </button>
      </div>
      {open.value && several ? (
        <ul class="kinds">
          {family.types.map((type) => (
            <li key={type.id}>
              <CheckRow
                state={off.has(type.id) ? "off" : "on"}
                label={typeName(type.id)}
                count={type.count}
                swatch={typeSwatch(type.id)}
                onSwitch={(on) => change([type.id], on)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
