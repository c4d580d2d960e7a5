// Plays speech as the robot sends it, and tells its marks when they are heard: lips and captions follow the ear.

import { markLoop } from "./mark-loop.js";
import { samplesOf } from "./samples.js";
import { soleSpeaker } from "./sole-speaker.js";
import { audioTrack, silentTrack } from "./tracks.js";

/** What the second piece of a speech may be late by without a gap, in seconds. */
const lead = 0.03;
/** Whoever lags more than this (a tab that slept) leaves out what is long over, in seconds. */
const patience = 1;
/**
 * How long a browser may take to start sounding before we say that it wants a touch first, in milliseconds: one that has
 * sounded before is only slow.
 */
const startingTime = { first: 400, again: 2_000 };
/** What most voices have, in samples a second. */
const usualRate = 22_050;
/** How long the sound device is kept after the last piece, in milliseconds. */
const restAfter = 10_000;

/**
 * A player of `sound` events. `onMark(speech, mark)` takes each mark (`{word}` or `{mouth}`) as it is heard.
 * `isLocked` says that the browser wants a touch before it sounds; `onlock(isLocked)` is called when that changes.
 * Where this tab may not sound (locked, or another one speaks), the marks go on by the clock.
 */
export function createPlayer({ onMark }) {
  const silent = silentTrack();
  let audio = null;
  let track = silent;
  let isSpeaker = false;
  let hasSounded = false;
  let speech = null;
  /** When what was laid on the track ends, and where in its speech that is. */
  let tail = 0;
  let starting = 0;
  let resting = 0;
  const marks = markLoop(onMark);

  const player = {
    isLocked: false,
    onlock: null,
    play,
    /** What is to be heard `inMs` from now is not, and the voice ends without a click. */
    hush(inMs = 0) {
      const at = track.now() + Math.max(0, inMs) / 1000;
      track.hush(at);
      marks.drop(track, at);
      tail = Math.min(tail, at);
    },
    /** All of `ended` was sent. Here it is heard a little later: the mouth closes with its last sound, whatever comes late. */
    said(ended) {
      if (speech !== ended) return;
      marks.add([{ track, at: tail, speech, mark: { mouth: "rest" } }]);
      speech = null;
    },
    /** To be called on a touch; every touch of the page does, too. */
    unlock() {
      audio?.resume();
    },
  };

  function lock(isLocked) {
    if (player.isLocked === isLocked) return;
    player.isLocked = isLocked;
    player.onlock?.(isLocked);
  }

  /** The track for the next piece: the one that sounds, if this tab may. */
  function choose(rate) {
    if (!isSpeaker) return silent;
    prepare(rate);
    if (!audio.isRunning() && !player.isLocked) wake();
    return player.isLocked ? silent : audio;
  }

  function prepare(rate) {
    audio ??= audioTrack(rate, (runs) => {
      if (!runs) return;
      hasSounded = true;
      lock(false);
    });
  }

  /** Starting takes a moment even where it is allowed: pieces are laid on the track and wait with it. */
  function wake() {
    audio.resume();
    const pause = hasSounded ? startingTime.again : startingTime.first;
    starting ||= setTimeout(() => {
      starting = 0;
      if (audio.isRunning()) return;
      lock(true);
      fallSilent(pause / 1000);
    }, pause);
  }

  function restLater() {
    clearTimeout(resting);
    resting = setTimeout(() => audio?.rest(), (tail - track.now()) * 1000 + restAfter);
  }

  /** Goes on without sound, and makes good for what the sounding track stood still, in seconds. */
  function fallSilent(stoodStill = 0) {
    if (track === silent) return;
    audio.hush(audio.now());
    const ahead = silent.heard() - audio.heard() - stoodStill;
    marks.move(audio, silent, ahead);
    tail += ahead;
    track = silent;
  }

  function play({ speech: of, first, rate, inMs, samples: text, marks: own = [] }) {
    const next = choose(rate);
    if (next !== track) {
      tail = 0;
      track = next;
    }
    const due = track.now() + inMs / 1000;
    const at = begin(of, due);
    if (at - due > patience) return;
    const samples = samplesOf(text);
    track.start(samples, rate, at);
    tail = at + samples.length / rate;
    restLater();
    marks.add(own.map(({ sample, ...mark }) => ({ track, at: at + (sample - first) / rate, speech: of, mark })));
  }

  /** A piece joins the one before it; the first one, or one after a gap, begins when it is `due`, a little later than now. */
  function begin(of, due) {
    const isNext = of === speech && tail >= track.now();
    speech = of;
    return isNext ? tail : Math.max(tail, due, track.now() + lead);
  }

  const speaker = soleSpeaker((mine) => {
    isSpeaker = mine;
    if (!mine) return fallSilent();
    // The first track takes a browser some 100 ms, which the first word would wait for.
    (globalThis.requestIdleCallback ?? setTimeout)(() => {
      prepare(usualRate);
      restLater();
    });
  });
  for (const touch of ["pointerdown", "keydown"]) {
    addEventListener(touch, () => {
      speaker.take();
      player.unlock();
    }, { capture: true, passive: true });
  }
  return player;
}
