// What does not fit at once is shown by turns: whole pages, never text that runs away.

/** How long a page is shown, in milliseconds. */
const turnTime = 10_000;

/** Calls `draw()` at each turn; `page(items, most)` gives the items of the present turn and the place of that turn. */
export function createTurns(draw) {
  let turn = 0;
  setInterval(() => {
    turn += 1;
    draw();
  }, turnTime);
  return {
    page(items, most) {
      const count = Math.max(1, Math.ceil(items.length / most));
      const place = turn % count;
      // Pages of about the same length look calmer than a last one with a single line.
      const size = Math.ceil(items.length / count);
      return { items: items.slice(place * size, (place + 1) * size), place, count };
    },
  };
}
