// One touch acts once. Fingers tremble, slip, come late and tap twice: a touch counts when it is lifted inside the
// button it began on, not so soon after another, and not where the screen has just changed under it.

/** How long nothing acts after a touch, or where something new stands, in milliseconds. */
const calm = 400;
/** How long a button that asked the robot for something waits for its answer, in milliseconds. */
const patience = 1_500;

/** What each button does, and when each part of the page was put there. */
const actions = new WeakMap();
const births = new WeakMap();
const pressed = new Map();
let lastAct = -calm;
let lastPointer = { element: null, at: -Infinity };
let waiting = null;

/** Makes `element` act once a touch, a click or the Enter key. */
export function onPress(element, act) {
  actions.set(element, act);
  return element;
}

/** Says that `element` has just come onto the screen: a finger that was on its way meant something else. */
export function born(element) {
  births.set(element, performance.now());
}

/** Marks `element` as waiting for the robot's answer. */
export function wait(element) {
  settle();
  if (!element) return;
  element.setAttribute("aria-busy", "true");
  waiting = { element, timer: setTimeout(settle, patience) };
}

/** The robot has answered. */
export function settle() {
  if (!waiting) return;
  clearTimeout(waiting.timer);
  waiting.element.removeAttribute("aria-busy");
  waiting = null;
}

/** Follows fingers, mouse and keyboard on the whole page. */
export function followTouches(page = document) {
  page.addEventListener("pointerdown", down);
  page.addEventListener("pointerup", up);
  page.addEventListener("pointercancel", ({ pointerId }) => pressed.delete(pointerId));
  page.addEventListener("click", click);
  page.addEventListener("contextmenu", (event) => event.preventDefault());
}

function button(target) {
  let element = target instanceof Element ? target : null;
  while (element && !actions.has(element)) element = element.parentElement;
  return element;
}

function down({ pointerId, target, isPrimary, button: which }) {
  const element = button(target);
  if (element && isPrimary && which === 0) pressed.set(pointerId, element);
}

function up({ pointerId, clientX, clientY }) {
  const element = pressed.get(pointerId);
  pressed.delete(pointerId);
  if (!element?.isConnected || !isInside(element, clientX, clientY)) return;
  lastPointer = { element, at: performance.now() };
  press(element);
}

/** Keyboards and screen readers click without a pointer; a click that follows a touch has acted already. */
function click({ target }) {
  const element = button(target);
  if (!element || (element === lastPointer.element && performance.now() - lastPointer.at < 2 * calm)) return;
  press(element);
}

function isInside(element, x, y) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

function press(element) {
  const now = performance.now();
  const isOff = element.matches("[aria-disabled=true], [aria-busy=true], :disabled");
  if (isOff || now - lastAct < calm || now - birth(element) < calm) return;
  lastAct = now;
  actions.get(element)(element);
}

function birth(element) {
  let latest = -Infinity;
  for (let part = element; part; part = part.parentElement) latest = Math.max(latest, births.get(part) ?? -Infinity);
  return latest;
}
