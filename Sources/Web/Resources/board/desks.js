// Who is served where: the numbers that must be read from the far end of the hall.

import { h } from "../shared/dom.js";
import { both } from "./both.js";
import { isAcross } from "./latest-call.js";

/** The most desks at once. */
export const mostDesks = 8;

/** The desk's card. */
export function deskCard(desk, { languages, words }) {
  const isAway = desk.status === "paused" || desk.status === "closed";
  const isCalled = desk.status === "called";
  return h("li", { class: `desk ${desk.status}`, "data-across": isAcross(desk.number, desk.desk) },
    h("h3", {}, both(desk.name, languages)),
    desk.number
      ? h("p", { class: "number" }, desk.number)
      : h("p", { class: "nobody" }, isAway ? both(words.closedNow, languages) : "–"),
    isCalled && h("p", { class: "state" }, both(words.calledNow, languages)),
    isAway && desk.reason && h("p", { class: "reason" }, desk.reason));
}
