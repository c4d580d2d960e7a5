// Whether the robot can be reached, in plain words, in every state of the screen.

import { text } from "../shared/dom.js";

/** A connection that is made in this time needs no word, in milliseconds. */
const patience = 800;
/** How long a connection that came back is told, in milliseconds. */
const relief = 4_000;

/** Tells in `banner` how the connection is. `words()` are the present ones, or those kept from before. */
export function createConnection(banner, words) {
  let timer = 0;
  let wasLost = false;
  let word = null;

  function show(next) {
    clearTimeout(timer);
    word = next;
    draw();
  }

  function draw() {
    text(banner, (word && words()[word]) ?? "");
    banner.dataset.word = word ?? "";
  }

  function later(next, delay) {
    clearTimeout(timer);
    timer = setTimeout(show, delay, next);
  }

  return {
    /** Takes a state of `live.js`. */
    become(state) {
      if (state === "lost") {
        wasLost = true;
        show("connectionLost");
      } else if (state === "open") {
        show(wasLost ? "connectionBack" : null);
        wasLost = false;
        later(null, relief);
      } else if (state === "connecting") later("connecting", patience);
      else show(null);
    },
    draw,
  };
}
