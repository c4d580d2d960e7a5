// The board in the hall: draws what the robot tells, and says the calls it sends.

import { $, h, text } from "../shared/dom.js";
import { watchFreshness } from "../shared/freshness.js";
import { connect } from "../shared/live.js";
import { createPlayer } from "../shared/sound.js";
import { both } from "./both.js";
import { createClock } from "./clock.js";
import { deskCard, mostDesks } from "./desks.js";
import { showCalls } from "./latest-call.js";
import { lineHead, lineRow, mostLines } from "./lines.js";
import { learnLink, showLink } from "./link.js";
import { notice } from "./notices.js";
import { letIn } from "./refused.js";
import { createSoundButton } from "./sound-button.js";
import { createTurns } from "./turns.js";

/** The robot tells the board at least four times a minute. */
const patience = 40_000;

const time = h("p", { class: "clock" });
const clock = createClock((now) => text(time, now));
const player = createPlayer({ onMark() {} });
const sound = createSoundButton(player);
const turns = createTurns(draw);
let board = null;
let state = "connecting";

const events = {
  board(next) {
    board = next;
    freshness.heard();
    clock.set(board);
    learnLink(board);
    draw();
  },
  sound: (piece) => player.play(piece),
  hush: ({ inMs }) => player.hush(inMs),
  said: ({ speech }) => player.said(speech),
};

function draw() {
  showLink(state, board?.isCurrent ?? true);
  if (!board || state === "refused") return;
  const [own] = board.languages;
  document.documentElement.lang = own;
  document.title = board.officeName[own];
  showCalls(board);
  $("#head").replaceChildren(h("h1", {}, both(board.officeName, board.languages)), time);
  $("#main").replaceChildren(desks(), lines());
  $("#foot").replaceChildren(...(notice(board, turns) || []));
  sound.draw(board);
}

function desks() {
  const { items, place, count } = turns.page(board.desks, mostDesks);
  const isQuiet = board.desks.every(({ number }) => !number);
  return h("section", { class: "desks", "data-rows": Math.ceil(items.length / 2) },
    title(board.words.nowServing, place, count, isQuiet && both(board.words.noCalls, board.languages)),
    h("ul", {}, items.map((desk) => deskCard(desk, board))));
}

function lines() {
  const { items, place, count } = turns.page(board.lines, mostLines);
  return h("section", { class: "lines" },
    title(board.words.waitByLine, place, count),
    h("table", {}, h("thead", {}, lineHead(board)), h("tbody", {}, items.map((line) => lineRow(line, board)))));
}

function title(texts, place, count, aside) {
  return h("h2", {}, both(texts, board.languages), aside && h("span", { class: "aside" }, aside),
    count > 1 && h("span", { class: "turn" }, `${place + 1}/${count}`));
}

function become(next) {
  state = next;
  if (state !== "open") player.hush(0);
  if (state === "refused") letIn($("#main"), () => live.retry());
  draw();
}

const live = connect("/v1/board/events", (name, data) => events[name]?.(data), become);
const freshness = watchFreshness(patience, () => live.retry());
// A call across the top ends by itself, and so does its mark at the desk.
setInterval(() => board && draw(), 5_000);
