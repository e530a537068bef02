import { render } from "preact";
import { preferredLanguage, useLanguage } from "../../i18n/translate";
import { RestClient } from "../../live/rest-client";
import { takeEntrance } from "../../live/session";
import "./phone.css";
import "./gaps.css";
import "./private-words.css";
import "../../reports/findings.css";
import { PhoneApp } from "./phone-app";

const root = document.getElementById("app");
const entrance = takeEntrance(location, history);
await useLanguage(preferredLanguage(), ["common", "phone"]);
if (root !== null) {
  render(<PhoneApp entrance={entrance} rest={new RestClient()} />, root);
}
