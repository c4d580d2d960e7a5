// Waiting in the page: whatever is waited for is looked for again when the page changes, and now and then without that.
"use strict";

{
  const glance = 30;
  /** Nobody sees a thing and touches it in less; a screen may count on it. */
  const reaction = 450;

  /** Calls `done` with `{found}` once `look` gives something true; with `{late}` after `ms`; with `{error}` if it breaks. */
  letanTest.until = (look, ms, done) => {
    let timers = [];
    let lastLook = -glance;
    // A face that moves changes the page all the time.
    const observer = new MutationObserver(() => performance.now() - lastLook >= glance && again());
    const finish = (answer) => {
      observer.disconnect();
      timers.forEach((timer) => clearInterval(timer));
      timers = [];
      done(answer);
    };
    let isOver = false;
    const again = () => {
      if (isOver) return;
      try {
        const found = look();
        lastLook = performance.now();
        if (!found) return;
        isOver = true;
        finish({ found });
      } catch (error) {
        isOver = true;
        finish({ error: String(error) });
      }
    };
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    timers = [setInterval(again, glance), setTimeout(() => !isOver && ((isOver = true), finish({ late: true })), ms)];
    again();
  };

  /** Where an element was, and when it got there. */
  const places = new WeakMap();

  const stands = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x, y, width, height].map(Math.round).join();
    const known = places.get(element);
    if (known?.place !== place) {
      places.set(element, { place, since: performance.now() });
      return false;
    }
    return performance.now() - known.since >= reaction;
  };

  /** Whether what is sought has been seen for long enough to act on it. */
  letanTest.isNoticed = (sought) => {
    const element = letanTest.find(sought);
    return element !== null && stands(element);
  };

  /** The middle of what is sought once a finger would hit it: it can be used, stands still, and nothing lies above it. */
  letanTest.touchable = (sought) => {
    const element = letanTest.find(sought);
    if (!element || element.disabled || element.ariaDisabled === "true") return null;
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    return stands(element) ? letanTest.middle(sought) : null;
  };

  /** The middle of what is sought; null while something lies above it. */
  letanTest.middle = (sought) => {
    const element = letanTest.find(sought);
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const [x, y] = [Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2)];
    const above = document.elementFromPoint(x, y);
    return above && (element.contains(above) || above.contains(element)) ? { x, y } : null;
  };
}
