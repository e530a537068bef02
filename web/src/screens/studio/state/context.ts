import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Studio } from "./studio";

export const StudioContext = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === undefined) {
    throw new Error("A part of the studio was drawn outside of it.");
  }
  return studio;
}
