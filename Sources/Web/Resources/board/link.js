// Whether the board is up to date, in plain words.

import { $, set, text } from "../shared/dom.js";
import { earlyWords } from "../shared/early-words.js";

const place = $("#link");
/** A connection that is made in this time needs no word, in milliseconds. */
const patience = 1_500;

let words = {};
let wanted = null;
let telling = 0;

earlyWords(document.documentElement.lang).then((early) => {
  if (Object.keys(words).length === 0) learn(early);
});

/** The words as the board tells them, in all its languages. */
export function learnLink(board) {
  learn({ words: Object.fromEntries(["connecting", "connectionLost"].map((word) => [word, line(board.words[word], board.languages)])) });
}

/** Tells that the connection is `state`; a board that is not up to date is as good as lost. */
export function showLink(state, isCurrent) {
  wanted = state === "connecting" ? "connecting" : state === "lost" || !isCurrent ? "connectionLost" : null;
  document.documentElement.classList.toggle("lost", wanted === "connectionLost");
  clearTimeout(telling);
  telling = setTimeout(draw, wanted === null ? 0 : patience);
}

const line = (texts, languages) => languages.map((language) => texts[language]).join("\n");

function learn(next) {
  words = next.words;
  draw();
}

function draw() {
  text(place, (wanted && words[wanted]) ?? "");
  set(place, "hidden", !(wanted && words[wanted]));
}
