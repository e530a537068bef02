import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RestClient } from "../../../live/rest-client";
import type { Problem } from "../../../live/result";
import type { Entrance } from "../../../live/session";
import { StudioContext } from "../state/context";
import { openStudio } from "../state/open-studio";
import type { Studio } from "../state/studio";
import { common } from "../texts";
import { DoorPage } from "./door-page";
import { Shell } from "./shell";

interface Props {
  readonly rest: RestClient;
  readonly entrance: Entrance;
}

/** From the address of the page to the open studio, or to the reason why not. */
export function StudioApp({ rest, entrance }: Props) {
  const studio = useSignal<Studio | null>(null);
  const problem = useSignal<Problem | null>(null);
  useEffect(() => {
    void openStudio(rest, entrance).then((result) => {
      if (result.ok) {
        studio.value = result.value;
      } else {
        problem.value = result.problem;
      }
    });
    return () => studio.peek()?.close();
  }, []);
  const open = studio.value;
  const ended = open?.room.ended.value ?? problem.value;
  if (ended !== null) {
    return <DoorPage rest={rest} problem={ended} />;
  }
  if (open === null || !open.room.store.ready.value) {
    return (
      <main class="door">
        <p role="status">{common("loading")}</p>
      </main>
    );
  }
  return (
    <StudioContext.Provider value={open}>
      <Shell />
    </StudioContext.Provider>
  );
}
