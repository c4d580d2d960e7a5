// The lines: who is next and why, how many wait, and for how long.

import { h } from "../shared/dom.js";
import { both } from "./both.js";

/** The most lines at once. */
export const mostLines = 10;

/** The row above the lines. */
export function lineHead({ languages, words }) {
  const cells = [words.line, words.nextNumbers, words.waiting, words.estimatedWait];
  return h("tr", {}, cells.map((texts) => h("th", { scope: "col" }, both(texts, languages))));
}

/** The line's row. */
export function lineRow(line, { languages, words }) {
  const closed = !line.open && both(words.closedNow, languages, "p");
  return h("tr", { class: line.open ? "open" : "shut" },
    h("th", { scope: "row" }, both(line.name, languages)),
    h("td", { class: "next" },
      line.next && h("span", { class: "number" }, line.next),
      line.reason && both(line.reason, languages)),
    h("td", {}, both(line.waiting, languages)),
    h("td", { class: "wait" }, closed || (line.wait ? both(line.wait, languages) : "–")));
}
