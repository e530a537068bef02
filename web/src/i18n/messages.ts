import type analysis from "./en/analysis.json";
import type branch from "./en/branch.json";
import type chain from "./en/chain.json";
import type clusters from "./en/clusters.json";
import type common from "./en/common.json";
import type diffusion from "./en/diffusion.json";
import type landing from "./en/landing.json";
import type phone from "./en/phone.json";
import type poverty from "./en/poverty.json";
import type questions from "./en/questions.json";
import type report from "./en/report.json";
import type stage from "./en/stage.json";
import type studio from "./en/studio.json";
import type viewer from "./en/viewer.json";

/** The dictionaries, one per area of the product, so that each grows on its own. */
interface Dictionaries {
  readonly analysis: typeof analysis;
  readonly branch: typeof branch;
  readonly chain: typeof chain;
  readonly clusters: typeof clusters;
  readonly common: typeof common;
  readonly diffusion: typeof diffusion;
  readonly landing: typeof landing;
  readonly phone: typeof phone;
  readonly poverty: typeof poverty;
  readonly questions: typeof questions;
  readonly report: typeof report;
  readonly stage: typeof stage;
  readonly studio: typeof studio;
  readonly viewer: typeof viewer;
}

export type Area = keyof Dictionaries;
export type MessageKey<A extends Area> = Extract<keyof Dictionaries[A], string>;

/** A sentence, or one sentence per plural category, chosen by the parameter `count`. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Dictionary = Readonly<Record<string, Message>>;
export type Params = Readonly<Record<string, string | number>>;
