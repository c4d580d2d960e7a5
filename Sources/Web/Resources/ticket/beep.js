// Two tones of a door bell, made on the phone itself.

/** The tones: hertz, and when they begin and end, in seconds. */
const tones = [[880, 0, 0.35], [660, 0.4, 0.95], [880, 1.2, 1.55], [660, 1.6, 2.15]];
const loudness = 0.6;

/** A bell; `unlock()` is to be called on a touch. */
export function createBeep() {
  let audio = null;
  return {
    unlock() {
      audio ??= new AudioContext();
      audio.resume();
    },
    play() {
      if (!audio) return;
      // A phone that slept has put its sound to sleep.
      audio.resume();
      for (const tone of tones) strike(audio, ...tone);
    },
  };
}

function strike(audio, frequency, from, to) {
  const now = audio.currentTime;
  const tone = new OscillatorNode(audio, { frequency, type: "triangle" });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setTargetAtTime(loudness, now + from, 0.01);
  volume.gain.setTargetAtTime(0, now + to - 0.15, 0.05);
  tone.connect(volume).connect(audio.destination);
  tone.start(now + from);
  tone.stop(now + to + 0.2);
}
