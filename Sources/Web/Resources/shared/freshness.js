// A stream can be dead without anybody telling: after a sleep, or behind a router that forgot it.

/**
 * Calls `retry()` when nothing was `heard()` for `patience` milliseconds, and when a page that slept that long is seen
 * again. The robot says something to each page more often than that.
 */
export function watchFreshness(patience, retry) {
  let last = performance.now();

  function check() {
    if (document.hidden || performance.now() - last < patience) return;
    // Once for each silence: the next try has the same time.
    last = performance.now();
    retry();
  }

  setInterval(check, patience / 4);
  document.addEventListener("visibilitychange", check);
  return {
    heard() {
      last = performance.now();
    },
  };
}
