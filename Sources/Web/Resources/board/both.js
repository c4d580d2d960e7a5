// Texts of the board come in its languages: the office's own large, the other small beside it.

import { h } from "../shared/dom.js";

/** The text `texts` (by language) in each of `languages`, the first one leading; equal ones once. */
export function both(texts, languages, tag = "span") {
  const said = new Set();
  const parts = languages.filter((language) => {
    const isNew = texts?.[language] && !said.has(texts[language]);
    if (isNew) said.add(texts[language]);
    return isNew;
  });
  return h(tag, { class: "both" }, parts.map((lang, place) => h("span", { lang, class: place > 0 && "second" }, texts[lang])));
}
