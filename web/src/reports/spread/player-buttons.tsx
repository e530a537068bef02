import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";

const t = translator("report");

interface Props {
  readonly step: number;
  readonly last: number;
  readonly isPlaying: boolean;
  readonly onStep: (step: number) => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
}

/** Drawn, as not every computer's fonts have these signs. */
const signs = {
  first: "M4 5h2.5v14H4zM13 5v14l-6-7zM20 5v14l-6-7z",
  back: "M18 5v14L8 12zM5 5h2.5v14H5z",
  play: "M7 4v16l12-8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
  next: "M6 5v14l10-7zM16.5 5H19v14h-2.5z",
} as const;

/** To the beginning, one step back, play or pause, one step on. */
export function PlayerButtons({ step, last, isPlaying, onStep, onPlay, onPause }: Props) {
  const tools = [
    { sign: signs.first, name: t("spread.first"), run: () => onStep(0), off: step === 0 },
    { sign: signs.back, name: t("spread.back"), run: () => onStep(step - 1), off: step === 0 },
    {
      sign: isPlaying ? signs.pause : signs.play,
      name: t(isPlaying ? "spread.pause" : "spread.play"),
      run: isPlaying ? onPause : onPlay,
      off: last === 0,
    },
    { sign: signs.next, name: t("spread.next"), run: () => onStep(step + 1), off: step === last },
  ];
  return (
    <>
      {tools.map(({ sign, name, run, off }) => (
        <Button key={name} class="tool" label={name} disabled={off} onClick={run}>
          <svg class="player-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={sign} />
          </svg>
        </Button>
      ))}
    </>
  );
}
