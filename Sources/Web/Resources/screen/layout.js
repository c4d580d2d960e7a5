// Decides what stands on the screen. Pure: the same view, catalogue and local state give the same blocks.

import { find } from "./search.js";

/**
 * Where the visitor is and the blocks to draw, in the order of reading. Each block has a `kind`, and `live` for what
 * changes while it stays the same block.
 */
export function layout({ view, catalogue, lines, local, isRefused }) {
  if (isRefused) return { place: "refused", blocks: [{ kind: "signIn" }] };
  if (!view || !catalogue) return { place: "frame", blocks: [] };
  const answer = answers(view, lines, local);
  if (view.emergency) return { place: "emergency", blocks: [{ kind: "emergency" }, ...answer] };
  if (local.menu) return { place: "menu", blocks: menu(local.menu, catalogue, lines) };
  if (answer.length === 0) return { place: "start", blocks: [start(catalogue, lines)] };
  return { place: "answer", blocks: [...answer, { kind: "doors" }] };
}

/** What stands for a whole answer: when it changes, the visitor has been answered, and menus close. */
export function answerMark({ caption, choices, sheet, ticket, link, emergency }) {
  return JSON.stringify([caption, choices, sheet?.title, sheet?.sections?.length, ticket?.number, link, emergency]);
}

const start = (catalogue, lines) => ({ kind: "start", tiles: catalogue.lines, live: { lines } });

/** A ticket that was just taken is the answer; later what is asked comes before it. */
function answers(view, lines, local) {
  const question = questions(view.choices, lines);
  const told = sheet(view, local);
  const link = view.link && { kind: "link", link: view.link };
  const ticket = view.ticket && ticketBlock(view.ticket, isAlone(view));
  const parts = view.ticket?.isNew ? [ticket, link, ...question, told] : [link, ...question, told, ticket];
  return parts.filter(Boolean);
}

const isAlone = ({ choices, sheet, link }) => choices.length === 0 && !sheet && !link;

function ticketBlock({ number, line, code, ...live }, isWide) {
  return { kind: "ticket", number, line, code, isWide, live };
}

function sheet({ sheet: shown }, { ticks }) {
  return shown && { kind: "sheet", sheet: shown, live: { ticks } };
}

/**
 * Yes and no stand beside each other, marks from one to five as faces, lines as at the start, the rest as a list: there
 * a no without a yes is one of many.
 */
function questions(choices, lines) {
  const isYesNo = choices.some(({ choice }) => choice.yes);
  const blocks = [];
  for (const [kind, some] of groups(choices, isYesNo)) {
    if (kind === "lines") blocks.push({ kind: "start", tiles: some.map(lineTile), isQuestion: true, live: { lines } });
    else blocks.push({ kind, choices: some });
  }
  return blocks;
}

function groups(choices, isYesNo) {
  const by = new Map();
  for (const one of choices) {
    const kind = kindOf(one.choice, isYesNo);
    by.set(kind, [...(by.get(kind) ?? []), one]);
  }
  return by;
}

function kindOf(choice, isYesNo) {
  if (isYesNo && (choice.yes || choice.no)) return "yesNo";
  if (choice.rating) return "ratings";
  return choice.line ? "lines" : "choices";
}

const lineTile = ({ label, choice }) => ({ id: choice.line.id, label, choice });

function menu({ name, line, find: query }, catalogue, lines) {
  switch (name) {
    case "lines": return [{ kind: "menuHead", word: "takeNumber" }, start(catalogue, lines)];
    case "topics": return topics(catalogue);
    default: return [{ kind: "menuHead", word: "procedures" }, { kind: "find" }, procedures(catalogue, line, query)];
  }
}

function topics({ topics: all, facilities }) {
  const facility = all.find(({ intent }) => intent === "facility");
  const rest = all.filter((topic) => topic !== facility);
  return [
    { kind: "menuHead", word: "otherMatters" },
    { kind: "choices", choices: rest },
    { kind: "choices", heading: facility?.label, choices: facilities },
  ];
}

function procedures({ procedures: all, lines }, line, query) {
  if (query) {
    const hits = find(all, query);
    return hits.length > 0 ? { kind: "choices", choices: hits } : { kind: "nothing" };
  }
  const chosen = lines.find(({ id }) => id === line);
  if (chosen) return { kind: "choices", heading: chosen.label, choices: all.filter((one) => one.line === line) };
  return { kind: "procedureLines", lines: lines.filter(({ id }) => all.some((one) => one.line === id)) };
}
