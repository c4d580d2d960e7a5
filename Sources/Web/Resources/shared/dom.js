// Building pages without ever parsing HTML: text stays text, whatever it holds.

const svgSpace = "http://www.w3.org/2000/svg";
const svgNames = new Set(["svg", "path", "circle", "ellipse", "rect", "g", "use", "line", "polyline", "title"]);

/**
 * An element. Attributes: `onclick` and the like take functions, `true` stands for an attribute without a value, and
 * `false`, `null` and `undefined` for none. Children: nodes, texts, or nothing.
 */
export function h(tag, attributes = {}, ...children) {
  const element = svgNames.has(tag) ? document.createElementNS(svgSpace, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Gives `element` an attribute, in the forms `h` takes. */
export function set(element, name, value) {
  if (name.startsWith("on")) element[name] = value;
  else if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}

/** Sets an element's text, and touches the page only when it differs: a screen reader would read it again. */
export function text(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

/** The first element that matches. */
export const $ = (selector, root = document) => root.querySelector(selector);
