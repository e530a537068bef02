/** The colours of the drawing that are not types; the same as in the style sheet of the pages. */
export const ink = {
  line: "#1a1a1a",
  soft: "#5a5f6b",
  paper: "#ffffff",
  hairline: "#d3d7de",
  laneFill: "#f8fafc",
  newest: "#c1272d",
  focus: "#0072b2",
  whiteSpot: "#e69f00",
  whiteSpotFill: "#fff7ea",
  whiteSpotText: "#7a4d00",
  bandFill: "#f2faf7",
  bandLine: "#9fd3c4",
  bandText: "#005f46",
  waitingFill: "#f7f5f1",
  waitingLine: "#d8d2c6",
  ghost: "#d55e00",
  excluded: "#eceef1",
  added: "#005f46",
  changed: "#7a4d00",
  removed: "#9c1c13",
  poor: "#8c4a1f",
  vulnerable: "#e0a97a",
  notFlagged: "#f6e7d8",
} as const;

export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Helvetica Neue", Arial, sans-serif';
