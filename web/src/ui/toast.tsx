import { signal } from "@preact/signals";
import { translator } from "../i18n/translate";

const t = translator("common");

interface ToastContent {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

/** Long enough to read the line and reach the button. */
const shownMs = 8_000;
const current = signal<ToastContent | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what happened for eight seconds, with a way back when there is one. */
export function showToast(text: string, undo?: () => void): void {
  clearTimeout(timer);
  current.value = { text, undo };
  timer = setTimeout(hideToast, shownMs);
}

export function hideToast(): void {
  clearTimeout(timer);
  current.value = null;
}

/** The place where toasts appear; once a page. */
export function ToastPlace() {
  const toast = current.value;
  return (
    <div class="toast-place" role="status">
      {toast !== null && (
        <div class="toast">
          <span class="toast-text">
            <bdi>{toast.text}</bdi>
          </span>
          {toast.undo !== undefined && (
            <button
              type="button"
              class="toast-undo"
              onClick={() => {
                hideToast();
                toast.undo?.();
              }}
            >
              {t("undo")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
