import { signal } from "@preact/signals";

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "calm" | "good" | "bad";
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shownMs = 10_000;
const most = 4;

/** Short messages that come and go beside the map. What went wrong stays until it is closed. */
export class Notices {
  readonly list = signal<readonly Notice[]>([]);
  private next = 1;

  say(text: string, tone: Notice["tone"] = "calm", action?: Notice["action"]): void {
    const notice = { id: this.next++, text, tone, ...(action === undefined ? {} : { action }) };
    this.list.value = [...this.list.peek(), notice].slice(-most);
    if (tone !== "bad") {
      setTimeout(() => this.close(notice.id), shownMs);
    }
  }

  close(id: number): void {
    this.list.value = this.list.peek().filter((notice) => notice.id !== id);
  }
}
