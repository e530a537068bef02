import { translator } from "../../i18n/translate";
import type { Problem } from "../../live/result";
import type { MySession } from "../../protocol/rest";

const t = translator("stage");
const common = translator("common");

/** Shown when the address brought no way in: the maps this browser knows, and what to do. */
export function Entrance({
  problem,
  sessions,
}: {
  readonly problem: Problem;
  readonly sessions: readonly MySession[];
}) {
  return (
    <main class="entrance">
      <h1>{t("entrance.title")}</h1>
      <p>{t("entrance.text")}</p>
      {problem.code !== "unauthenticated" && <p role="alert">{common(`error.${problem.code}`)}</p>}
      <ul>
        {sessions.map((session) => (
          <li key={session.map}>
            <a href={`stage.html?map=${encodeURIComponent(session.map)}`}>
              <bdi>{session.title}</bdi>
            </a>{" "}
            ({common(`role.${session.role}`)})
          </li>
        ))}
      </ul>
    </main>
  );
}
