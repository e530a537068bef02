import { fontFamily, ink } from "./ink";
import type { SceneNode } from "./scene";

/** The picture is drawn this much wider than the node, so that the discs behind it have room. */
export const stackScale = 1.36;

const images = new Map<string, string>();

/** What stands on a node as a picture: a stack of discs for a group, and the short text inside. */
export function badgeImage(node: Pick<SceneNode, "group" | "badge" | "fill">): string | undefined {
  if (!node.group && node.badge === "") {
    return undefined;
  }
  const key = `${node.group}|${node.badge}|${node.fill}`;
  let image = images.get(key);
  if (image === undefined) {
    image = `data:image/svg+xml;utf8,${encodeURIComponent(draw(node))}`;
    images.set(key, image);
  }
  return image;
}

function draw(node: Pick<SceneNode, "group" | "badge" | "fill">): string {
  const side = node.group ? 100 * stackScale : 100;
  const middle = side / 2;
  const discs = node.group ? [12, 6, 0].map((shift) => disc(middle, shift, node.fill)).join("") : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}">` +
    `${discs}${text(middle, node)}</svg>`
  );
}

function disc(middle: number, shift: number, fill: string): string {
  return (
    `<circle cx="${middle + shift}" cy="${middle - shift}" r="48" fill="${fill}" ` +
    `stroke="${ink.line}" stroke-width="4"/>`
  );
}

function text(middle: number, node: Pick<SceneNode, "badge" | "fill">): string {
  if (node.badge === "") {
    return "";
  }
  // One or two figures have room to be read from the back row.
  const size = node.badge.length < 3 ? 52 : Math.min(36, 150 / node.badge.length);
  return (
    `<text x="${middle}" y="${middle}" dy=".36em" text-anchor="middle" font-size="${size}" font-weight="700" ` +
    `font-family='${fontFamily.replaceAll('"', "")}' fill="${textOn(node.fill)}">${escapeXml(node.badge)}</text>`
  );
}

/** Black or white, whichever stands out more on the fill (contrast as WCAG 2 counts it). */
export function textOn(fill: string): string {
  const light = luminance(fill);
  return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? ink.line : ink.paper;
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
