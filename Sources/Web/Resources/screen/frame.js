// The parts of the screen that are always there, in the order of reading.

import { h, text } from "../shared/dom.js";
import { icon } from "./icons.js";

/** Builds the page; what is said and what is typed find their places in `bubble` and `ask`. */
export function createFrame(face) {
  const parts = {
    banner: h("p", { class: "banner", role: "alert" }),
    office: h("h1", { class: "office" }),
    languages: h("div", { class: "languages" }),
    mood: h("p", { class: "mood" }),
    heard: h("p", { class: "heard" }),
    main: h("div", { class: "main", tabindex: -1 }),
    calls: h("ul", { class: "calls" }),
    sound: h("div", { class: "sound" }),
    pages: h("div", { class: "pages" }),
    notice: h("p", { class: "notice" }),
    tools: h("div", { class: "tools-place" }),
    bubble: h("div", { class: "bubble" }),
    ask: h("section", { class: "ask" }),
  };
  parts.bubble.append(parts.heard);
  parts.ask.append(parts.pages, parts.sound, parts.calls);
  document.body.replaceChildren(h("div", { class: "frame" },
    h("header", { class: "head" }, parts.office, parts.languages),
    parts.banner,
    h("main", { class: "whole" },
      h("section", { class: "robot" }, h("div", { class: "face-place" }, face, parts.mood), parts.bubble),
      parts.main, parts.ask),
    h("footer", { class: "foot" }, parts.notice, parts.tools)));
  return parts;
}

/** The latest calls to desks; older ones are over. */
export function showCalls(list, calls, most = 2) {
  const latest = calls.slice(0, most);
  if (list.dataset.calls === latest.join("\n")) return;
  list.dataset.calls = latest.join("\n");
  list.replaceChildren(...latest.map((call) => h("li", {}, icon("bell"), call)));
}

/** The notice that camera and microphone are on, as long as they are. */
export function showNotice(notice, words) {
  if (notice.dataset.words === (words ?? "")) return;
  notice.dataset.words = words ?? "";
  notice.hidden = !words;
  notice.replaceChildren(...(words ? [icon("camera"), h("span", {}, words)] : []));
}

/** What was heard, after its name. */
export function showHeard(place, words, heard) {
  place.hidden = !heard;
  text(place, heard ? `${words.heard} ${heard}` : "");
}
