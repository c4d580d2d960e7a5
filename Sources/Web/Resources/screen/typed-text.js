// What keys on the screen do to the text of a field. A keyboard on the table and input methods write into it themselves.

import { press, textOf, wordOf } from "./telex.js";

/** Writes into `input` where its caret is. */
export function typedText(input) {
  let word = null;

  function replace(from, text) {
    input.setRangeText(text, from, input.selectionEnd, "end");
    if (input.value.length > input.maxLength) input.value = input.value.slice(0, input.maxLength);
    // The caret stays in view: the browser scrolls only to what it wrote itself.
    input.scrollLeft = input.scrollWidth;
  }

  return {
    write: (character) => replace(input.selectionStart, character),
    /** A letter that may be a mark for the word before the caret. */
    writeTelex(letter) {
      const before = input.value.slice(0, input.selectionStart).match(/\p{L}*$/u)[0];
      const current = word && textOf(word) === before ? word : wordOf(before);
      word = press(current, letter);
      replace(input.selectionStart - before.length, textOf(word));
    },
    /** Takes away what is selected, or the character before the caret. */
    erase() {
      const { selectionStart: from, selectionEnd: to, value } = input;
      const last = [...new Intl.Segmenter().segment(value.slice(0, from))].at(-1);
      word = null;
      replace(from < to ? from : last?.index ?? 0, "");
    },
  };
}
