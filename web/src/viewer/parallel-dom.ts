import { translator } from "../i18n/translate";

const t = translator("viewer");

export type OptionKind = "actor" | "link";

/** What the keyboard asks for. */
export interface KeyboardRequests {
  step(direction: "left" | "right" | "up" | "down"): void;
  neighbour(step: 1 | -1): void;
  along(step: 1 | -1): void;
  inspect(): void;
  search(): void;
  mostLinked(): void;
  escape(): void;
  /** The map was entered with the keyboard, or left. */
  focused(inside: boolean): void;
}

let surfaces = 0;

/**
 * The map for the keyboard and the screen reader: a focusable group over the canvas, whose active descendant is
 * an option of a visually hidden list that mirrors every drawn actor and link.
 */
export class ParallelDom {
  readonly element: HTMLElement;
  readonly live: HTMLElement;
  private readonly list: HTMLElement;
  private readonly options = new Map<string, HTMLElement>();
  private readonly prefix: string;
  private active: string | undefined;

  constructor(requests: KeyboardRequests) {
    surfaces++;
    this.prefix = `map${surfaces}`;
    this.list = part("ul", "visually-hidden", { role: "listbox", "aria-label": t("list") });
    this.live = part("div", "visually-hidden", { "aria-live": "polite", role: "status" });
    this.element = part("div", "map-keyboard", {
      role: "application",
      tabindex: "0",
      "aria-roledescription": t("mapRole"),
      "aria-label": t("mapLabel"),
    });
    const help = part("p", "visually-hidden", { id: `${this.prefix}-help` });
    help.textContent = t("mapHelp");
    this.element.setAttribute("aria-describedby", help.id);
    this.element.append(help, this.list);
    this.element.addEventListener("keydown", (event) => {
      if (!event.altKey && !event.ctrlKey && !event.metaKey && handle(event.key, requests)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    this.element.addEventListener("focus", () => requests.focused(true));
    this.element.addEventListener("blur", () => requests.focused(false));
  }

  /** Writes or, without a text, drops one option. Returns what is new, or the text of what went. */
  put(kind: OptionKind, id: string, text: string | undefined): { added?: string; removed?: string } {
    const option = this.options.get(keyOf(kind, id));
    if (text === undefined) {
      return option === undefined ? {} : this.drop(kind, id, option);
    }
    if (option === undefined) {
      this.append(kind, id, text);
      return { added: text };
    }
    if (option.textContent !== text) {
      option.textContent = text;
    }
    return {};
  }

  clear(): void {
    this.options.clear();
    this.list.replaceChildren();
    this.activate(undefined);
  }

  /** Marks where the keyboard is. */
  activate(at: { readonly kind: OptionKind; readonly id: string } | undefined): void {
    this.option(this.active)?.setAttribute("aria-selected", "false");
    this.active = at === undefined ? undefined : keyOf(at.kind, at.id);
    const option = this.option(this.active);
    if (option === undefined) {
      this.active = undefined;
      this.element.removeAttribute("aria-activedescendant");
    } else {
      option.setAttribute("aria-selected", "true");
      this.element.setAttribute("aria-activedescendant", option.id);
    }
  }

  /** Kinds and ids in the order of the list. */
  entries(): { readonly kind: OptionKind; readonly id: string }[] {
    return [...this.list.children].flatMap((option) => {
      const { kind, element } = (option as HTMLElement).dataset;
      return (kind === "actor" || kind === "link") && element !== undefined ? [{ kind, id: element }] : [];
    });
  }

  private drop(kind: OptionKind, id: string, option: HTMLElement): { removed: string } {
    option.remove();
    this.options.delete(keyOf(kind, id));
    if (this.active === keyOf(kind, id)) {
      this.activate(undefined);
    }
    return { removed: option.textContent };
  }

  private append(kind: OptionKind, id: string, text: string): void {
    const option = part("li", "", {
      role: "option",
      id: `${this.prefix}-${kind}-${id}`,
      "aria-selected": "false",
      "data-kind": kind,
      "data-element": id,
    });
    option.textContent = text;
    this.options.set(keyOf(kind, id), option);
    const firstLink = kind === "actor" ? this.list.querySelector("[data-kind=link]") : null;
    this.list.insertBefore(option, firstLink);
  }

  private option(key: string | undefined): HTMLElement | undefined {
    return key === undefined ? undefined : this.options.get(key);
  }
}

function handle(key: string, requests: KeyboardRequests): boolean {
  const actions = new Map<string, () => void>([
    ["ArrowLeft", () => requests.step("left")],
    ["ArrowRight", () => requests.step("right")],
    ["ArrowUp", () => requests.step("up")],
    ["ArrowDown", () => requests.step("down")],
    ["]", () => requests.neighbour(1)],
    ["[", () => requests.neighbour(-1)],
    ["PageDown", () => requests.along(1)],
    ["PageUp", () => requests.along(-1)],
    ["Enter", () => requests.inspect()],
    ["/", () => requests.search()],
    ["Home", () => requests.mostLinked()],
    ["Escape", () => requests.escape()],
  ]);
  const action = actions.get(key);
  action?.();
  return action !== undefined;
}

function keyOf(kind: OptionKind, id: string): string {
  return `${kind}/${id}`;
}

function part(tag: string, className: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}
