// Puts blocks onto the page: what stays the same stays the same element, so that neither focus nor finger loses it.

import { born } from "./touch.js";

/** Of each element, what it was made from. */
const marks = new WeakMap();

/**
 * Makes `container` hold `blocks`. `makers[kind](block)` gives `{ element, patch(live)? }`. True when anything came or
 * went.
 */
export function place(container, blocks, makers) {
  const before = new Map([...container.children].map((element) => [marks.get(element).mark, element]));
  const wanted = blocks.map((block) => kept(before, block) ?? made(block, makers));
  const isSame = wanted.length === container.children.length && wanted.every((one, at) => one === container.children[at]);
  if (!isSame) arrange(container, wanted);
  blocks.forEach(({ live }, at) => marks.get(wanted[at]).patch?.(live));
  return !isSame;
}

function kept(before, block) {
  const mark = markOf(block);
  const element = before.get(mark);
  before.delete(mark);
  return element;
}

function made(block, makers) {
  const { element, patch } = makers[block.kind](block);
  marks.set(element, { mark: markOf(block), patch });
  born(element);
  return element;
}

const markOf = ({ live, ...block }) => JSON.stringify(block);

/** Moves only what is not in its place: an element that is moved loses focus. */
function arrange(container, wanted) {
  for (const element of [...container.children]) if (!wanted.includes(element)) element.remove();
  wanted.forEach((element, at) => {
    if (container.children[at] !== element) container.insertBefore(element, container.children[at] ?? null);
  });
}
