// What the robot says, large; the word that is heard now is lit.

import { h, text as setText } from "../shared/dom.js";
import { align, characterStarts, wordsOf } from "./words.js";

/** Of the words that are said, how many have to be on the screen for the shown text to stay. */
const likeness = 0.5;

/**
 * The captions. `show(text, language)` is the answer to be read; `say` begins a sentence: its words light up in the answer
 * where they are the same, and take the answer's place while they are said where they are others (a call to a desk).
 */
export function createCaptions() {
  const shown = h("p", { class: "caption-text", "aria-hidden": "true" });
  // Told to screen readers once and whole; the lit words would make them stammer.
  const spoken = h("p", { class: "spoken-only", "aria-live": "polite" });
  const element = h("div", { class: "captions" }, shown, spoken);
  let caption = { text: "", language: "vi" };
  let saying = null;
  let drawn = null;
  let lit = [];

  /** Draws the answer or, while other words are said, those. */
  function draw() {
    const answer = drawn?.from === caption ? drawn : prepared(caption);
    const match = saying && align(saying.words, answer.words);
    const isSame = !saying || match.equal >= saying.words.length * likeness;
    if (saying) saying.places = isSame ? match.places : saying.words.map((_, place) => place);
    render(isSame ? answer : { ...prepared(saying), from: saying });
  }

  function render(next) {
    unlight();
    if (drawn && drawn.text === next.text && drawn.language === next.language) return void (drawn.from = next.from);
    drawn = next;
    drawn.spans = drawn.words.map(({ from, to }) => h("span", {}, drawn.text.slice(from, to)));
    shown.replaceChildren(...between(drawn));
    shown.lang = spoken.lang = drawn.language;
    setText(spoken, drawn.text);
    element.classList.toggle("long", drawn.text.length > 160);
    element.scrollTop = 0;
    measure();
  }

  /** What has to be scrolled to be read must be in the reach of a keyboard, too. */
  function measure() {
    if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }

  function unlight() {
    for (const span of lit) span.classList.remove("lit");
    lit = [];
  }

  const sizes = new ResizeObserver(measure);
  for (const part of [element, shown]) sizes.observe(part);

  return {
    element,
    show(text, language) {
      if (caption.text === text && caption.language === language) return;
      caption = { text, language };
      draw();
    },
    say({ speech, text, language }) {
      saying = { speech, ...prepared({ text, language }), starts: characterStarts(text) };
      draw();
    },
    /** Lights what stands for the characters `from..<to` of the sentence that is said. */
    word(speech, [from, to]) {
      if (saying?.speech !== speech) return;
      const [begin, end] = [saying.starts[from], saying.starts[to] ?? saying.text.length];
      const heard = saying.places.filter((_, place) => saying.words[place].from < end && saying.words[place].to > begin);
      if (heard.length === 0) return;
      unlight();
      lit = [...new Set(heard)].map((place) => drawn.spans[place]).filter(Boolean);
      for (const span of lit) span.classList.add("lit");
      keepInView(element, lit[0]);
    },
    /** Nothing is said any more; without a speech, whatever it was. */
    said(speech = saying?.speech) {
      if (!saying || saying.speech !== speech) return;
      saying = null;
      draw();
    },
  };
}

const prepared = (from) => ({ from, text: from.text, language: from.language, words: wordsOf(from.text, from.language) });

/** The spans of the words and the texts between them. */
function between({ text, words, spans }) {
  const nodes = [];
  let end = 0;
  words.forEach(({ from, to }, place) => {
    nodes.push(text.slice(end, from), spans[place]);
    end = to;
  });
  return [...nodes, text.slice(end)];
}

/** Moves a long text so that what is said is read in its upper third, with what comes below it. */
function keepInView(element, span) {
  if (!span || element.scrollHeight <= element.clientHeight + 1) return;
  const top = span.offsetTop - element.scrollTop;
  const isSeen = top >= 0 && top + 2 * span.offsetHeight <= element.clientHeight;
  if (!isSeen) element.scrollTo({ top: span.offsetTop - element.clientHeight / 3, behavior: "smooth" });
}
