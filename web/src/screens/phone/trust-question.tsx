import { useEffect, useMemo, useState } from "preact/hooks";
import { isolated, localName, translator } from "../../i18n/translate";
import type { OwnRating } from "../../protocol/answers";
import type { Actor, Prompt } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { ListRow } from "../../ui/list-row";
import { type OwnRatings, ownRatings, type Ratings } from "./own-ratings";
import { type Phone, usePhone } from "./phone";
import { ratedActors } from "./rated-actors";
import { Scale } from "./scale";

const t = translator("phone");
const common = translator("common");

interface TrustQuestionProps {
  readonly prompt: Prompt;
  readonly mine: Actor;
}

/** Whom we rely on and who shares what they know: one organisation at a time, and for nobody else's eyes. */
export function TrustQuestion({ prompt, mine }: TrustQuestionProps) {
  const phone = usePhone();
  const { store } = phone.room;
  const ratings = useRatings(phone);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string>();
  const others = store.version.value < 0 ? [] : ratedActors(store, mine.id);
  const said = ratings.said.value;
  const isOpen = ({ id }: Actor): boolean => !isRated(ratingOf(phone, said, id)) && !skipped.has(id);
  const asked = others.find(({ id }) => id === chosen) ?? others.find(isOpen);
  const next = (actor: Actor): void => {
    setSkipped(new Set([...skipped, actor.id]));
    setChosen(undefined);
    window.scrollTo(0, 0);
  };
  return (
    <section class="stack trust">
      <h1 class="screen-title">
        <bdi>{prompt.text ?? t("trust.title")}</bdi>
      </h1>
      <LockLine />
      {!ratings.ready.value ? <p>{common("loading")}</p> : null}
      {others.length === 0 ? <p>{t("trust.nobody")}</p> : null}
      {ratings.ready.value && asked !== undefined ? (
        <RatingCard
          key={asked.id}
          actor={asked}
          place={t("trust.place", { at: others.indexOf(asked) + 1, count: others.length })}
          before={ratingOf(phone, said, asked.id)}
          onSkip={() => next(asked)}
          onTakeBack={() => {
            ratings.say({ op: "rating.set", about: asked.id });
            next(asked);
          }}
          onRate={(reliance, sharing) => {
            ratings.say({ op: "rating.set", about: asked.id, reliance, sharing });
            next(asked);
          }}
        />
      ) : null}
      {ratings.ready.value && asked === undefined && others.length > 0 ? (
        <Rated others={others} ratingFor={(id) => ratingOf(phone, said, id)} onChoose={setChosen} />
      ) : null}
    </section>
  );
}

/** Said before the first question: nobody sees a single answer. */
function LockLine() {
  return (
    <p class="notice lock-line">
      <svg class="notice-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M7 10V7a5 5 0 0 1 10 0v3h1a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zm2 0h6V7a3 3 0 0 0-6 0z" />
      </svg>
      <span>{t("trust.lock")}</span>
    </p>
  );
}

interface RatingCardProps {
  readonly actor: Actor;
  readonly place: string;
  readonly before: OwnRating | undefined;
  readonly onSkip: () => void;
  readonly onTakeBack: () => void;
  readonly onRate: (reliance: number, sharing: number) => void;
}

function RatingCard({ actor, place, before, onSkip, onTakeBack, onRate }: RatingCardProps) {
  const [reliance, setReliance] = useState(before?.reliance);
  const [sharing, setSharing] = useState(before?.sharing);
  const ends = { low: t("trust.low"), high: t("trust.high") };
  return (
    <form
      class="stack rating"
      onSubmit={(event) => {
        event.preventDefault();
        if (reliance !== undefined && sharing !== undefined) {
          onRate(reliance, sharing);
        }
      }}
    >
      <div class="rating-head">
        <h2 class="rating-name">
          <bdi>{localName(actor)}</bdi>
        </h2>
        <span class="rating-place">{place}</span>
      </div>
      <Scale legend={t("trust.rely")} {...ends} value={reliance} onChoose={setReliance} />
      <Scale legend={t("trust.share")} {...ends} value={sharing} onChoose={setSharing} />
      {before?.counted === true ? <p class="field-hint">{t("trust.counted")}</p> : null}
      <div class="form-actions">
        {isRated(before) ? (
          <Button onClick={onTakeBack}>{t("trust.takeBack")}</Button>
        ) : (
          <Button onClick={onSkip}>{t("trust.skip")}</Button>
        )}
        <Button kind="primary" type="submit" disabled={reliance === undefined || sharing === undefined}>
          {common("next")}
        </Button>
      </div>
    </form>
  );
}

interface RatedProps {
  readonly others: readonly Actor[];
  readonly ratingFor: (actor: string) => OwnRating | undefined;
  readonly onChoose: (actor: string) => void;
}

/** All were asked about: what was said can be looked at and changed. */
function Rated({ others, ratingFor, onChoose }: RatedProps) {
  const count = others.filter(({ id }) => isRated(ratingFor(id))).length;
  return (
    <>
      <p role="status" class="trust-done">
        {t("trust.done", { count, of: others.length })}
      </p>
      <div class="rows">
        {others.map((actor) => {
          const rating = ratingFor(actor.id);
          return (
            <ListRow
              key={actor.id}
              title={localName(actor)}
              detail={isRated(rating) ? saidWords(rating) : t("trust.skipped")}
              trail={isRated(rating) ? t("trust.change") : t("trust.rate")}
              onClick={() => onChoose(actor.id)}
            />
          );
        })}
      </div>
    </>
  );
}

type Given = OwnRating & { readonly reliance: number; readonly sharing: number };

function isRated(rating: OwnRating | undefined): rating is Given {
  return rating?.reliance !== undefined;
}

function saidWords({ reliance, sharing }: Given): string {
  return isolated(t("trust.said", { reliance, sharing }));
}

/** An organisation that was united with another one keeps what was said of it. */
function ratingOf(phone: Phone, said: Ratings, actor: string): OwnRating | undefined {
  const { store } = phone.room;
  return said.get(actor) ?? [...said.values()].find(({ about }) => store.resolve(about) === actor);
}

function useRatings(phone: Phone): OwnRatings {
  const ratings = useMemo(() => ownRatings(phone.room, () => phone.rest.ratings(phone.map.id)), [phone]);
  useEffect(() => ratings.follow(), [ratings]);
  // What was shown meanwhile counts: an average does not move for one person.
  const shown = phone.room.store.get("trust", "trust")?.rev;
  useEffect(() => {
    if (shown !== undefined) {
      void ratings.learn();
    }
  }, [ratings, shown]);
  return ratings;
}
