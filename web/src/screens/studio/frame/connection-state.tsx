import { useStudio } from "../state/context";
import { common, t } from "../texts";

/** Whether the page is live, and what still waits to be sent. */
export function ConnectionState() {
  const { room } = useStudio();
  const status = room.status.value;
  const waiting = room.store.pending.value.length;
  return (
    <span class={`connection connection-${status}`} role="status">
      <span class="connection-dot" aria-hidden="true" />
      {t(`connection.${status}`)}
      {waiting > 0 ? ` · ${t("waiting", { count: waiting })}` : ""}
      {room.held.value === null ? "" : ` · ${common(`error.${room.held.value}`)}`}
    </span>
  );
}
