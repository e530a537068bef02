import { translator } from "../../i18n/translate";
import { mapInfo } from "../../map/selectors";
import { ToastPlace } from "../../ui/toast";
import { AddScreen } from "./add-screen";
import { Banners } from "./banners";
import { EgoScreen } from "./ego-screen";
import { HomeScreen } from "./home-screen";
import { OrganisationScreen } from "./organisation-screen";
import { usePhone } from "./phone";
import { PickScreen } from "./pick-screen";

const common = translator("common");

/** Inside the room: a head line, what is wrong if anything, and the screen of the moment. */
export function RoomScreen() {
  const { room } = usePhone();
  const ready = room.store.ready.value;
  return (
    <div class="screen">
      <ToastPlace />
      <HeadLine />
      <Banners />
      {ready ? <Current /> : <p class="opening">{common("loading")}</p>}
    </div>
  );
}

function Current() {
  const phone = usePhone();
  const route = phone.route.value;
  switch (route.name) {
    case "organisation":
      return <OrganisationScreen />;
    case "pick":
      return <PickScreen key={`${route.linkType}/${route.direction}`} route={route} />;
    case "add":
      return <AddScreen route={route} />;
    case "map":
      return <EgoScreen />;
    default:
      return phone.mine.value === undefined ? <OrganisationScreen /> : <HomeScreen />;
  }
}

const phaseNumbers = { actors: "①", links: "②", chain: "③", trust: "④", poverty: "⑤", gaps: "⑥", plan: "⑦" } as const;

function HeadLine() {
  const { room } = usePhone();
  const { store } = room;
  const phase = store.version.value < 0 ? undefined : mapInfo(store)?.prompt?.phase;
  const status = room.status.value;
  return (
    <header class="head-line">
      <span>{phase !== undefined && `${phaseNumbers[phase]} ${common(`phase.${phase}`)}`}</span>
      <span class={`connection connection-${status}`}>
        {status === "live" ? <bdi>{room.people.me.value.nick}</bdi> : common(`connection.${connectionWord(status)}`)}
      </span>
    </header>
  );
}

function connectionWord(status: "connecting" | "offline" | "ended" | "live") {
  return status === "ended" ? "closed" : status;
}
