import { useEffect, useState } from "preact/hooks";

/** The screen's height against the 1080 pixels that letter sizes are counted for; between 0.5 and 3. */
export function useScreenScale(): number {
  const [scale, setScale] = useState(readScale);
  useEffect(() => {
    const resized = () => setScale(readScale());
    addEventListener("resize", resized);
    return () => removeEventListener("resize", resized);
  }, []);
  return scale;
}

function readScale(): number {
  return Math.min(Math.max(innerHeight / 1080, 0.5), 3);
}
