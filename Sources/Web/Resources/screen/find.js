// The field that looks for a procedure while it is typed.

import { h } from "../shared/dom.js";
import { createKeyboard } from "./keyboard.js";

/** The field; it keeps its letters while what it finds changes. */
export function findField({ words, search }, { language }) {
  const named = { ...words, typeHere: words.findProcedure };
  const keyboard = createKeyboard({ words: named, language, onInput: search, onSend: search });
  return { element: h("div", { class: "find", role: "search" }, keyboard.element) };
}
