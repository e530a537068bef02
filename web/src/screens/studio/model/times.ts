import { language } from "../../../i18n/translate";

/** "10:42" today; with the day before it otherwise. Times the server did not give are empty. */
export function clockTime(at: string, now: Date = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) {
    return "";
  }
  const today = date.toDateString() === now.toDateString();
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hour12: false };
  const format = today ? time : { ...time, day: "numeric" as const, month: "short" as const };
  return new Intl.DateTimeFormat(language.value, format).format(date);
}

/** "22 November 2026". */
export function longDay(date: Date): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: "long" }).format(date);
}
