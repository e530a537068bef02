import { directionOf } from "../../i18n/languages";
import { language, localName, translator } from "../../i18n/translate";
import { type Neighbour, neighboursOf } from "../../map/selectors";
import type { TypeIndex } from "../../map/type-index";
import type { Actor } from "../../protocol/elements";
import { ink, lookOf } from "../../ui/palette";
import { shapePath } from "../../ui/shape-icon";
import { ActorRow } from "./actor-row";
import { type EgoNode, egoExtent, egoLayout, egoSize, shortName } from "./ego-layout";
import { usePhone } from "./phone";
import { saying } from "./relation";

const t = translator("phone");
const common = translator("common");

/** Our own corner of the map: a small drawing, and the same links as a list. */
export function EgoScreen() {
  const phone = usePhone();
  const { store } = phone.room;
  const mine = phone.mine.value;
  if (mine === undefined) {
    return null;
  }
  const neighbours = store.version.value < 0 ? [] : neighboursOf(store, mine.id);
  const types = phone.types.value;
  return (
    <main>
      <h1 class="screen-title">{t("ego.title")}</h1>
      {neighbours.length === 0 ? (
        <p>{t("ego.empty")}</p>
      ) : (
        <EgoDrawing mine={mine} neighbours={neighbours} types={types} />
      )}
      <div class="rows">
        {neighbours.map((neighbour) => (
          <ActorRow
            key={neighbour.link.id}
            actor={neighbour.actor}
            remark={saying(types.linkType(neighbour.link.type), neighbour.direction)}
          />
        ))}
      </div>
      <button type="button" class="button button-quiet back" onClick={() => history.back()}>
        {common("back")}
      </button>
    </main>
  );
}

interface EgoDrawingProps {
  readonly mine: Actor;
  readonly neighbours: readonly Neighbour[];
  readonly types: TypeIndex;
}

function EgoDrawing({ mine, neighbours, types }: EgoDrawingProps) {
  const nodes = egoLayout(neighbours, directionOf(language.value) === "rtl");
  const centre = egoSize / 2;
  const { top, height } = egoExtent(nodes);
  return (
    <svg
      class="ego"
      viewBox={`0 ${top} ${egoSize} ${height}`}
      role="img"
      aria-label={t("ego.describe", { count: nodes.length })}
    >
      <defs>
        <marker
          id="ego-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="13"
          markerHeight="13"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0 10 5 0 10z" fill={ink} />
        </marker>
      </defs>
      {nodes.map((node) => (
        <EgoLine key={node.neighbour.link.id} node={node} types={types} />
      ))}
      {nodes.map((node) => (
        <EgoSign key={node.neighbour.actor.id} actor={node.neighbour.actor} x={node.x} y={node.y} types={types} />
      ))}
      <EgoSign actor={mine} x={centre} y={centre} types={types} own={true} />
    </svg>
  );
}

/** From near the centre of one sign to near that of the other, so that the arrow's head stays visible. */
function EgoLine({ node, types }: { readonly node: EgoNode; readonly types: TypeIndex }) {
  const centre = egoSize / 2;
  const length = Math.hypot(node.x - centre, node.y - centre);
  const [dx, dy] = [((node.x - centre) / length) * 24, ((node.y - centre) / length) * 24];
  const inner = `${centre + dx} ${centre + dy}`;
  const outer = `${node.x - dx} ${node.y - dy}`;
  const { link, direction } = node.neighbour;
  const type = types.linkType(link.type);
  return (
    <path
      d={direction === "out" ? `M${inner} L${outer}` : `M${outer} L${inner}`}
      stroke={type.colour ?? ink}
      stroke-width="3"
      fill="none"
      {...arrows(type.undirected === true, node.bothWays)}
    />
  );
}

function arrows(undirected: boolean, bothWays: boolean) {
  const end = undirected ? {} : { "marker-end": "url(#ego-arrow)" };
  return bothWays ? { ...end, "marker-start": "url(#ego-arrow)" } : end;
}

interface EgoSignProps {
  readonly actor: Actor;
  readonly x: number;
  readonly y: number;
  readonly types: TypeIndex;
  readonly own?: boolean;
}

function EgoSign({ actor, x, y, types, own = false }: EgoSignProps) {
  const look = lookOf(actor.type, types.actorType(actor.type));
  // The longest name must end inside the drawing at both of its sides.
  const labelX = Math.min(Math.max(x, 62), egoSize - 62);
  return (
    <g>
      <path
        d={shapePath(look.shape)}
        transform={`translate(${x - 16} ${y - 16})`}
        fill={look.colour}
        stroke={ink}
        stroke-width={own ? 4 : 2}
      />
      <text class={own ? "ego-name ego-own" : "ego-name"} x={labelX} y={y + 32} text-anchor="middle">
        {shortName(localName(actor))}
      </text>
    </g>
  );
}
