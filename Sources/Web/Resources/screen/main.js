// The visitor's screen: what the robot tells is drawn, what the visitor does is told to the robot.

import { earlyWords } from "../shared/early-words.js";
import { connect } from "../shared/live.js";
import { createPlayer } from "../shared/sound.js";
import { place } from "./blocks.js";
import { localButton } from "./button.js";
import { createCaptions } from "./captions.js";
import { catalogue, forgetCatalogues, lastLanguage } from "./catalogue.js";
import { createConnection } from "./connection.js";
import { face, frame } from "./first.js";
import { showCalls, showHeard, showNotice } from "./frame.js";
import { createKeyboard } from "./keyboard.js";
import { answerMark, layout } from "./layout.js";
import { stepBack, untouched } from "./local.js";
import { makers } from "./makers.js";
import { createPages } from "./pages.js";
import { sendChoice, sendText, sendTouch } from "./send.js";
import { leaveSession } from "./sign-in.js";
import { followTouches, settle } from "./touch.js";

/** How long local state is kept at the start when nobody touches anything, in milliseconds. */
const forgetAfter = 60_000;

const state = { view: null, lines: [], catalogue: null, early: { language: null, words: {} }, run: null, connection: "connecting", local: untouched() };
let frameAsked = 0;
let forgetting = 0;

const captions = createCaptions();
const player = createPlayer({ onMark: mark });
const keyboard = createKeyboard({ onInput: touched, onSend: say, words: {}, language: "vi" });
const connection = createConnection(frame.banner, words);
const pages = createPages(frame.main);
const measurePages = pages.follow(frame.pages);

function words() {
  return state.catalogue?.words ?? state.early.words;
}

/** What the makers of blocks may use and do. */
const screen = {
  get words() { return words(); },
  catalogue: () => state.catalogue,
  choose, open, tick, look, giveBack,
  back: () => open(stepBack(state.local.menu)),
  search,
  onEntered: () => live.retry(),
};
const make = makers(screen);

// What the visitor does.

async function choose(choice) {
  keyboard.close();
  settled(await sendChoice(choice, state.view.number));
}

async function say(text) {
  settled(await sendText(text, state.view?.language));
}

function settled(status) {
  if (status === 401) refused();
}

function giveBack() {
  const topic = state.catalogue.topics.find(({ intent }) => intent === "cancel_ticket");
  if (topic) choose(topic.choice);
}

function open(menu) {
  state.local.menu = menu;
  keyboard.close();
  draw();
}

function search(find) {
  touched();
  open({ ...state.local.menu, find });
}

function tick(paper) {
  const { ticks } = state.local;
  if (!ticks.delete(paper)) ticks.add(paper);
  draw();
}

function look(what) {
  state.local[what] = !state.local[what];
  draw();
}

/** Somebody is here, though nothing is asked of the robot. */
async function touched() {
  forgetLater();
  if (state.connection === "open") settled(await sendTouch());
}

function forget() {
  state.local = untouched();
  captions.said();
  face.mouth("rest");
  keyboard.clear();
  keyboard.close();
  draw();
}

function forgetLater() {
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    const { place: where } = arranged();
    if (where === "start" || where === "menu") forget();
  }, forgetAfter);
}

// What the robot tells.

const events = {
  hello({ run }) {
    if (state.run !== null && state.run !== run) beginAnew();
    state.run = run;
    isCookieDropped = false;
  },
  view(view) {
    const { view: before, local } = state;
    const hasEnded = view.mood === "asleep" && before && before.mood !== "asleep";
    if (before && answerMark(before) !== answerMark(view)) local.menu = null;
    state.view = view;
    settle();
    if (hasEnded) forget();
    learn(view.language);
  },
  lines(lines) {
    state.lines = lines;
  },
  say: (speech) => captions.say(speech),
  mark: ({ speech, ...rest }) => mark(speech, rest),
  sound: (piece) => player.play(piece),
  hush: ({ inMs }) => player.hush(inMs),
  said({ speech }) {
    player.said(speech);
    captions.said(speech);
    face.mouth("rest");
  },
};

function mark(speech, { word, mouth }) {
  if (word) captions.word(speech, word);
  if (mouth) face.mouth(mouth);
}

function beginAnew() {
  forgetCatalogues();
  state.catalogue = null;
  state.view = null;
  forget();
}

