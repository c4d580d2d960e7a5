// Large arrows for what does not fit: a finger that cannot drag can still read on.

import { localButton } from "./button.js";

/** How much of what is seen is left behind by one step. */
const step = 0.8;

/** The two arrows of `main`, or of the page where the page is what scrolls. */
export function createPages(main) {
  let words = null;
  let buttons = [];
  const scroller = () => (main.scrollHeight > main.clientHeight + 2 && isInside(main) ? main : document.scrollingElement);

  function move(direction) {
    const box = scroller();
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    box.scrollBy({ top: direction * step * box.clientHeight, behavior });
  }

  function show(place) {
    const box = scroller();
    const room = box.scrollHeight - box.clientHeight;
    place.hidden = room <= 8;
    if (place.hidden || buttons.length === 0) return;
    buttons[0].setAttribute("aria-disabled", String(box.scrollTop <= 4));
    buttons[1].setAttribute("aria-disabled", String(box.scrollTop >= room - 4));
  }

  return {
    /** Follows what is on the screen. */
    follow(place) {
      const again = () => requestAnimationFrame(() => show(place));
      new ResizeObserver(again).observe(main);
      main.addEventListener("scroll", again, { passive: true });
      addEventListener("scroll", again, { passive: true });
      addEventListener("resize", again);
      return again;
    },
    /** Its words. */
    speak(place, next) {
      if (words === next) return;
      words = next;
      buttons = [["up", words.seeAbove, -1], ["down", words.seeBelow, 1]].map(([picture, label, way]) =>
        localButton({ label, picture, kind: "page" }, () => move(way)));
      place.replaceChildren(...buttons);
    },
  };
}

const isInside = (main) => getComputedStyle(main).overflowY !== "visible";
