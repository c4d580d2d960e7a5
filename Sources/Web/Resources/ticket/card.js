// What stands on the page: nothing of the person, nothing of other tickets.

import { h } from "../shared/dom.js";

/** The page of `ticket`. */
export function ticketCard(ticket) {
  const { words, statusName } = ticket;
  const isOver = ["served", "cancelled"].includes(statusName);
  return [
    h("h1", {}, ticket.officeName),
    h("section", { class: "number", "aria-label": words.yourNumber },
      h("p", { class: "label" }, words.yourNumber),
      h("p", { class: ticket.number.length > 4 ? "value long" : "value" }, ticket.number),
      h("p", { class: "line" }, ticket.line)),
    // Read out each time it changes: the words come last, after the number.
    h("p", { class: "status", role: "status" }, ticket.status),
    ticket.ahead && h("dl", { class: "facts" },
      fact(words.peopleAhead, ticket.ahead),
      ticket.wait && fact(words.estimatedWait, ticket.wait)),
    !isOver && h("dl", { class: "where" },
      ticket.desks && fact(words.desk, ticket.desks),
      ticket.way && fact(words.way, ticket.way)),
    h("p", { class: "updated" }, `${words.updated} ${ticket.clock}`),
  ].filter(Boolean);
}

const fact = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value));
