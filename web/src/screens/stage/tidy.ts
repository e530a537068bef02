import { type ReadonlySignal, signal } from "@preact/signals";
import { translator } from "../../i18n/translate";
import type { ViewName } from "../../protocol/elements";
import type { Move } from "../../protocol/ops";
import { showToast } from "../../ui/toast";
import type { MapSurface } from "../../viewer/map-surface";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
/** The server takes up to 200 operations a batch; moves of one operation are cut well below its byte limit. */
const movesPerOp = 150;

/** A fresh arrangement, shown first and kept only when somebody says so. */
export class Tidy {
  readonly state: ReadonlySignal<"idle" | "working" | "asking">;
  private readonly stateSignal = signal<"idle" | "working" | "asking">("idle");
  private readonly stage: StageRoom;
  private surface: MapSurface | undefined;
  private proposal: { readonly view: ViewName; readonly moves: readonly Move[] } | undefined;

  constructor(stage: StageRoom) {
    this.stage = stage;
    this.state = this.stateSignal;
  }

  use(surface: MapSurface | undefined): void {
    this.surface = surface;
    this.proposal = undefined;
    this.stateSignal.value = "idle";
  }

  async propose(): Promise<void> {
    const { surface } = this;
    if (surface === undefined || this.stateSignal.peek() !== "idle") {
      return;
    }
    this.stateSignal.value = "working";
    try {
      const moves = await surface.proposeTidy();
      this.show(surface, moves);
    } catch {
      this.stateSignal.value = "idle";
      showToast(t("tidy.failed"));
    }
  }

  async keep(): Promise<void> {
    const { proposal } = this;
    this.proposal = undefined;
    this.stateSignal.value = "idle";
    if (proposal !== undefined) {
      for (let from = 0; from < proposal.moves.length; from += movesPerOp) {
        const moves = proposal.moves.slice(from, from + movesPerOp);
        await this.stage.room.submit({ op: "position.set", view: proposal.view, moves });
      }
    }
  }

  undo(): void {
    this.proposal = undefined;
    this.stateSignal.value = "idle";
    this.surface?.preview(undefined);
  }

  private show(surface: MapSurface, moves: readonly Move[]): void {
    if (moves.length === 0) {
      this.stateSignal.value = "idle";
      showToast(t("tidy.nothing"));
      return;
    }
    this.proposal = { view: surface.view, moves };
    surface.preview(moves);
    this.stateSignal.value = "asking";
  }
}
