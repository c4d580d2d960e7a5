// The robot's face: what it is doing at a glance, and lips to read. Words elsewhere tell the same to those who do not see it.

import { h } from "../shared/dom.js";

/** Between two blinks, in milliseconds: as seldom and irregular as people's. */
const betweenBlinks = { least: 2_500, spread: 4_500 };
const blink = 140;

/** A face. `show(mood, {seen})` takes the moods of a view; `mouth(shape)` one of the shapes of speech, "rest" at its end. */
export function createFace() {
  const svg = h("svg", { class: "face", viewBox: "-20 -6 280 246", "aria-hidden": "true", "data-mood": "asleep" }, drawing());
  const element = h("div", { class: "face-breath" }, svg);
  blinkNowAndThen(svg);
  return {
    element,
    /** Somebody `seen` wakes a face that is asleep. */
    show(mood, { seen = false } = {}) {
      svg.dataset.mood = mood === "asleep" && seen ? "noticing" : mood;
    },
    mouth(shape) {
      svg.dataset.mouth = shape;
    },
  };
}

/** The parts from back to front. Where they are in each mood and shape is told by face.css. */
function drawing() {
  return [
    h("path", { class: "collar", d: "M62 238 C66 206 92 196 120 196 C148 196 174 206 178 238 Z" }),
    h("path", { class: "lapel", d: "M96 199 L120 228 L144 199" }),
    h("g", { class: "head" },
      h("ellipse", { class: "ear", cx: 31, cy: 118, rx: 13, ry: 20 }),
      h("ellipse", { class: "ear", cx: 209, cy: 118, rx: 13, ry: 20 }),
      h("path", { class: "skin", d: "M120 22 C176 22 206 62 206 112 C206 168 170 208 120 208 C70 208 34 168 34 112 C34 62 64 22 120 22 Z" }),
      h("path", { class: "hair", d: "M34 112 C28 54 66 12 120 12 C174 12 212 54 206 112 C202 84 186 66 158 62 C132 58 112 64 88 54 C70 62 42 76 34 112 Z" }),
      h("g", { class: "cheeks" }, h("circle", { cx: 66, cy: 144, r: 14 }), h("circle", { cx: 174, cy: 144, r: 14 })),
      h("path", { class: "brow left", d: "M66 88 Q82 78 98 86" }),
      h("path", { class: "brow right", d: "M142 86 Q158 78 174 88" }),
      h("g", { class: "eyes" }, eye(84), eye(156)),
      h("g", { class: "lids" }, h("path", { d: "M68 114 Q84 125 100 114" }), h("path", { d: "M140 114 Q156 125 172 114" })),
      h("g", { class: "mouth" },
        h("path", { class: "lips" }), h("path", { class: "tongue" }), h("path", { class: "teeth" }), h("path", { class: "edge" }))),
    h("g", { class: "signs" },
      h("g", { class: "dots" }, h("circle", { cx: 196, cy: 34, r: 6 }), h("circle", { cx: 213, cy: 24, r: 7 }), h("circle", { cx: 231, cy: 11, r: 8 })),
      h("path", { class: "waves", d: "M3 94 Q-11 118 3 142 M241 94 Q255 118 241 142" }),
      h("path", { class: "sleep", d: "M212 44 H228 L212 64 H228 M234 8 H252 L234 32 H252" })),
  ];
}

function eye(x) {
  return h("g", { class: "eye" },
    h("ellipse", { class: "pupil", cx: x, cy: 112, rx: 11, ry: 14 }), h("circle", { class: "glint", cx: x + 4, cy: 107, r: 4 }));
}

/** Timers cost less than an animation that runs all the time. */
function blinkNowAndThen(svg) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const next = () => setTimeout(shut, betweenBlinks.least + Math.random() * betweenBlinks.spread);
  const shut = () => {
    svg.classList.toggle("blink", !still.matches && !document.hidden);
    setTimeout(() => svg.classList.remove("blink"), blink);
    next();
  };
  next();
}
