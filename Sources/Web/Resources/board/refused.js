// A board on another machine shows its key once.

import { earlyWords } from "../shared/early-words.js";

let isCookieDropped = false;

/** Lets the board in: first without the cookie, which may be an old one, then with a key that somebody types. */
export async function letIn(place, onEntered) {
  // Most boards never need this.
  const { leaveSession, signIn } = await import("../screen/sign-in.js");
  if (!isCookieDropped) {
    isCookieDropped = true;
    await leaveSession();
    return onEntered();
  }
  const { language, words } = await earlyWords(document.documentElement.lang);
  document.documentElement.lang = language;
  place.replaceChildren(signIn({ words, onEntered }).element);
}
