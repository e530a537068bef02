/** Hidden for longer than the server's patience: the socket is probably dead, whatever it says. */
export const longHiddenMs = 15_000;

/** Tells when the page comes back to life. Returns how to stop listening. */
export type WakeSource = (woken: (hiddenMs: number) => void) => () => void;

/** The network came back, or the person looks at the page again. */
export const pageWakeSource: WakeSource = (woken) => {
  let hiddenSince = 0;
  const online = (): void => woken(0);
  const visibility = (): void => {
    if (document.visibilityState === "hidden") {
      hiddenSince = Date.now();
    } else {
      woken(hiddenSince === 0 ? 0 : Date.now() - hiddenSince);
    }
  };
  window.addEventListener("online", online);
  document.addEventListener("visibilitychange", visibility);
  return () => {
    window.removeEventListener("online", online);
    document.removeEventListener("visibilitychange", visibility);
  };
};
