// What the office wants everybody to know, one notice after the other.

import { h } from "../shared/dom.js";
import { both } from "./both.js";

/** The notice of the present turn. */
export function notice({ notices, languages, words }, turns) {
  const { items: [text], place, count } = turns.page(notices, 1);
  return text && [
    h("h2", {}, both(words.notices, languages)),
    h("div", { class: "notice" }, both(text, languages, "p")),
    count > 1 && h("p", { class: "turn" }, `${place + 1}/${count}`),
  ];
}
