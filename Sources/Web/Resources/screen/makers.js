// Which file draws which kind of block.

import { choiceList, menuHead, nothing, yesNo } from "./choices.js";
import { emergency } from "./emergency.js";
import { findField } from "./find.js";
import { doors, lineTiles, procedureLines } from "./lines.js";
import { ratings } from "./ratings.js";
import { link, sheet } from "./sheet.js";
import { signIn } from "./sign-in.js";
import { ticket } from "./ticket.js";
import { languages, tools } from "./tools.js";

const all = {
  choices: choiceList, doors, emergency, find: findField, languages, link, menuHead, nothing, procedureLines, ratings, sheet,
  signIn, start: lineTiles, ticket, tools, yesNo,
};

/** The makers, each with the `screen` it works for. */
export function makers(screen) {
  return Object.fromEntries(Object.entries(all).map(([kind, make]) => [kind, (block) => make(screen, block)]));
}
