import { newId } from "../../protocol/ids";

/** What somebody at the projector asks for: a projector only looks, the console of the same browser does it. */
export type Wish = "reveal" | "view" | "next" | "back";

interface Ask {
  readonly ask: Wish;
  readonly id: string;
}

interface Heard {
  readonly heard: string;
}

const answerWithin = 500;

/** Carries wishes from the projector's tab to the console's. */
export class Remote {
  private readonly name: string;

  constructor(map: string) {
    this.name = `clustergraph.stage.${map}`;
  }

  /** Asks; false when no console of this browser heard it. */
  send(ask: Wish): Promise<boolean> {
    const channel = new BroadcastChannel(this.name);
    const id = newId();
    return new Promise((resolve) => {
      const finish = (isHeard: boolean): void => {
        clearTimeout(timer);
        channel.close();
        resolve(isHeard);
      };
      const timer = setTimeout(() => finish(false), answerWithin);
      channel.onmessage = ({ data }: MessageEvent<Ask | Heard>) => {
        if ("heard" in data && data.heard === id) {
          finish(true);
        }
      };
      channel.postMessage({ ask, id } satisfies Ask);
    });
  }

  /** Does what is asked for until the returned function is called. */
  listen(act: (wish: Wish) => void): () => void {
    const channel = new BroadcastChannel(this.name);
    channel.onmessage = ({ data }: MessageEvent<Ask | Heard>) => {
      if ("ask" in data) {
        channel.postMessage({ heard: data.id } satisfies Heard);
        act(data.ask);
      }
    };
    return () => channel.close();
  }
}
