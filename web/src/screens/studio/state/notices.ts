import { signal } from "@preact/signals";

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "calm" | "good" | "bad";
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shownMs = 10_000;
const most = 4;

/** Short messages beside the map. */
export class Notices {
  readonly list = signal<readonly Notice[]>([]);
  private next = 1;

  /** What went wrong, and what others wrote over, stays until it is closed. */
  keep(text: string, tone: Notice["tone"]): void {
    this.list.value = [...this.list.peek(), { id: this.next++, text, tone }].slice(-most);
  }

  say(text: string, tone: Exclude<Notice["tone"], "bad"> = "calm", action?: Notice["action"]): void {
    const notice = { id: this.next++, text, tone, ...(action === undefined ? {} : { action }) };
    this.list.value = [...this.list.peek(), notice].slice(-most);
    setTimeout(() => this.close(notice.id), shownMs);
  }

  close(id: number): void {
    this.list.value = this.list.peek().filter((notice) => notice.id !== id);
  }
}
