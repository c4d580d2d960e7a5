// QR codes as one path of strokes, black on white in every colour scheme: readers need it.

import { h } from "../shared/dom.js";

/** The empty border that readers ask for, in modules (ISO/IEC 18004). */
const quiet = 4;

/** The picture of `code`, told to screen readers as `label`. */
export function codePicture({ side, rows }, label) {
  const whole = side + 2 * quiet;
  return h("svg", { class: "code", viewBox: `0 0 ${whole} ${whole}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    h("rect", { width: whole, height: whole, fill: "#fff" }),
    h("path", { d: rows.map((row, y) => stretches(row, side, y)).join(""), fill: "#000" }));
}

function stretches(row, side, y) {
  let path = "";
  let start = -1;
  for (let x = 0; x <= side; x += 1) {
    const isDark = x < side && isSet(row, x);
    if (isDark && start < 0) start = x;
    if (!isDark && start >= 0) {
      path += `M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`;
      start = -1;
    }
  }
  return path;
}

/** Four modules a digit, the first as its highest bit. */
const isSet = (row, x) => (parseInt(row[x >> 2], 16) >> (3 - (x & 3))) & 1;
