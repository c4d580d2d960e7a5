// Buttons that are always in reach: languages, manner of speech, looks of the screen, help from people.

import { h, set, text } from "../shared/dom.js";
import { localButton, remoteButton } from "./button.js";
import { icon } from "./icons.js";

const pictures = { repeat: "repeat", slower: "slower", louder: "louder", help: "help", start_over: "home", goodbye: "leave" };
const wordOf = { repeat: "repeatAnswer", slower: "slower", louder: "louder", help: "help", start_over: "startOver", goodbye: "goodbye" };
/** In the order of the screen; the looks stand between. */
const [before, after] = [["help", "repeat", "slower", "louder"], ["start_over", "goodbye"]];

/** The languages of this office, each in its own. */
export function languages({ words, choose }, { languages: all }) {
  const buttons = all.map(({ code, name, choice }) => ({
    code, button: remoteButton({ label: name, kind: "language", lang: code }, () => choose(choice)),
  }));
  const element = h("nav", { class: "language-list", "aria-label": words.languages }, icon("globe"), buttons.map(({ button }) => button));
  return {
    element,
    patch({ language }) {
      for (const { code, button } of buttons) set(button, "aria-pressed", String(code === language));
    },
  };
}

/** The row of tools. */
export function tools({ words, choose, look }, { manner, staff }) {
  const asked = new Map(manner.map(({ intent, choice }) => [intent, choice]));
  const ask = (intents) => intents.filter((intent) => asked.has(intent)).map((intent) =>
    remoteButton({ label: words[wordOf[intent]], picture: pictures[intent], kind: "tool", "data-intent": intent }, () => choose(asked.get(intent))));
  const large = toggle("larger", () => look("isLarge"));
  const contrast = toggle("contrast", () => look("isContrast"));
  const people = remoteButton({ label: staff.label, picture: "person", kind: "tool staff" }, () => choose(staff.choice));
  const element = h("nav", { class: "tools", "aria-label": words.help }, people, ask(before), large, contrast, ask(after));
  return {
    element,
    patch({ isLarge, isContrast }) {
      relabel(large, isLarge ? words.smallerText : words.largerText);
      relabel(contrast, isContrast ? words.normalContrast : words.highContrast);
    },
  };
}

/** The words of a toggle say what it will do. */
const toggle = (picture, act) => localButton({ label: "", picture, kind: "tool" }, act);

function relabel(button, label) {
  text(button.lastElementChild, label);
}
