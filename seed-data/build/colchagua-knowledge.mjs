// The invented advice ties of the 32 studied wineries, drawn so that the published findings hold: a handful of
// well-connected, outward-looking sources; nine firms in the centre; many isolated firms.
import { randomFrom } from './random.mjs';

export const SOURCES = ['european-experts', 'us-experts', 'universities', 'prochile', 'equipment-europe', 'equipment-california'];

const random = randomFrom(1998);
const codes = Array.from({ length: 32 }, (_, i) => `winery-${String(i + 1).padStart(2, '0')}`);
const mixed = random.shuffle(codes);
const take = (n) => mixed.splice(0, n).sort();

// Positions in the invented web; the roles themselves are not written into the map but come out of its ties.
export const gatekeepers = take(5);
export const exchangers = take(4);
export const stars = take(3);
export const weakExchangers = take(5);
export const absorbers = take(4);
export const isolated = take(11);
export const wineries = codes;
export const investigators = [...gatekeepers, ...exchangers].sort();

const [S1, S2, S3] = stars;
const W = weakExchangers;
const L = absorbers;
const G = gatekeepers;
const M = exchangers;

/** Advice inside the valley: [giver, receiver]. */
const inside = () => {
  const ties = [];
  for (let i = 0; i < 5; i++) ties.push([G[i], G[(i + 1) % 5]], [G[i], G[(i + 2) % 5]]);
  for (let j = 0; j < 4; j++) {
    for (let i = 0; i < 5; i++) if (i !== (j + 4) % 5) ties.push([G[i], M[j]]);
    ties.push([M[j], M[(j + 1) % 4]], [M[j], G[j]], [M[j], G[(j + 1) % 5]]);
  }
  ties.push([M[0], M[2]], [M[1], M[3]]);
  for (const g of [G[0], G[1], G[2], G[3], G[4], M[0], M[1]]) ties.push([g, S1]);
  for (const g of [G[0], G[2], G[4], M[2]]) ties.push([g, S2]);
  for (const g of [G[1], G[3], M[3]]) ties.push([g, S3]);
  ties.push([S1, W[1]], [W[1], S1], [S2, W[0]], [W[4], S2], [W[0], W[4]]);
  for (let i = 0; i < 5; i++) ties.push([M[i % 4], W[i]], [W[i], M[(i + 1) % 4]]);
  for (let i = 0; i < 4; i++) ties.push([G[i], L[i]], [G[(i + 2) % 5], L[i]]);
  return ties;
};

/** Advice from outside the valley: [giver, receiver]; the more central, the more sources. */
const outside = () => {
  const ties = [];
  const give = (firms, many) => firms.forEach((firm, i) => {
    for (let k = 0; k < many(i); k++) ties.push([SOURCES[(i * 2 + k) % SOURCES.length], firm]);
  });
  give(G, (i) => (i % 2 ? 4 : 5));
  give(stars, () => 4);
  give(M, () => 2);
  give(W, () => 1);
  give(L, () => 1);
  return ties;
};

export const adviceInside = inside();
export const adviceOutside = outside();
