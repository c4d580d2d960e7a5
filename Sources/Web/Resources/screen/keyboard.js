// A line to type, with keys on the screen for those who have no others.

import { h, set, text as setText } from "../shared/dom.js";
import { keyRows } from "./key-rows.js";
import { typedText } from "./typed-text.js";

/** As much as the robot takes in one line. */
const longestText = 500;
/** How long a key is held before it repeats, and between repetitions, in milliseconds. */
const repeating = { after: 500, every: 90 };
/** How long keys that have just come do nothing, in milliseconds: the finger that asked for them is still there. */
const calm = 400;
const glyphs = { shift: "⇧", delete: "⌫", clear: "✕", undo: "↶", keyboard: "⌨", hideKeyboard: "⌄" };

/**
 * A text field with its keys. `words` are the screen's words in `language`. `onInput(text)` after every change,
 * `onSend(text)` when a line is sent, which empties the field and puts the keys away.
 * Telex is for the keys on the screen alone: whoever has a keyboard has an input method, too.
 */
export function createKeyboard({ onInput, onSend, words, language }) {
  const input = h("input", { type: "text", class: "typing-input", inputmode: "none", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "send", maxlength: longestText });
  const typed = typedText(input);
  const wipe = button("clear", onWipe);
  const toggle = button("keyboard", () => (keys.hidden ? keyboard.open() : keyboard.close()));
  const send = h("button", { type: "button", class: "key action send", onclick: onEnter });
  const keys = h("div", { class: "keys", role: "group", hidden: true });
  let isTelex = true;
  let isShifted = false;
  let wiped = "";
  let isComposing = false;
  let calming = 0;

  const keyboard = {
    element: h("div", { class: "typing" }, h("div", { class: "typing-line" }, input, wipe, send, toggle), keys),
    open: () => show(true),
    close: () => show(false),
    setLanguage(nextWords, nextLanguage) {
      [words, language] = [nextWords, nextLanguage];
      setText(send, words.send);
      set(input, "lang", language);
      set(input, "placeholder", words.typeHere);
      set(input, "aria-label", words.typeHere);
      set(keys, "aria-label", words.keyboard);
      drawKeys();
      refresh();
    },
    get value() { return input.value; },
    /** Empties the field for the next visitor: nothing can be brought back. */
    clear() {
      input.value = wiped = "";
      shift(false);
      refresh();
    },
  };

  function show(isOpen) {
    if (isOpen && keys.hidden) rest();
    keys.hidden = !isOpen;
    refresh();
  }

  function rest() {
    keys.inert = true;
    clearTimeout(calming);
    calming = setTimeout(() => { keys.inert = false; }, calm);
  }

  function refresh() {
    label(wipe, wiped ? "undo" : "clear", words);
    label(toggle, keys.hidden ? "keyboard" : "hideKeyboard", words);
    set(toggle, "aria-expanded", String(!keys.hidden));
    wipe.disabled = !wiped && input.value === "";
    send.disabled = input.value.trim() === "";
  }

  function changed() {
    wiped = "";
    refresh();
    onInput(input.value);
  }

  function onWipe() {
    const before = input.value;
    input.value = wiped;
    wiped = before;
    refresh();
    input.focus();
    onInput(input.value);
  }

  function onEnter() {
    const line = input.value.trim();
    if (line === "") return;
    keyboard.clear();
    keyboard.close();
    onSend(line);
  }

  // Keys

  function drawKeys() {
    keys.replaceChildren(...keyRows(language).map((row) => h("div", { class: "key-row" }, row.map(key))));
    shift(false);
  }

  function key(name) {
    switch (name) {
      case "shift": return pressable("shift", () => shift(!isShifted), isShifted);
      case "telex": return pressable("telex", (own) => set(own, "aria-pressed", String(isTelex = !isTelex)), isTelex);
      case "delete": return held(button("delete", () => {}), () => edit(() => typed.erase()));
      case "space": return h("button", { type: "button", class: "key space", onclick: () => edit(() => typed.write(" ")) }, words.space);
      default: return h("button", { type: "button", class: "key", onclick: () => letter(name) }, name);
    }
  }

  /** A key that is on or off. */
  function pressable(name, action, isOn) {
    const own = button(name, () => action(own));
    label(own, name, words);
    set(own, "aria-pressed", String(isOn));
    return own;
  }

  /** A key that goes on while it is held. */
  function held(own, action) {
    let timer = 0;
    let hasRepeated = false;
    const again = () => {
      hasRepeated = true;
      action();
      timer = setTimeout(again, repeating.every);
    };
    const release = () => clearTimeout(timer);
    own.onpointerdown = () => {
      hasRepeated = false;
      timer = setTimeout(again, repeating.after);
    };
    own.onpointerup = own.onpointerleave = own.onpointercancel = release;
    own.onclick = () => void (hasRepeated || action());
    own.onkeydown = () => void (hasRepeated = false);
    label(own, "delete", words);
    return own;
  }

  function letter(character) {
    const written = isShifted ? character.toLocaleUpperCase(language) : character;
    const isMark = isTelex && language === "vi" && /\p{L}/u.test(character);
    edit(() => (isMark ? typed.writeTelex(written) : typed.write(written)));
    if (isShifted) shift(false);
  }

  function edit(action) {
    // An input method has the field while it composes.
    if (isComposing) return;
    action();
    changed();
  }

  function shift(isOn) {
    isShifted = isOn;
    keys.classList.toggle("shifted", isOn);
    const own = keys.querySelector(".shift");
    if (own) set(own, "aria-pressed", String(isOn));
  }

  input.oninput = changed;
  input.onclick = keyboard.open;
  input.addEventListener("compositionstart", () => (isComposing = true));
  input.addEventListener("compositionend", () => (isComposing = false));
  // A handler that gives false would keep the letter out.
  input.onkeydown = (event) => {
    if (event.key === "Enter" && !event.isComposing) onEnter();
  };
  keyboard.element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) keyboard.close();
  });
  // A touched key leaves the caret where it is.
  keys.onmousedown = (event) => event.preventDefault();
  keyboard.setLanguage(words, language);
  return keyboard;
}

const button = (name, onclick) => h("button", { type: "button", class: `key action ${name}`, onclick });

/** A sign for the eye and the word for all. */
function label(own, name, words) {
  set(own, "aria-label", words[name]);
  own.replaceChildren(...(glyphs[name] ? [h("span", { class: "glyph", "aria-hidden": "true" }, glyphs[name])] : []), h("span", { class: "word" }, words[name]));
}
