import type { TidyInput } from "./tidy-input";
import { arrange } from "./tidy-layout";

addEventListener("message", (event: MessageEvent<TidyInput>) => {
  postMessage(arrange(event.data));
});
