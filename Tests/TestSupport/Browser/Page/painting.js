// When things are on the screen: the time after the frame that shows them, on the clock of the machine.
"use strict";

{
  const now = () => performance.timeOrigin + performance.now();
  const painted = new Map();

  /** Calls `tell` with the time once what the page shows now has been painted. */
  const afterPaint = (tell) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tell(now());
    channel.port2.postMessage(0);
  });

  /** From now on notes when a text that `pattern` finds in the page is painted first. */
  letanTest.watchPaint = (pattern) => {
    const marks = new RegExp(pattern, "gu");
    const look = () => {
      for (const [mark] of document.body.innerText.matchAll(marks)) {
        if (painted.has(mark)) continue;
        painted.set(mark, null);
        afterPaint((time) => painted.set(mark, time));
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  };

  /** The milliseconds since 1970 at which `mark` was painted; null when it was not yet. */
  letanTest.paintedAt = (mark) => painted.get(mark) ?? null;

  /** How long the first words took from the address on, in milliseconds; null before. */
  letanTest.firstPaint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
}
