// The office's clock: the robot tells it, the page turns it on.

/** A clock that shows in `draw(text)` what the robot's shows. */
export function createClock(draw) {
  let told = null;
  setInterval(show, 1_000);

  function show() {
    if (!told) return;
    const passed = Math.floor((performance.now() - told.at) / 60_000 + told.second / 60);
    const minute = (told.minute + passed) % 1_440;
    draw(`${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`);
  }

  return {
    set({ clock, second }) {
      const [hours, minutes] = clock.split(":").map(Number);
      told = { minute: hours * 60 + minutes, second, at: performance.now() };
      show();
    },
  };
}

const pad = (number) => String(number).padStart(2, "0");
