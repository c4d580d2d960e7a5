// The visitor's ticket: the number is seen from across the room.

import { h, text } from "../shared/dom.js";
import { remoteButton } from "./button.js";
import { takeAway } from "./sheet.js";

/** How a ticket may stand so that it can still be given back. */
const open = new Set(["waiting", "called"]);

/** A ticket; the facts change while others are called. */
export function ticket(screen, { number, line, code, isWide }) {
  const { words } = screen;
  const status = h("p", { class: "status", role: "status" });
  const facts = { desks: fact(words.desk), ahead: fact(words.peopleAhead), wait: fact(words.estimatedWait), way: fact(words.way) };
  const undo = remoteButton({ label: words.giveBackNumber, picture: "undo", kind: "quiet" }, () => screen.giveBack());
  const element = h("article", { class: isWide ? "ticket wide" : "ticket" },
    h("header", {}, h("h2", {}, words.yourNumber), h("p", { class: "number" }, number), h("p", { class: "line" }, line), status),
    h("dl", {}, Object.values(facts).map((one) => one.element)),
    code && takeAway(words, code, words.followOnPhone), undo);
  return { element, patch: (live) => patch(element, status, facts, undo, live) };
}

function patch(element, status, facts, undo, live) {
  element.dataset.status = live.statusName;
  text(status, live.status);
  for (const [name, { element: row, value }] of Object.entries(facts)) {
    text(value, live[name] ?? "");
    row.hidden = !live[name];
  }
  undo.hidden = !open.has(live.statusName);
}

function fact(name) {
  const value = h("dd", {});
  return { value, element: h("div", { class: "fact" }, h("dt", {}, name), value) };
}
