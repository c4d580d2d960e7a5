// Large arrows for what does not fit: a finger that cannot drag can still read on.

import { localButton } from "./button.js";

/** How much of what is seen is left behind by one step. */
const step = 0.8;

/** The two arrows of `main`, or of the frame or the page where that is what scrolls. */
export function createPages(main) {
  let words = null;
  let buttons = [];
  const scroller = () => [main, main.closest(".frame")].find(scrolls) ?? document.scrollingElement;

  function move(direction) {
    const box = scroller();
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    box.scrollBy({ top: direction * step * box.clientHeight, behavior });
  }

  function show(place) {
    const box = scroller();
    const room = box.scrollHeight - box.clientHeight;
    // What can only be read by scrolling is in the reach of a keyboard.
    main.tabIndex = box === main && !main.querySelector("button") ? 0 : -1;
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
      for (const box of [main, main.closest(".frame")]) box.addEventListener("scroll", again, { passive: true });
      addEventListener("scroll", again, { passive: true });
      addEventListener("resize", again);
      return again;
    },
    /** Something else is there: it is read from its top. */
    toTop() {
      main.scrollTop = 0;
      scroller().scrollTop = 0;
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

const scrolls = (box) => getComputedStyle(box).overflowY !== "visible" && box.scrollHeight > box.clientHeight + 2;