/** Gets the words of `language`; until they are here the screen stays in the language it has. */
async function learn(language) {
  if (state.catalogue?.language === language) return;
  try {
    const learned = await catalogue(language);
    if (state.view && state.view.language !== language) return;
    state.catalogue = learned;
    draw();
  } catch {
    if (state.connection === "open") setTimeout(learn, 1_000, language);
  }
}

let isCookieDropped = false;

async function refused() {
  if (!isCookieDropped) {
    isCookieDropped = true;
    await leaveSession();
    return live.retry();
  }
  state.connection = "refused";
  draw();
}

function connectionChanged(next) {
  connection.become(next);
  if (next === "refused") return refused();
  state.connection = next;
  if (next !== "open") player.hush(0);
  if (next === "lost") face.show("sorry", { seen: false });
  draw();
}

// Drawing: once a frame, whatever came in between.

function draw() {
  frameAsked ||= requestAnimationFrame(() => {
    frameAsked = 0;
    drawNow();
  });
}

function arranged() {
  return layout({ ...state, isRefused: state.connection === "refused" });
}

function drawNow() {
  const { place: where, blocks } = arranged();
  const { view, catalogue: known, local } = state;
  const html = document.documentElement;
  html.dataset.place = where;
  html.classList.toggle("large", local.isLarge);
  html.classList.toggle("contrast", local.isContrast);
  html.classList.toggle("lost", state.connection !== "open");
  if (known) speakAll(known);
  if (view && known) drawView(view, known);
  if (put(frame.main, blocks)) turnTo();
  for (const button of document.querySelectorAll("[data-remote]")) button.setAttribute("aria-disabled", String(state.connection !== "open"));
  connection.draw();
  measurePages();
}

/** Everything that is there in every state speaks the language of the screen. */
function speakAll(known) {
  if (frame.office.lang !== known.language) {
    document.documentElement.lang = frame.office.lang = known.language;
    document.title = frame.office.textContent = known.officeName;
    keyboard.setLanguage(known.words, known.language);
    pages.speak(frame.pages, known.words);
  }
  put(frame.languages, [{ kind: "languages", languages: known.languages, live: { language: known.language } }]);
  put(frame.tools, [{ kind: "tools", manner: known.manner, staff: known.staff, live: state.local }]);
  put(frame.sound, player.isLocked ? [{ kind: "sound" }] : []);
}

function drawView(view, { words: w }) {
  const mood = state.connection === "open" ? view.mood : "sorry";
  face.show(mood, { seen: view.seen });
  captions.show(view.caption || w.invitation, view.language);
  frame.mood.textContent = w[mood === "asleep" && view.seen ? "noticing" : mood];
  showHeard(frame.heard, w, view.heard);
  showCalls(frame.calls, view.calls);
  showNotice(frame.notice, view.notice);
}

/** Blocks of another language are other blocks. */
function put(container, blocks) {
  return place(container, blocks.map((block) => ({ ...block, language: (state.catalogue ?? state.early).language })), make);
}

/** Something else stands in the middle: it is read from its top, and a keyboard goes on from there. */
function turnTo() {
  pages.toTop();
  if (document.activeElement === document.body && state.wasInside) frame.main.focus({ preventScroll: true });
}

make.sound = () => ({ element: localButton({ label: words().turnOnSound, picture: "louder", kind: "quiet" }, () => player.unlock()) });
player.onlock = draw;
frame.main.addEventListener("focusin", () => { state.wasInside = true; });
for (const part of [frame.languages, frame.tools]) part.addEventListener("focusin", () => { state.wasInside = false; });

/** A button that asks for something speaks for itself: a greeting in between would only be in its way. */
function noticed({ target }) {
  if (target.closest?.("[data-remote]")) forgetLater();
  else touched();
}

for (const kind of ["pointerdown", "keydown", "wheel"]) addEventListener(kind, noticed, { passive: true });
addEventListener("keydown", ({ key, target }) => {
  const isTyping = target.closest?.(".typing") !== null;
  if (key === "Escape" && state.local.menu && !isTyping) open(stepBack(state.local.menu));
});
followTouches();
frame.bubble.append(captions.element);
frame.ask.append(keyboard.element);
earlyWords(lastLanguage()).then((early) => {
  state.early = early;
  if (!state.catalogue) document.documentElement.lang = early.language;
  draw();
});
learn(lastLanguage());

const live = connect("/v1/screen/events", (name, data) => {
  events[name]?.(data);
  if (name === "view" || name === "lines" || name === "hello") draw();
}, connectionChanged);
