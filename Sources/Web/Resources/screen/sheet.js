// What is told at length: a procedure, the hours, the desks, what there is, what the robot can do.

import { h, set } from "../shared/dom.js";
import { choiceButton } from "./choices.js";
import { codePicture } from "./code.js";
import { icon } from "./icons.js";
import { onPress } from "./touch.js";

/** Kinds that are worth the whole width. */
const wide = new Set(["who", "papers", "matter", "legalBasis"]);

/** A sheet; the papers can be ticked, here alone. */
export function sheet(screen, { sheet: { title, sections, code } }) {
  const boxes = [];
  const parts = sections.map((section, at) => part(screen, section, `${title}/${at}`, boxes));
  const element = h("article", { class: "sheet" },
    (title || code) && h("header", {}, title && h("h2", {}, title), code && takeAway(screen.words, code)),
    h("div", { class: "sections" }, parts));
  return {
    element,
    patch({ ticks }) {
      for (const { box, name } of boxes) set(box, "aria-checked", String(ticks.has(name)));
    },
  };
}

/** A QR code and what it is for. */
export function takeAway(words, code, label = words.takeAway) {
  return h("figure", { class: "take-away" }, codePicture(code, label), h("figcaption", {}, label));
}

/** An address to take away. */
export function link({ words }, { link: { label, code } }) {
  return { element: h("article", { class: "link" }, h("h2", {}, label), takeAway(words, code)) };
}

function part(screen, section, name, boxes) {
  const { kind, heading } = section;
  return h("section", { class: `part ${wide.has(kind) ? "wide" : ""}`, "data-kind": kind },
    heading && h("h3", {}, icon(pictureOf(screen, section)), bare(heading)), content(screen, section, name, boxes));
}

/** A facility has its own picture where the catalogue knows it. */
function pictureOf({ catalogue }, { kind, heading }) {
  if (kind !== "facility") return kind;
  return catalogue().facilities.find(({ label }) => label === bare(heading))?.id ?? "others";
}

function content(screen, { kind, items, isList }, name, boxes) {
  if (kind === "papers" && isList) {
    return h("ul", { class: "papers" }, items.map(({ text }, at) => paper(screen, text, `${name}/${at}`, boxes)));
  }
  if (items.some(({ choice }) => choice)) {
    return h("div", { class: "choices" }, items.map((item) => touchable(screen, item)));
  }
  return items.length === 1 ? h("p", {}, items[0].text) : h("ul", {}, items.map(({ text }) => h("li", {}, text)));
}

function touchable({ choose }, { text, choice }) {
  return choice ? choiceButton({ label: text, choice }, choose) : h("p", {}, text);
}

function paper({ tick }, words, name, boxes) {
  const box = h("button", { type: "button", class: "button paper", role: "checkbox", "aria-checked": "false" },
    h("span", { class: "box" }, icon("yes")), h("span", { class: "label" }, words));
  boxes.push({ box, name });
  return h("li", {}, onPress(box, () => tick(name)));
}

/** A heading on a line of its own needs no colon. */
const bare = (heading) => heading.replace(/\s*[:：]$/u, "");
