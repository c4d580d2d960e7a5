// When sound is heard, and what is lit meanwhile, on the clock of the sound.
"use strict";

{
  let context = null;
  const pieces = [];
  const lit = [];

  globalThis.AudioContext = class extends AudioContext {
    constructor(...words) {
      super(...words);
      context = this;
    }
  };

  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, ...rest) {
    pieces.push({ when: Math.max(when, this.context.currentTime), offset, seconds: this.buffer.duration });
    return start.call(this, when, offset, ...rest);
  };

  /** Which second of the context's time is heard now. */
  const heardNow = () => {
    const { contextTime, performanceTime } = context.getOutputTimestamp();
    return contextTime + (performance.now() - performanceTime) / 1_000;
  };

  /** From now on notes when an element that matches `selector` appears, by its text. */
  letanTest.watchLit = (selector) => {
    let last = null;
    const look = () => {
      const element = document.querySelector(selector);
      if (element === last) return;
      last = element;
      if (element && context) lit.push({ text: element.textContent.trim(), at: heardNow() });
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  };

  /** The pieces of sound that were begun and what was lit, in seconds of the sound's clock. */
  letanTest.heard = () => ({ pieces, lit, state: context?.state ?? "none" });
}
