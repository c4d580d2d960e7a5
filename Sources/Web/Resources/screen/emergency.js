// Somebody is in danger: seen from across the hall.

import { h } from "../shared/dom.js";
import { icon } from "./icons.js";

/** The word, as large as the screen allows; what to do stands in the caption. */
export function emergency({ words }) {
  return { element: h("section", { class: "emergency", role: "alert" }, icon("alarm"), h("h2", {}, words.emergency)) };
}
