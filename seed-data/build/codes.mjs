// Neutral codes of generated members: no name that could be taken for a real firm's.

const two = (n) => String(n).padStart(2, '0');

/** The ids of members from one number to another, such as `factory-01` to `factory-12`. */
export const members = (stem, from, to) => Array.from({ length: to - from + 1 }, (_, i) => `${stem}-${two(from + i)}`);

/** The name of a member: its kind and the number of its id. */
export const codeName = (kind, id) => `${kind} ${id.slice(-2)}`;
