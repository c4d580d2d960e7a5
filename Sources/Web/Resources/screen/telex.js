// Vietnamese by Telex, as Unikey does it: "tieengs" is "tiếng". Tones may be typed anywhere in the word and stand where the
// older spelling has them ("hòa", "thủy"); a mark typed twice is taken back ("ass" is "as"); what can be no Vietnamese
// syllable stays as it was typed.

import { isVowel, plainLetter, syllable } from "./syllables.js";

const tones = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const hats = { a: "â", e: "ê", o: "ô" };
const horns = { a: "ă", o: "ơ", u: "ư" };
const letterPattern = /\p{L}/u;
/** Words of other languages that offices use and that would turn into syllables nobody means. */
const loans = new Set(["data", "pass", "passport", "photo", "taxi", "test", "visa", "wc"]);

/**
 * A word on its way: `letters` (lower case, with hats, horns and bars), which of them are `capitals`, its `tone` key, the
 * `keys` it was typed with; `isPlain` once its keys mean themselves.
 */
const empty = { letters: [], capitals: [], tone: "", keys: "", isPlain: false };

/** The word on its way that `text` is: what stands before the caret, however it came there. */
export function wordOf(text) {
  let word = empty;
  for (const character of text.normalize("NFC")) {
    const { letter, tone } = parted(character.toLowerCase());
    word = grown(word, letter, character !== character.toLowerCase());
    if (tone) word = { ...word, tone };
  }
  return checked(word) ? { ...word, keys: text } : asTyped(text);
}

/** The word after one more key. */
export function press(word, key) {
  const typed = { ...word, keys: word.keys + key };
  const lower = key.toLowerCase();
  if (word.isPlain) return grown(typed, lower, key !== lower);
  for (const rule of [toned, barred, horned, hatted, undone, added]) {
    const next = rule(typed, lower, key !== lower);
    if (next) return next;
  }
  return asTyped(typed.keys);
}

/** The text of a word. */
export function textOf({ letters, capitals, tone, keys }) {
  if (loans.has(keys.toLowerCase())) return keys;
  const toned = tone ? toneplace(letters.join("")) : -1;
  return letters.map((letter, place) => {
    const whole = place === toned ? (letter + tones[tone]).normalize("NFC") : letter;
    return capitals[place] ? whole.toUpperCase() : whole;
  }).join("");
}

/** A whole text by its keys. */
export function telex(keys) {
  let text = "";
  let word = empty;
  for (const key of keys) {
    if (letterPattern.test(key)) {
      word = press(word, key);
    } else {
      text += textOf(word) + key;
      word = empty;
    }
  }
  return text + textOf(word);
}

// Rules. Each gives the next word, or nothing if it is not for this key.

function toned(word, key) {
  if (key === "z" && word.tone) return { ...word, tone: "" };
  return tones[key] && word.tone !== key && word.letters.some(isVowel) ? checked({ ...word, tone: key }) : null;
}

/** "dd", and a d anywhere after it: "dand" is "đan". */
function barred(word, key) {
  return key === "d" && word.letters[barPlace(word)] === "d" ? checked(replaced(word, barPlace(word), "đ")) : null;
}

/** Letters without vowels are short for something, with a "đ" anywhere: "HDDND" is "HĐND". */
const barPlace = ({ letters }) => (letters.some(isVowel) ? 0 : letters.length - 1);

/** "uo" takes two horns where it may, else the last letter takes one that can; a "w" where none can is "ư". */
function horned(word, key, isCapital) {
  if (key !== "w") return null;
  const letters = word.letters.map(plainLetter);
  const pair = letters.join("").lastIndexOf("uo");
  const places = [...letters.keys()].reverse().filter((place) => horns[letters[place]]).map((place) => [place]);
  for (const choice of pair < 0 ? places : [[pair, pair + 1], ...places]) {
    const marked = checked(choice.reduce((next, place) => replaced(next, place, horns[letters[place]]), word));
    if (marked) return isSame(marked, word) ? null : opened(marked);
  }
  return letters.some(isVowel) ? null : grown(word, "ư", isCapital);
}

/** Open "uơ" is a sound of its own after h, kh and th: "thuở". */
function opened(word) {
  const [, initial] = word.letters.join("").match(/^(h|kh|th)ươ$/) ?? [];
  return initial ? replaced(word, initial.length, "u") : word;
}

/** A vowel typed again, also after what follows it: "vietej" is "việt". */
function hatted(word, key) {
  const place = hats[key] ? word.letters.findLastIndex((letter) => plainLetter(letter) === key) : -1;
  const marked = place < 0 ? null : checked(replaced(word, place, hats[key]));
  return marked && !isSame(marked, word) ? marked : null;
}

/** A mark that is there already is taken back, and from then on keys mean themselves. */
function undone(word, key, isCapital) {
  if (word.tone === key && key !== "") return { ...grown({ ...word, tone: "" }, key, isCapital), isPlain: true };
  if (key === "w" && isBareHorn(word)) return { ...replaced(word, word.letters.length - 1, "w"), isPlain: true };
  const isMade = (letter, place) => (key === "w" ? "ăơư".includes(letter) : key === "d" ? letter === "đ" && place === barPlace(word) : hats[key] === letter);
  if (!word.letters.some(isMade)) return null;
  const letters = word.letters.map((letter, place) => (isMade(letter, place) ? plainLetter(letter) : letter));
  return { ...grown({ ...word, letters }, key, isCapital), isPlain: true };
}

/** Whether the last letter is an "ư" that a "w" alone was typed for. */
const isBareHorn = ({ letters, keys }) => letters.at(-1) === "ư" && /(^|[^u])ww$/i.test(keys);

function added(word, key, isCapital) {
  return checked(grown(joined(word), key, isCapital));
}

/** "uơ" and "ưo" that go on are "ươ". */
function joined(word) {
  const place = word.letters.length - 2;
  if (!/(ưo|[^q]uơ|^uơ)$/.test(word.letters.join(""))) return word;
  return replaced(replaced(word, place, "ư"), place + 1, "ơ");
}

// Words

const grown = (word, letter, isCapital) => ({ ...word, letters: [...word.letters, letter], capitals: [...word.capitals, isCapital] });

const replaced = (word, place, letter) => ({ ...word, letters: word.letters.with(place, letter) });

const isSame = (one, other) => one.letters.every((letter, place) => letter === other.letters[place]);

/** The word if it may become Vietnamese; letters without vowels may become anything. */
function checked(word) {
  if (!word.letters.some(isVowel)) return word;
  return syllable(word.letters.join(""), word.tone) ? word : null;
}

const asTyped = (keys) => [...keys].reduce((word, key) => grown(word, key.toLowerCase(), key !== key.toLowerCase()), { ...empty, keys, isPlain: true });

/** A letter and the key of its tone. */
function parted(character) {
  const marks = character.normalize("NFD");
  const tone = Object.keys(tones).find((key) => marks.includes(tones[key])) ?? "";
  return { letter: (tone ? marks.replace(tones[tone], "") : marks).normalize("NFC"), tone };
}

/** Where the tone stands: on the last vowel with a hat or horn, else as the older spelling has it. */
function toneplace(letters) {
  const parts = syllable(letters);
  const [begin, vowels, final] = parts ? [parts.initial.length, parts.vowels, parts.final] : [0, letters, ""];
  const marked = [...vowels].findLastIndex((letter) => plainLetter(letter) !== letter && letter !== "đ");
  if (marked >= 0) return begin + marked;
  if (final !== "") return begin + vowels.length - 1;
  return begin + (vowels.length > 2 ? 1 : 0);
}
