import type { ComponentChildren } from "preact";

interface ListRowProps {
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** A sign before the text. */
  readonly lead?: ComponentChildren;
  /** A pill or a sign at the end. */
  readonly trail?: ComponentChildren;
  readonly kind?: "card" | "dashed" | "plain";
  readonly selected?: boolean;
  readonly onClick?: (() => void) | undefined;
}

/** One row of a list: a sign, a title with a line under it, and something at the end. */
export function ListRow({ title, detail, lead, trail, kind = "card", selected = false, onClick }: ListRowProps) {
  const content = (
    <>
      {lead !== undefined && <span class="row-lead">{lead}</span>}
      <span class="row-text">
        <span class="row-title">
          {/* A plain name takes its own writing direction; a composed title follows the page. */}
          {typeof title === "string" ? <bdi>{title}</bdi> : title}
        </span>
        {detail !== undefined && <span class="row-detail">{detail}</span>}
      </span>
      {trail !== undefined && <span class="row-trail">{trail}</span>}
    </>
  );
  const style = `row row-${kind}${selected ? " row-selected" : ""}`;
  return onClick === undefined ? (
    <div class={style}>{content}</div>
  ) : (
    <button type="button" class={style} onClick={onClick}>
      {content}
    </button>
  );
}
