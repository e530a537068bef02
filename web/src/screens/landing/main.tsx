import { render } from "preact";
import { preferredLanguage, useLanguage } from "../../i18n/translate";
import { RestClient } from "../../live/rest-client";
import "./landing.css";
import { LandingPage } from "./landing-page";

const root = document.getElementById("app");
await useLanguage(preferredLanguage(), ["common", "landing"]);
if (root !== null) {
  render(<LandingPage rest={new RestClient()} />, root);
}
