/** Finds out whether another living tab of this browser uses a client id, and keeps one for this tab. */
export interface TabClaims {
  /** Whether the id is now this tab's, until the tab goes away. */
  claim(client: string): Promise<boolean>;
}

const prefix = "clustergraph.client.";
const answerWithinMs = 150;

/** The best means that this browser offers: locks need a secure context, the channel works on plain HTTP too. */
export function tabClaims(): TabClaims {
  return "locks" in navigator && navigator.locks !== undefined
    ? { claim: claimByLock }
    : new ChannelClaims(new BroadcastChannel(prefix));
}

function claimByLock(client: string): Promise<boolean> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(prefix + client, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Never settles: the browser gives the lock back when the tab goes away.
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
    held.catch(() => resolve(true));
  });
}

type Question = { readonly ask: string } | { readonly mine: string };

/**
 * Asks the other tabs. A tab that the system has put to sleep does not answer, so two tabs may come to share
 * an id; the outbox gives out numbers in one place, so even then no number is used twice.
 */
export class ChannelClaims implements TabClaims {
  private readonly channel: BroadcastChannel;
  private readonly mine = new Set<string>();
  private readonly taken = new Map<string, () => void>();

  constructor(channel: BroadcastChannel) {
    this.channel = channel;
    channel.onmessage = (event: MessageEvent<Question>) => this.hear(event.data);
  }

  claim(client: string): Promise<boolean> {
    if (this.mine.has(client)) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.taken.delete(client);
        this.mine.add(client);
        resolve(true);
      }, answerWithinMs);
      this.taken.set(client, () => {
        clearTimeout(timer);
        this.taken.delete(client);
        resolve(false);
      });
      this.channel.postMessage({ ask: client } satisfies Question);
    });
  }

  private hear(question: Question): void {
    if ("ask" in question && this.mine.has(question.ask)) {
      this.channel.postMessage({ mine: question.ask } satisfies Question);
    } else if ("mine" in question) {
      this.taken.get(question.mine)?.();
    }
  }
}
