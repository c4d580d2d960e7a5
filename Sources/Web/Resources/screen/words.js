// Texts as words, and which words of what is said stand for which words of what is shown.

/** The words of `text`: where each one is (UTF-16) and what it is without case. */
export function wordsOf(text, language) {
  const parts = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...parts].filter((part) => part.isWordLike).map(({ segment, index }) => ({
    from: index, to: index + segment.length, key: segment.normalize("NFC").toLocaleLowerCase(language),
  }));
}

/** Where each character of `text`, as people and Swift count them, begins in UTF-16; and the end. */
export function characterStarts(text) {
  const parts = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
  return [...parts].map(({ index }) => index).concat(text.length);
}

/**
 * For each of the words `said` the place of the word of `shown` that stands for it, in rising order; and how many are equal.
 * What differs ("ba", "3") takes the word at the same place between equal neighbours, or the one before.
 */
export function align(said, shown) {
  const pairs = longestCommon(said, shown);
  const places = [];
  let before = { said: -1, shown: -1 };
  for (const next of [...pairs, { said: said.length, shown: shown.length }]) {
    const room = next.shown - before.shown - 1;
    const count = next.said - before.said - 1;
    for (let number = 0; number < count; number += 1) {
      const step = room === 0 ? 0 : 1 + Math.floor((number * room) / count);
      places.push(Math.max(0, before.shown + step));
    }
    if (next.said < said.length) places.push(next.shown);
    before = next;
  }
  return { places, equal: pairs.length };
}

/** The longest row of equal words that both have in this order. */
function longestCommon(one, other) {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const isEqual = (a, b) => one[a].key === other[b].key;
  for (let a = one.length - 1; a >= 0; a -= 1) {
    for (let b = other.length - 1; b >= 0; b -= 1) {
      const [down, right] = [lengths[(a + 1) * width + b], lengths[a * width + b + 1]];
      lengths[a * width + b] = isEqual(a, b) ? lengths[(a + 1) * width + b + 1] + 1 : Math.max(down, right);
    }
  }
  const pairs = [];
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    if (isEqual(a, b)) pairs.push({ said: a++, shown: b++ });
    else if (lengths[(a + 1) * width + b] >= lengths[a * width + b + 1]) a += 1;
    else b += 1;
  }
  return pairs;
}
