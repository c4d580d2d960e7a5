// Finding a procedure by what somebody types, with or without marks.

/** `text` in small letters without marks, as the catalogue's `search` is written. */
export function fold(text) {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** The procedures that have every word of `query`: the sooner their name has it, the sooner they come. */
export function find(procedures, query) {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/);
  const hits = procedures.filter(({ search }) => words.every((word) => search.includes(word)));
  const place = ({ label }) => {
    const at = fold(label).indexOf(wanted);
    return at < 0 ? Infinity : at;
  };
  return hits.map((hit) => ({ hit, at: place(hit) })).sort((left, right) => (left.at === right.at ? 0 : left.at - right.at)).map(({ hit }) => hit);
}
