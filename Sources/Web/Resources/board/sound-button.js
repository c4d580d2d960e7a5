// A browser that nobody touched may not make a sound: then the board asks for a touch, before the first call is missed.

import { $, h } from "../shared/dom.js";
import { both } from "./both.js";

/** How long a browser may take to let sound begin, in milliseconds. */
const patience = 500;

/** The button for `player`, which `draw(board)` shows on a board that calls aloud as long as a touch is needed. */
export function createSoundButton(player) {
  const place = $("#sound");
  let isWanted = false;
  let board = null;

  function draw(next = board) {
    board = next;
    const isShown = isWanted && board?.announces === true;
    if (isShown === place.childElementCount > 0) return;
    place.replaceChildren(...(isShown ? [button(board)] : []));
  }

  function button({ words, languages }) {
    return h("button", { type: "button", class: "sound", onclick: unlock }, both(words.turnOnSound, languages));
  }

  function want(next) {
    isWanted = next;
    draw();
  }

  function unlock() {
    player.unlock();
    want(false);
  }

  player.onlock = want;
  tryOut().then((mayPlay) => want(!mayPlay));
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, unlock, { passive: true });
  return { draw };
}

/** Whether sound may begin without a touch. */
async function tryOut() {
  const audio = new AudioContext();
  audio.resume().catch(() => null);
  await new Promise((done) => {
    audio.onstatechange = done;
    setTimeout(done, patience);
  });
  const mayPlay = audio.state === "running";
  audio.close();
  return mayPlay;
}
