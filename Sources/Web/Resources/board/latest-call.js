// The newest call, large across the top for a while, and told to screen readers.

import { $, h } from "../shared/dom.js";
import { both } from "./both.js";

/** How long a call stays across the top, in milliseconds. */
const showTime = 15_000;
/** Two tellings of the same call differ by less than this, in milliseconds: seconds are told whole. */
const tolerance = 2_000;

const place = $("#call");
const spoken = $("#calls");
let latest = { number: null, desk: null, at: -Infinity };
let hiding = 0;

/** Shows the newest of `calls`, if it is new, until its time is over. */
export function showCalls({ calls, languages, words }) {
  const [call] = calls.filter(({ calledAgo }) => calledAgo * 1_000 < showTime);
  if (!call) return hide();
  const at = performance.now() - call.calledAgo * 1_000;
  const isSame = call.number === latest.number && call.desk === latest.desk && at < latest.at + tolerance;
  if (isSame) return;
  latest = { number: call.number, desk: call.desk, at };
  draw(call, languages, words);
  clearTimeout(hiding);
  hiding = setTimeout(hide, showTime - call.calledAgo * 1_000);
}

/** Where the number is on the board while it is across the top. */
export const isAcross = (number, desk) => !place.hidden && latest.number === number && latest.desk === desk;

function hide() {
  clearTimeout(hiding);
  place.hidden = true;
  document.documentElement.classList.remove("calling");
}

function draw(call, languages, words) {
  const inOrder = [call.language, ...languages.filter((language) => language !== call.language)];
  const texts = inOrder.filter((lang) => call.text[lang]).map((lang) => h("p", { lang }, call.text[lang]));
  spoken.replaceChildren(...texts.map((text) => text.cloneNode(true)));
  place.replaceChildren(
    h("p", { class: "number" }, call.number),
    h("div", { class: "where" },
      h("p", { class: "go" }, both(words.calledNow, languages)),
      h("p", { class: "desk-name" }, both(call.deskName, languages)),
      call.name && h("p", { class: "name" }, call.name)),
    h("div", { class: "texts" }, texts),
  );
  // Anew, so that the pulse begins from its start.
  place.hidden = true;
  void place.offsetWidth;
  place.hidden = false;
  document.documentElement.classList.add("calling");
}
