import { isolated, localName, translator } from "../../i18n/translate";
import { whiteSpots } from "../../viewer/lanes";
import type { LatestNews } from "./latest";
import { groupsNotJoined } from "./map-facts";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const common = translator("common");

/** The line at the bottom: what is on the map, what happened last, and what is illustration. */
export function Counters({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const { store } = stage.room;
  const counters = [
    common("count.actors", { count: store.all("actor").size }),
    common("count.links", { count: store.all("link").size }),
    t("count.apart", { count: groupsNotJoined(store) }),
    t("count.whiteSpots", { count: whiteSpots(store) }),
  ];
  return (
    <footer class="stage-foot">
      <ul class="counters">
        {counters.map((text) => (
          <li key={text}>{emphasised(text)}</li>
        ))}
      </ul>
      <p class="ticker">{stage.latest.news.value !== undefined && tickerText(stage, stage.latest.news.value)}</p>
      <p class="illustration">{stage.info?.illustration}</p>
    </footer>
  );
}

/** Numbers stand out; the sentence stays whole for translators. */
function emphasised(text: string) {
  return text
    .split(/([\d٠-٩][\d٠-٩.,\s\u00a0\u202f٬]*)/u)
    .map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part));
}

function tickerText(stage: StageRoom, news: LatestNews): string {
  const nick = stage.nick(news.by) ?? t("somebody");
  return t(`ticker.${news.what}`, { nick: isolated(nick), what: whatOf(stage, news) });
}

function whatOf(stage: StageRoom, news: LatestNews): string {
  const { store } = stage.room;
  if (news.kind === "actor") {
    const actor = store.get("actor", news.id);
    return isolated(actor === undefined ? (news.name ?? "") : localName(actor));
  }
  const link = store.get("link", news.id);
  const ends = [link?.source, link?.target].map((id) => (id === undefined ? undefined : store.get("actor", id)));
  const [source, target] = ends.map((actor) => (actor === undefined ? undefined : isolated(localName(actor))));
  return source === undefined || target === undefined ? t("ticker.aLink") : t("did.link", { source, target });
}
