import type { Move } from "../protocol/ops";
import type { SceneBuilder } from "./scene";
import { tidyChain } from "./tidy-chain";
import type { TidyInput, TidyReply } from "./tidy-input";

/** A fresh arrangement of the view. The free map is arranged in a worker, so that the page stays quick. */
export function proposeTidy(builder: SceneBuilder): Promise<readonly Move[]> {
  return builder.view === "chain"
    ? Promise.resolve(tidyChain(builder.map, builder.looks))
    : tidyInWorker(readInput(builder));
}

export function readInput(builder: SceneBuilder): TidyInput {
  return {
    nodes: builder.nodes().map(({ id, x, y, size, pinned }) => ({ id, x, y, size, pinned })),
    links: builder.links().map(({ id, source, target }) => ({ id, source, target })),
  };
}

function tidyInWorker(input: TidyInput): Promise<readonly Move[]> {
  const worker = new Worker(new URL("./tidy-worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly Move[]>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<TidyReply>) => resolve(event.data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
