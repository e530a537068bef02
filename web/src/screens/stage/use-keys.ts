import { useEffect } from "preact/hooks";

/** Single keys of the page; not while somebody types, and not together with Ctrl, Alt or Meta. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, select, textarea, dialog") !== null;
      const action = actions[event.key.toLowerCase()];
      if (typing || event.ctrlKey || event.altKey || event.metaKey || action === undefined) {
        return;
      }
      event.preventDefault();
      action();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
