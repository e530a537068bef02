import { localName, translator } from "../../../i18n/translate";
import type { ClusterPair, ClusterSide, ClusterStage, StageStatus } from "../../../protocol/clusters";
import { termTitle } from "../../../reports/analysis-words";
import { commonStages, type LanePair, lanePairs } from "../model/side-by-side";
import { beside } from "../texts";
import { ColumnHeads } from "./column-heads";

const viewer = translator("viewer");
const mostDots = 12;

/** Two small pictures of a chain whose lanes stand beside each other: a white spot is an empty lane. */
export function LaneTable({ pair }: { readonly pair: ClusterPair }) {
  const lanes = lanePairs(pair);
  const isStrange = commonStages(lanes) === 0 && pair.first.stages.length > 0 && pair.second.stages.length > 0;
  return (
    <section class="clusters-part">
      <h3>{beside("lanes")}</h3>
      {[pair.first, pair.second].map((side) => (
        <NoChain key={side.id} side={side} />
      ))}
      {isStrange ? <p class="clusters-note">{beside("noCommon")}</p> : null}
      {lanes.length === 0 ? null : (
        <table class="pair-table">
          <caption class="visually-hidden">{beside("lanes")}</caption>
          <ColumnHeads pair={pair} corner={beside("stage")} />
          <tbody>
            {lanes.map((lane) => (
              <LaneRow key={lane.id} lane={lane} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A map without a chain cannot be compared by stages; what to do about it is said in its place. */
function NoChain({ side }: { readonly side: ClusterSide }) {
  return side.stages.length > 0 ? null : <p class="clusters-note">{beside("noChain", { map: side.title })}</p>;
}

function LaneRow({ lane }: { readonly lane: LanePair }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{localName(lane.named)}</bdi>
        {lane.only === undefined ? null : (
          <span class={`lane-only side-${lane.only}`}>{beside(`only.${lane.only}`)}</span>
        )}
      </th>
      <LaneCell stage={lane.first} side="first" />
      <LaneCell stage={lane.second} side="second" />
    </tr>
  );
}

function LaneCell({ stage, side }: { readonly stage: ClusterStage | undefined; readonly side: "first" | "second" }) {
  return (
    <td class={`side-${side}`}>
      {stage === undefined ? (
        <span class="faint">{beside("notInChain")}</span>
      ) : (
        <div class={`mini-lane is-${stage.status}`}>
          <span class="mini-dots" aria-hidden="true">
            <Dots count={stage.local} kind="local" />
            <Dots count={stage.outside} kind="outside" />
          </span>
          <span class="mini-words">
            {stage.local === 0 ? null : <b>{beside("local", { count: stage.local })}</b>}
            {stage.outside === 0 ? null : <span>{beside("outside", { count: stage.outside })}</span>}
            {stage.status === "covered" ? null : <span class="mini-status">{statusWords(stage.status)}</span>}
          </span>
        </div>
      )}
    </td>
  );
}

/** The chain's own words for a lane; those of the measure for what the chain does not tell apart. */
function statusWords(status: StageStatus): string {
  return status === "whiteSpot" || status === "notAsked" || status === "excluded"
    ? viewer(`lane.${status}`)
    : termTitle(status);
}

/** One dot an actor; a full lane ends in a sign that there are more. */
function Dots({ count, kind }: { readonly count: number; readonly kind: "local" | "outside" }) {
  return (
    <>
      {Array.from({ length: Math.min(count, mostDots) }, (_, index) => (
        <i key={index} class={`mini-dot ${kind}`} />
      ))}
      {count > mostDots ? "…" : null}
    </>
  );
}
