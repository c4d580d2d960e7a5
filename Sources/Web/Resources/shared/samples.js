// From the text of an event to samples an AudioBuffer holds.

/** The bytes that `base64` stands for. */
function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return bytes;
}

/** The 16-bit little-endian samples in `base64`: a view of the bytes, half a sample at the end is dropped. */
export function samplesOf(base64) {
  const bytes = bytesOf(base64);
  return new Int16Array(bytes.buffer, 0, bytes.length >> 1);
}

/** `samples` as a buffer of `context`, written straight into it. */
export function bufferOf(samples, rate, context) {
  const buffer = context.createBuffer(1, samples.length, rate);
  const channel = buffer.getChannelData(0);
  for (let place = 0; place < samples.length; place += 1) channel[place] = samples[place] / 32768;
  return buffer;
}
