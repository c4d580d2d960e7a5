// Marks from one to five as drawn faces: the mouth says it, not the colour alone.

import { h } from "../shared/dom.js";
import { onPress, wait } from "./touch.js";

/** The mouth of each mark, from a bow downwards to a bow upwards. */
const mouths = ["M7.5 17.5q4.5-5 9 0", "M8 16.7q4-2.7 8 0", "M8 15.8h8", "M8 15q4 3 8 0", "M7 14q5 6.5 10 0z"];
const brows = { 1: "M6.5 7.2l3 1.5M17.5 7.2l-3 1.5" };

/** The five faces. */
export function ratings({ words, choose }, { choices }) {
  return {
    element: h("section", { class: "ratings" }, h("h2", {}, words.howWasIt),
      h("div", { class: "faces" }, choices.map((one) => ratingButton(one, choose)))),
  };
}

function ratingButton({ label, choice }, choose) {
  const { value } = choice.rating;
  const element = h("button", { type: "button", class: "button rating", "data-value": value, "data-remote": true },
    ratingFace(value), h("span", { class: "label" }, label));
  return onPress(element, () => {
    wait(element);
    choose(choice);
  });
}

function ratingFace(value) {
  return h("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    h("circle", { cx: 12, cy: 12, r: 10.5 }),
    h("path", { d: `M8.5 10v.6M15.5 10v.6${brows[value] ?? ""}${mouths[value - 1]}` }));
}
