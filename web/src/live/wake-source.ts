/** Hidden for longer than the server's patience: the socket is probably dead, whatever it says. */
export const longHiddenMs = 15_000;

export interface WakeListener {
  /** The network came back, or the person looks at the page again after this many milliseconds. */
  woken(hiddenMs: number): void;
  /** The device has no network any more; the socket will find out much later. */
  offline(): void;
}

/** Tells when the page comes back to life and when its network goes. Returns how to stop listening. */
export type WakeSource = (listener: WakeListener) => () => void;

export const pageWakeSource: WakeSource = (listener) => {
  let hiddenSince = 0;
  const online = (): void => listener.woken(0);
  const offline = (): void => listener.offline();
  const visibility = (): void => {
    if (document.visibilityState === "hidden") {
      hiddenSince = Date.now();
    } else {
      listener.woken(hiddenSince === 0 ? 0 : Date.now() - hiddenSince);
    }
  };
  window.addEventListener("online", online);
  window.addEventListener("offline", offline);
  document.addEventListener("visibilitychange", visibility);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("offline", offline);
    document.removeEventListener("visibilitychange", visibility);
  };
};
