// Finding a procedure by what somebody types, with or without marks.

/** `text` in small letters without marks, as the catalogue's `search` is written. */
export function fold(text) {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** The procedures that have every word of `query`, those whose name begins with it first. */
export function find(procedures, query) {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/);
  const hits = procedures.filter(({ search }) => words.every((word) => search.includes(word)));
  const rank = ({ label }) => (fold(label).startsWith(wanted) ? 0 : fold(label).includes(wanted) ? 1 : 2);
  return hits.sort((left, right) => rank(left) - rank(right));
}
