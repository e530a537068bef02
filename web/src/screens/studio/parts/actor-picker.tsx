import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useId } from "preact/hooks";
import { localName } from "../../../i18n/translate";
import { likelySame, matchNames } from "../../../map/name-match";
import type { Actor } from "../../../protocol/elements";
import { lookOf } from "../../../ui/palette";
import { ShapeIcon } from "../../../ui/shape-icon";
import { useStudio } from "../state/context";

interface Props {
  readonly label: string;
  /** An actor that is not offered. */
  readonly not?: string;
  /** Before anything is typed, actors of much the same name are offered. */
  readonly suggestFor?: string;
  readonly placeholder?: string;
  readonly keepText?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onPick: (actor: string) => void;
}

/** Finds an actor by typing part of its name; arrows and Enter choose. */
export function ActorPicker({ label, not, suggestFor, placeholder, keepText = false, inputRef, onPick }: Props) {
  const studio = useStudio();
  const typed = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const id = useId();
  const actors = [...studio.read().all("actor").values()].filter((actor) => actor.id !== not);
  const suggested = suggestFor === undefined || typed.value !== "" ? [] : likelySame(suggestFor, actors);
  const found = (typed.value === "" ? suggested : matchNames(typed.value, actors, 8)).map((match) => match.actor);
  const pick = (actor: Actor | undefined): void => {
    if (actor !== undefined) {
      typed.value = keepText ? localName(actor) : "";
      open.value = false;
      onPick(actor.id);
    }
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      active.value = (active.value + step + found.length) % Math.max(found.length, 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(found[active.value]);
    } else if (event.key === "Escape" && open.value) {
      event.stopPropagation();
      open.value = false;
    }
  };
  const showing = open.value && found.length > 0;
  return (
    <div class="picker">
      <input
        ref={inputRef ?? null}
        class="picker-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={showing}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={showing ? `${id}-${active.value}` : undefined}
        placeholder={placeholder ?? label}
        autocomplete="off"
        dir="auto"
        value={typed.value}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={() => {
          open.value = false;
        }}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onKeyDown={keys}
      />
      <PickerList id={id} found={showing ? found : []} active={active.value} onPick={pick} />
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly found: readonly Actor[];
  readonly active: number;
  readonly onPick: (actor: Actor) => void;
}

function PickerList({ id, found, active, onPick }: ListProps) {
  const words = useStudio().words.value;
  return (
    <div id={id} class="picker-list" role="listbox" hidden={found.length === 0}>
      {found.map((actor, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the text field, which keeps the focus.
        <div
          key={actor.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(actor)}
        >
          <ShapeIcon look={lookOf(actor.type, words.book.actorTypes.get(actor.type))} group={actor.kind === "group"} />
          <bdi>{localName(actor)}</bdi>
          <span class="faint">{words.actorType(actor.type)}</span>
        </div>
      ))}
    </div>
  );
}
