// The office's lines as tiles, and the doors to what else there is.

import { h, text } from "../shared/dom.js";
import { localButton, remoteButton } from "./button.js";

/** The tiles of the start, or of the question which line; the doors stand among them at the start. */
export function lineTiles({ words, choose, open }, { tiles, isQuestion }) {
  const made = tiles.map((tile) => lineTile(words, tile, choose));
  const doors = isQuestion ? [] : ["procedures", "otherMatters"].map((word) => door(words, word, open));
  const element = h("section", { class: "tiles", "aria-label": words.takeNumber }, made.map((one) => one.element), doors);
  return {
    element,
    patch({ lines }) {
      const states = new Map(lines.map((state) => [state.line, state]));
      for (const { id, patch } of made) patch(states.get(id));
    },
  };
}

/** After an answer: all that can be begun, a touch away. */
export function doors({ words, open }) {
  const all = ["takeNumber", "procedures", "otherMatters"];
  return { element: h("nav", { class: "doors", "aria-label": words.more }, all.map((word) => door(words, word, open))) };
}

/** The lines as the way to their procedures. */
export function procedureLines({ open }, { lines }) {
  const tiles = lines.map(({ id, label }) =>
    localButton({ label, picture: id, kind: "tile", "data-line": id }, () => open({ name: "procedures", line: id, find: "" })));
  return { element: h("section", { class: "tiles" }, tiles) };
}

function lineTile(words, { id, label, choice }, choose) {
  const state = h("span", { class: "state" });
  const element = remoteButton({ label, picture: id, kind: "tile", "data-line": id }, () => choose(choice));
  element.append(state);
  return { id, element, patch: (now) => show(words, element, state, now) };
}

function show(words, element, state, now) {
  element.classList.toggle("closed", now?.open === false);
  text(state, now ? stateText(words, now) : "");
}

/** Nobody knows how many wait while the ticket office cannot be asked. */
function stateText(words, { open, waiting }) {
  if (!open) return words.closedNow;
  return waiting ? `${words.waiting}: ${waiting}` : "";
}

const menus = { takeNumber: "lines", procedures: "procedures", otherMatters: "topics" };
const pictures = { takeNumber: "ticket", procedures: "document", otherMatters: "others" };

function door(words, word, open) {
  const menu = { name: menus[word], line: null, find: "" };
  return localButton({ label: words[word], picture: pictures[word], kind: "tile door" }, () => open(menu));
}
