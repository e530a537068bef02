import type { Studio } from "../state/studio";

const writing = "input, textarea, select, [contenteditable]";

/** The keys of the whole page. Fields keep their own. */
export function studioKeys(studio: Studio): (event: KeyboardEvent) => void {
  return (event) => {
    const inField = event.target instanceof Element && event.target.closest(writing) !== null;
    if (inField || document.querySelector("dialog[open]") !== null || event.defaultPrevented) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      undoKeys(studio, event);
    } else if (!event.altKey) {
      plainKeys(studio, event);
    }
  };
}

function undoKeys(studio: Studio, event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!studio.canEdit.peek() || (key !== "z" && key !== "y")) {
    return;
  }
  event.preventDefault();
  void (key === "y" || event.shiftKey ? studio.ownChanges.redo() : studio.ownChanges.undo());
}

function plainKeys(studio: Studio, event: KeyboardEvent): void {
  switch (event.key) {
    case "/":
      event.preventDefault();
      studio.findInput.current?.focus();
      break;
    case "1":
      studio.view.value = "map";
      break;
    case "2":
      studio.view.value = "chain";
      break;
    case "3":
      studio.view.value = "table";
      break;
    case "Escape":
      studio.clearSelection();
      break;
    default:
      break;
  }
}
