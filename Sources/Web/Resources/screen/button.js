// Buttons of the screen: a picture, words, and what they do.

import { h } from "../shared/dom.js";
import { icon } from "./icons.js";
import { onPress, wait } from "./touch.js";

/** A button that changes something on this screen alone. */
export function localButton({ label, picture, kind = "", lang, ...attributes }, act) {
  const words = h("span", { class: "label", lang }, label);
  const element = h("button", { type: "button", class: `button ${kind}`, ...attributes }, picture && icon(picture), words);
  return onPress(element, act);
}

/** A button that asks the robot for something: it is off while the robot cannot be reached. */
export function remoteButton(form, act) {
  return localButton({ ...form, "data-remote": true }, (element) => {
    wait(element);
    act(element);
  });
}
