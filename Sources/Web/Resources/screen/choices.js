// Buttons that answer the robot's question.

import { h } from "../shared/dom.js";
import { localButton, remoteButton } from "./button.js";
import { iconOf } from "./icons.js";

/** So many buttons or fewer have room to be large. */
const few = 6;

/** A list of anything. */
export function choiceList({ words, choose }, { choices, heading }) {
  const size = choices.length <= few ? "few" : "";
  const name = heading ? h("h2", {}, heading) : null;
  return {
    element: h("section", { class: `choices ${size}`, "aria-label": heading ?? words.more }, name, choices.map((one) => choiceButton(one, choose))),
  };
}

/** Two answers, as large as can be. */
export function yesNo({ words, choose }, { choices }) {
  const buttons = choices.map(({ label, choice }) => {
    const kind = choice.yes ? "yes" : "no";
    return remoteButton({ label, picture: kind, kind: `answer ${kind}` }, () => choose(choice));
  });
  return { element: h("section", { class: "yes-no", "aria-label": words.more }, buttons) };
}

/** A line that does something when it is touched. */
export function choiceButton({ label, choice }, choose) {
  const lang = choice.language?.language;
  return remoteButton({ label, picture: iconOf(choice), kind: "choice", lang }, () => choose(choice));
}

/** The name of an open menu, and the way out of it. */
export function menuHead({ words, back }, { word }) {
  const out = localButton({ label: words.back, picture: "back", kind: "quiet" }, back);
  return { element: h("header", { class: "menu-head" }, out, h("h2", {}, words[word])) };
}

/** Nothing that was looked for. */
export function nothing({ words }) {
  return { element: h("p", { class: "nothing", role: "status" }, words.nothingFound) };
}
