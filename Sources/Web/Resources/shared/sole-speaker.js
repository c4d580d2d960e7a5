// Of several tabs one speaks: the one that was touched last; when it is closed, another.

const lockName = "letan sound";

/**
 * Tells `onChange(isSpeaker)` whether this tab is the one that may sound. `take()` makes it so.
 * Where there are no locks (a page over plain http from another machine), every tab is.
 */
export function soleSpeaker(onChange) {
  if (!navigator.locks) {
    onChange(true);
    return { take() {} };
  }
  let holding = null;
  let queued = null;

  /** Asks for the lock and keeps it until another tab takes it or this one is closed. */
  function ask(options) {
    const mine = {};
    const hold = () => new Promise(() => {
      holding = mine;
      onChange(true);
    });
    navigator.locks.request(lockName, options, hold).catch(() => holding === mine && lost());
  }

  function queue() {
    queued = new AbortController();
    ask({ signal: queued.signal });
  }

  function lost() {
    holding = null;
    onChange(false);
    queue();
  }

  queue();
  return {
    take() {
      if (holding) return;
      queued.abort();
      ask({ steal: true });
    },
  };
}
