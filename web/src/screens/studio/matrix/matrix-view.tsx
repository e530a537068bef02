import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { isolated } from "../../../i18n/translate";
import { type Matrix, matrixOf } from "../model/matrix";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { headerSize, paintMatrix } from "./paint-matrix";

/** The map as a matrix, ordered by the groups of the shown measure: clusters are squares on the diagonal. */
export function MatrixView() {
  const studio = useStudio();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const at = useSignal<readonly [number, number] | undefined>(undefined);
  const groups = studio.analyses.shown.value?.result.groups;
  const matrix = useComputed(() =>
    matrixOf(studio.read(), studio.passing.value.links, studio.analyses.shown.value?.result.groups ?? []),
  ).value;
  const selected = studio.selection.value?.id;
  useEffect(() => {
    const draw = (): void => {
      if (canvas.current !== null && box.current !== null) {
        const size = Math.min(box.current.clientWidth, box.current.clientHeight);
        paintMatrix(canvas.current, matrix, size, {
          nameOf: (id) => studio.words.peek().actor(id),
          crossed: at.value,
          selected,
        });
      }
    };
    draw();
    const resizes = new ResizeObserver(draw);
    if (box.current !== null) {
      resizes.observe(box.current);
    }
    return () => resizes.disconnect();
  }, [matrix, at.value, selected]);
  const cellAt = (event: MouseEvent): readonly [number, number] | undefined =>
    canvas.current === null ? undefined : cellUnder(canvas.current, matrix, event);
  const said = at.value === undefined ? undefined : describe(studio.words.value, matrix, at.value);
  return (
    <section class="matrix-view" aria-label={t("view.matrix")}>
      <p class="matrix-said" aria-live="polite">
        {said ?? t(groups === undefined || groups.length < 2 ? "matrix.hint" : "matrix.grouped")}
      </p>
      <div class="matrix-box" ref={box}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t("matrix.label", { count: matrix.actors.length })}
          onMouseMove={(event) => {
            at.value = cellAt(event);
          }}
          onMouseLeave={() => {
            at.value = undefined;
          }}
          onClick={(event) => {
            const row = matrix.actors[cellAt(event)?.[0] ?? -1];
            if (row !== undefined) {
              studio.select("actor", row);
            }
          }}
        />
      </div>
    </section>
  );
}

function cellUnder(
  canvas: HTMLCanvasElement,
  matrix: Matrix,
  event: MouseEvent,
): readonly [number, number] | undefined {
  const place = canvas.getBoundingClientRect();
  const head = headerSize(place.width, matrix.actors.length);
  const cell = (place.width - head) / matrix.actors.length;
  const column = Math.floor((event.clientX - place.left - head) / cell);
  const row = Math.floor((event.clientY - place.top - head) / cell);
  return row >= 0 && column >= 0 && row < matrix.actors.length && column < matrix.actors.length
    ? [row, column]
    : undefined;
}

function describe(
  words: { readonly actor: (id: string) => string },
  matrix: Matrix,
  [row, column]: readonly [number, number],
): string {
  const names = [matrix.actors[row], matrix.actors[column]].map((id) => isolated(words.actor(id ?? "")));
  const count = matrix.cells.get(row * matrix.actors.length + column) ?? 0;
  return t("matrix.cell", { source: names[0] ?? "", target: names[1] ?? "", count });
}
