// Tells the holder of a ticket that it is called, by everything a phone may use: sound, trembling, a notification, light.

import { h } from "../shared/dom.js";
import { createBeep } from "./beep.js";

/** How the phone trembles, in milliseconds: on, off, on … */
const tremble = [500, 250, 500, 250, 900];
/** How long it goes on, in milliseconds. */
const alarmTime = 20_000;
const repeatTime = 4_000;

/** An alarm whose button is in `place`. `follow(ticket)` sounds it once a call; `end()` for good. */
export function createAlarm(place) {
  const beep = createBeep();
  const html = document.documentElement;
  let isOn = false;
  let lastCall = null;
  let repeating = 0;

  function draw({ words, statusName }) {
    const isNeeded = statusName === "waiting";
    const button = h("button", { type: "button", "aria-pressed": String(isOn), onclick: () => turnOn({ words, statusName }) },
      isOn ? words.alertOn : words.alertMe);
    const shown = place.firstElementChild;
    if (!isNeeded) place.replaceChildren();
    else if (!shown || shown.textContent !== button.textContent) replace(shown, button);
  }

  /** A finger or a keyboard that was on the button stays there. */
  function replace(shown, button) {
    const hadFocus = shown !== null && document.activeElement === shown;
    place.replaceChildren(button);
    if (hadFocus) button.focus();
  }

  /** A phone makes a sound and shows notifications only after it was asked with a touch. */
  function turnOn(ticket) {
    isOn = true;
    beep.unlock();
    beep.play();
    vibrate(200);
    globalThis.Notification?.requestPermission?.();
    draw(ticket);
  }

  function sound(ticket) {
    stop();
    html.classList.add("alarm");
    notify(ticket);
    ring();
    repeating = setInterval(ring, repeatTime);
    setTimeout(stop, alarmTime, repeating);
  }

  /** A browser refuses, and complains, until the page was touched. */
  function vibrate(pattern) {
    if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(pattern);
  }

  function ring() {
    vibrate(tremble);
    if (isOn) beep.play();
  }

  function stop(which = repeating) {
    if (which !== repeating) return;
    clearInterval(repeating);
    html.classList.remove("alarm");
  }

  return {
    follow(ticket) {
      draw(ticket);
      if (!ticket.call) stop();
      else if (ticket.call !== lastCall) sound(ticket);
      lastCall = ticket.call ?? null;
      // In a list of tabs only the beginning of a title is seen.
      if (ticket.call) document.title = `▶ ${document.title}`;
    },
    end() {
      stop();
      place.replaceChildren();
    },
  };
}

function notify({ number, status, desks }) {
  if (globalThis.Notification?.permission !== "granted" || !document.hidden) return;
  // Phones show notifications of service workers only, which a page of one day does not have.
  try {
    new Notification(`${number} · ${desks}`, { body: status, tag: "letan", renotify: true });
  } catch {}
}
