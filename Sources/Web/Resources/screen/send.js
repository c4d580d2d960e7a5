// What the visitor does, told to the robot.

/** Touches that ask for nothing are told at most so often, in milliseconds: it is enough to keep a visit open. */
const rest = 4_000;
let lastTouch = -rest;

/** Tells the robot; gives the answer's status, 0 when the robot was not reached. */
async function post(input) {
  const headers = { "Content-Type": "application/json" };
  try {
    return (await fetch("/v1/screen/inputs", { method: "POST", headers, body: JSON.stringify(input) })).status;
  } catch {
    return 0;
  }
}

/** A button's choice, made at view `number`. A choice that came too late (409) needs no word: the screen shows why. */
export const sendChoice = (choice, number) => post({ choice, view: number });

/** A typed line. */
export const sendText = (text, language) => post({ text, language });

/** Somebody is busy at the screen. */
export async function sendTouch() {
  const now = performance.now();
  if (now - lastTouch < rest) return 204;
  lastTouch = now;
  return post({ touched: true });
}
