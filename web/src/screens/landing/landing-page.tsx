import { useEffect, useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import type { RestClient } from "../../live/rest-client";
import type { MapListItem } from "../../protocol/rest";
import type { Role } from "../../protocol/wire";
import { Button } from "../../ui/button";
import { LanguageChoice } from "../../ui/language-choice";
import { TextField } from "../../ui/text-field";

const t = translator("landing");
const common = translator("common");

/** The way in: a code from the screen, or one of the maps that this browser may open. */
export function LandingPage({ rest }: { readonly rest: RestClient }) {
  const [code, setCode] = useState("");
  const [maps, setMaps] = useState<readonly MapListItem[]>([]);

  useEffect(() => {
    const load = async (): Promise<void> => {
      const mine = await rest.mySessions();
      if (mine.ok && mine.value.sessions.length > 0) {
        const found = await rest.maps();
        // What-if copies are reached from their map.
        setMaps(found.ok ? found.value.filter(({ parent }) => parent === undefined) : []);
      }
    };
    void load();
  }, []);

  return (
    <main class="landing">
      <header>
        <img class="landing-sign" src="/icon.svg" alt="" />
        <h1>{common("product")}</h1>
        <p>{t("promise")}</p>
      </header>
      <form
        class="landing-join"
        onSubmit={(event) => {
          event.preventDefault();
          location.assign(`/join.html?code=${encodeURIComponent(code.trim().toUpperCase())}`);
        }}
      >
        <TextField label={t("code")} value={code} maxLength={24} uppercase={true} onInput={setCode} />
        <Button kind="primary" type="submit" disabled={code.trim() === ""}>
          {t("join")}
        </Button>
      </form>
      {maps.length > 0 && (
        <section>
          <h2>{t("maps")}</h2>
          <ul class="landing-maps">
            {maps.map((map) => (
              <MapCard key={map.id} map={map} />
            ))}
          </ul>
        </section>
      )}
      <LanguageChoice />
    </main>
  );
}

function MapCard({ map }: { readonly map: MapListItem }) {
  return (
    <li class="landing-map">
      <h3>
        <bdi>{map.title}</bdi>
      </h3>
      <p>
        {common(`role.${map.role}`)} · {common("count.actors", { count: map.actors })} ·{" "}
        {common("count.links", { count: map.links })}
      </p>
      <p class="landing-links">
        {pagesOf(map.role).map((page) => (
          <a key={page} class="button button-plain" href={`/${page}.html?map=${encodeURIComponent(map.id)}`}>
            {t(`open.${page}`)}
          </a>
        ))}
      </p>
    </li>
  );
}

type Page = "join" | "stage" | "studio";

/** The pages that make sense for a role. */
function pagesOf(role: Role): readonly Page[] {
  switch (role) {
    case "facilitator":
      return ["stage", "studio", "join"];
    case "analyst":
      return ["studio", "stage"];
    case "participant":
      return ["join"];
    default:
      return ["stage"];
  }
}
