// One ticket on a phone: its number, how it stands, and an alarm when it is called.

import { $, h, set, text } from "../shared/dom.js";
import { earlyWords } from "../shared/early-words.js";
import { watchFreshness } from "../shared/freshness.js";
import { connect } from "../shared/live.js";
import { createAlarm } from "./alarm.js";
import { ticketCard } from "./card.js";

/** The robot tells a phone at least once a minute, when its clock turns. */
const patience = 90_000;
/** A connection that is made in this time needs no word, in milliseconds. */
const calm = 1_500;

const id = location.pathname.split("/").at(-1);
const alarm = createAlarm($("#alert"));
let ticket = null;
let state = "connecting";
let words = {};
let telling = 0;

function take(name, next) {
  if (name !== "ticket") return;
  freshness.heard();
  ticket = next;
  words = ticket.words;
  speak(ticket.language, `${ticket.number} · ${ticket.status}`);
  $("#main").replaceChildren(...ticketCard(ticket));
  document.documentElement.dataset.status = ticket.isNear ? "near" : ticket.statusName;
  alarm.follow(ticket);
}

function become(next) {
  state = next;
  if (state === "refused") return showUnknown();
  clearTimeout(telling);
  telling = setTimeout(drawLink, state === "open" ? 0 : calm);
}

function drawLink() {
  const word = state === "lost" ? words.connectionLost : state === "connecting" ? words.connecting : "";
  text($("#link"), word ?? "");
  set($("#link"), "hidden", !word);
  document.documentElement.classList.toggle("lost", state === "lost");
}

/** There is no such ticket, or not any more. */
function showUnknown() {
  set($("#link"), "hidden", true);
  alarm.end();
  speak(document.documentElement.lang, words.ticketUnknown ?? document.title);
  document.documentElement.dataset.status = "unknown";
  $("#main").replaceChildren(h("p", { class: "unknown", role: "status" }, words.ticketUnknown));
}

function speak(language, title) {
  document.documentElement.lang = language;
  document.title = title;
}

earlyWords(navigator.language.slice(0, 2)).then((early) => {
  if (ticket) return;
  words = early.words;
  document.documentElement.lang = early.language;
  if (state === "refused") showUnknown();
});

const live = connect(`/v1/phone/${id}/events`, take, become);
const freshness = watchFreshness(patience, () => live.retry());
