import type { ActorGroup } from "../../../protocol/analyses";
import { termTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { listOf } from "../texts";

const namedMembers = 12;

/** Sets of actors, the largest first. */
export function GroupList({ groups }: { readonly groups: readonly ActorGroup[] }) {
  const studio = useStudio();
  const bySize = [...groups].sort((a, b) => b.members.length - a.members.length);
  return (
    <ul class="groups">
      {bySize.map((group) => (
        <li key={`${group.kind} ${group.name}`}>
          <span class="group-name">
            {termTitle(group.kind)} <bdi>{termTitle(group.name)}</bdi>
          </span>
          <span class="group-size">{group.members.length}</span>
          <p dir="auto">
            {listOf(group.members.slice(0, namedMembers).map((id) => studio.words.value.actor(id)))}
            {group.members.length > namedMembers ? " …" : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}
