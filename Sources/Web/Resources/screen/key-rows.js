// Which keys a language has. Dossier codes need digits, dots and hyphens, so those are always there.

const letterRows = ["qwertyuiop", "asdfghjkl"];
const accents = { fr: "éèêàâçùîôœ" };

/** The rows of keys: characters, and the names of keys that do something ("shift", "delete", "telex", "space"). */
export function keyRows(language) {
  const [top, middle] = letterRows.map((row) => [...row]);
  const bottom = ["shift", ..."zxcvbnm", ".", "delete"];
  const last = [...(language === "vi" ? ["telex"] : []), ",", "/", "space", "?", "@"];
  const extra = accents[language] ? [[...accents[language]]] : [];
  return [[..."1234567890"], ...extra, top, [...middle, "-"], bottom, last];
}
