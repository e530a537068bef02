import { useStudio } from "../state/context";
import { common } from "../texts";

/** Messages beside the map. They never take the focus. */
export function NoticeList() {
  const { notices } = useStudio();
  return (
    <div class="notices" role="status">
      {notices.list.value.map((notice) => (
        <div key={notice.id} class={`notice notice-${notice.tone}`}>
          <p dir="auto">{notice.text}</p>
          {notice.action === undefined ? null : (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                notices.close(notice.id);
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            class="notice-close"
            aria-label={common("close")}
            onClick={() => notices.close(notice.id)}
          >
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
