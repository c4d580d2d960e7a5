// What a Vietnamese syllable may look like, so that words that are none ("wifi") keep their letters.

const initials = new Set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ").concat(""));
/** Vowels that end a syllable, and those that may go on with a consonant. */
const open = "a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oa oe oi ôi ơi ua uê ui uơ ưa ưi ưu uy iêu oai oao oay oeo uây uôi ươi ươu uya uyu yêu".split(" ");
const closing = "a ă â e ê i o ô ơ u ư y iê oa oă oe uâ uê uô ươ uy uyê yê".split(" ");
const finals = "c ch k m n ng nh p t".split(" ");
/** After these only two tones are heard. */
const stops = new Set(["c", "ch", "k", "p", "t"]);
const stopTones = new Set(["", "s", "j"]);
const plain = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };

/** A letter without its hat, horn or bar. */
export const plainLetter = (letter) => plain[letter] ?? letter;
export const isVowel = (letter) => "aeiouy".includes(plainLetter(letter));

/**
 * The initial consonants, vowels and final consonants of `letters` (lower case, no tone), if a Vietnamese syllable may be
 * on the way there: marks may be missing yet, so "uo" and "ưo" stand for "ươ". Null for anything else.
 */
export function syllable(letters, tone = "") {
  for (const initial of initialsOf(letters)) {
    const rest = letters.slice(initial.length);
    const end = [...rest].findIndex((letter) => !isVowel(letter));
    const [vowels, final] = end < 0 ? [rest, ""] : [rest.slice(0, end), rest.slice(end)];
    if (isPossible(vowels, final, tone)) return { initial, vowels, final };
  }
  return null;
}

/** How the word may begin, the longest first: "gia" is gi-a, "gin" is g-in; none unless vowels follow. */
function initialsOf(letters) {
  if (letters === "qu") return ["q"];
  const found = [];
  for (let length = Math.min(3, letters.length - 1); length >= 0; length -= 1) {
    const initial = letters.slice(0, length);
    if (initials.has(initial) && isVowel(letters[length])) found.push(initial);
  }
  return found;
}

function isPossible(vowels, final, tone) {
  if (final === "") return [...open, ...closing].some((known) => fits(vowels, known));
  if (!finals.some((known) => known.startsWith(final))) return false;
  if (stops.has(final) && !stopTones.has(tone)) return false;
  return closing.some((known) => known.length === vowels.length && fits(vowels, known));
}

/** Whether `vowels` are `known` or its beginning, some marks still to come. */
const fits = (vowels, known) => vowels.length <= known.length
  && [...vowels].every((letter, place) => letter === known[place] || letter === plainLetter(known[place]));
