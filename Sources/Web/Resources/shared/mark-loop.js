// Tells marks at the moment they are heard; nothing runs while none waits.

/** What is changed now is on the glass about a frame later, in seconds. */
const frame = 0.016;

/** Calls `tell(speech, mark)` for each mark whose time has come on its track. */
export function markLoop(tell) {
  let waiting = [];
  let asked = 0;

  function turn() {
    asked = 0;
    const due = waiting.filter(isDue);
    if (due.length > 0) waiting = waiting.filter((entry) => !due.includes(entry));
    for (const { speech, mark } of due) tell(speech, mark);
    if (waiting.length > 0) asked = requestAnimationFrame(turn);
  }

  return {
    /** A tab that nobody sees draws nothing, and would only pile up marks. */
    add(entries) {
      if (document.hidden || entries.length === 0) return;
      waiting.push(...entries);
      asked ||= requestAnimationFrame(turn);
    },
    /** Forgets what is to be heard on `track` from `at` on. */
    drop(track, at) {
      waiting = waiting.filter((entry) => entry.track !== track || entry.at < at);
    },
    /** What waits on one track goes on, on another, whose time is `ahead`. */
    move(from, to, ahead) {
      for (const entry of waiting.filter(({ track }) => track === from)) {
        entry.track = to;
        entry.at += ahead;
      }
    },
  };
}

const isDue = ({ track, at }) => at <= track.heard() + frame;
