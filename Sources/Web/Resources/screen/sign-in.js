// A screen on another machine shows its key once; the robot gives it a cookie, and the key is forgotten.

import { h, text } from "../shared/dom.js";
import { icon } from "./icons.js";
import { onPress } from "./touch.js";

const session = "/v1/session";

/** A cookie that is no longer good would be refused for ever: it goes before anybody is asked for a key. */
export const leaveSession = () => fetch(session, { method: "DELETE" }).catch(() => null);

async function enter(key) {
  const answer = await fetch(session, { method: "POST", headers: { Authorization: `Bearer ${key}` } }).catch(() => null);
  return answer?.ok === true;
}

/** The panel that asks for the key; `onEntered` is called when the robot took it. */
export function signIn({ words, onEntered }) {
  const input = h("input", { class: "input", type: "password", autocomplete: "off", id: "key" });
  const refusal = h("p", { role: "alert", class: "refusal" });
  const button = h("button", { type: "button", class: "button yes" }, icon("key"), h("span", { class: "label" }, words.signIn));
  async function submit() {
    const key = input.value.trim();
    input.value = "";
    const isIn = key !== "" && /^[\x21-\x7e]+$/.test(key) && (await enter(key));
    text(refusal, isIn ? "" : words.keyRefused ?? "");
    if (isIn) onEntered();
  }
  onPress(button, submit);
  // A handler that gives false would keep the letter out.
  input.onkeydown = ({ key }) => {
    if (key === "Enter") submit();
  };
  return {
    element: h("section", { class: "sign-in" }, icon("key"), h("h2", {}, words.signInTitle), h("p", {}, words.signInHint),
      h("label", { for: "key" }, words.key), input, button, refusal),
  };
}
