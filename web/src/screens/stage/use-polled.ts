import { useEffect, useState } from "preact/hooks";
import type { Result } from "../../live/result";

const askEveryMs = 2_000;

/** What nobody is told of by itself, such as how many have answered: asked for again and again while it is wanted. */
export function usePolled<T>(ask: () => Promise<Result<T>>, isWanted: boolean, key: unknown): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    if (!isWanted) {
      setAnswer(undefined);
      return undefined;
    }
    let current = true;
    const look = async (): Promise<void> => {
      const found = await ask();
      if (current && found.ok) {
        setAnswer(found.value);
      }
    };
    void look();
    const timer = setInterval(() => void look(), askEveryMs);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [isWanted, key]);
  return answer;
}
