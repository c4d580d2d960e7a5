// Typing: one keyboard on the screen for all fields, and any real one.

import { h, set } from "../shared/dom.js";
import { icon } from "./icons.js";
import { createKeyboard } from "./keyboard.js";
import { onPress } from "./touch.js";

/** The keyboard and the field for questions. `onSend(text)` takes a line; `onTyping()` hears of every letter. */
export function createTyping({ onSend, onTyping, onOpen }) {
  let field = null;
  const keyboard = createKeyboard({ onInput: fill, onSend: finish, words: {}, language: "vi" });
  const question = createField({ picture: "send", onEnter: send });
  keyboard.element.addEventListener("keydown", ({ key }) => key === "Escape" && close());

  function fill(text) {
    if (!field) return;
    field.input.value = text;
    field.onChange?.(text);
    onTyping();
  }

  function finish(text) {
    const isQuestion = field === question;
    if (isQuestion) send(text);
    else close();
  }

  function send(text) {
    const line = text.trim();
    if (line === "") return;
    question.input.value = "";
    close();
    onSend(line);
  }

  /** The keyboard goes on with what the field holds. */
  function open(next) {
    field = next;
    keyboard.value = next.input.value;
    keyboard.open();
    onOpen(true);
  }

  function close() {
    keyboard.clear();
    keyboard.close();
    onOpen(false);
    field = null;
  }

  /** A field: the keyboard opens for a finger, letters of a real keyboard are taken as they come. */
  function createField({ picture, onEnter, onChange }) {
    const input = h("input", { type: "text", class: "input", autocomplete: "off", spellcheck: "false", inputmode: "none", maxlength: 400 });
    const button = h("button", { type: "button", class: "button enter" }, icon(picture));
    const made = { element: h("div", { class: "field", role: "search" }, input, button), input, button, onChange };
    input.onpointerup = () => open(made);
    input.oninput = () => {
      if (field === made) keyboard.value = input.value;
      onChange?.(input.value);
      onTyping();
    };
    input.onkeydown = ({ key, isComposing }) => {
      if (key === "Enter" && !isComposing) onEnter(input.value);
      if (key === "Escape") close();
    };
    onPress(button, () => (input.value.trim() ? onEnter(input.value) : open(made)));
    return made;
  }

  return {
    keyboard: keyboard.element,
    question: question.element,
    createField,
    /** Its words. */
    speak(words, language) {
      keyboard.setLanguage(words, language);
      name(question, words.typeHere, words.send);
    },
    name,
    open,
    /** Forgets what was typed. */
    reset() {
      question.input.value = "";
      close();
    },
    close,
  };
}

function name({ input, button }, words, action) {
  set(input, "placeholder", words);
  set(input, "aria-label", words);
  set(button, "aria-label", action);
}
