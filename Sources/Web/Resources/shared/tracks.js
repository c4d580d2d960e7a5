// Time lines that speech is laid on: one that sounds, and one for tabs that must not, where only the clock runs.
// Times are seconds of the track. `heard()` is what is heard now, which is later than what is played by the way to the ear.

import { bufferOf } from "./samples.js";

/** How long a voice takes to fall silent without a click, in seconds. */
const fade = 0.02;

/** A track without sound. */
export function silentTrack() {
  const now = () => performance.now() / 1000;
  return { now, heard: now, start() {}, hush() {}, rest() {} };
}

/** A track that sounds. Its context has the voice's own `rate`: pieces then join to the sample. */
export function audioTrack(rate, onState) {
  const context = new AudioContext({ sampleRate: rate, latencyHint: "interactive" });
  const sounding = new Set();
  let voice = newVoice(context);
  context.onstatechange = () => onState(context.state === "running");

  return {
    now: () => context.currentTime,
    heard: () => context.currentTime - (context.outputLatency || context.baseLatency || 0),
    isRunning: () => context.state === "running",
    /** Asks to sound; a browser that wants a touch first ignores it. */
    resume: () => context.resume().catch(() => {}),
    /** Costs nothing until the next `resume`. */
    rest: () => context.suspend().catch(() => {}),

    start(samples, rate, at) {
      const source = new AudioBufferSourceNode(context, { buffer: bufferOf(samples, rate, context) });
      source.connect(voice);
      source.onended = () => sounding.delete(source);
      sounding.add(source);
      source.start(onFrame(at, context));
    },

    hush(at) {
      const end = Math.max(at, context.currentTime) + fade;
      voice.gain.setValueAtTime(1, end - fade);
      voice.gain.linearRampToValueAtTime(0, end);
      for (const source of sounding) source.stop(end);
      sounding.clear();
      voice = newVoice(context);
    },
  };
}

function newVoice(context) {
  const voice = new GainNode(context);
  voice.connect(context.destination);
  return voice;
}

/** The nearest whole frame: between frames a browser would interpolate. */
const onFrame = (at, context) => Math.round(at * context.sampleRate) / context.sampleRate;
