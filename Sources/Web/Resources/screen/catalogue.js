// The words of the screen, a language at a time. They are kept in the browser, so that a screen that cannot reach its
// robot can say so even after it was loaded anew.

const place = (language) => `letan.words.${language}`;
const lastPlace = "letan.language";
/** The robot's own default; the first `hello` says better. */
const firstLanguage = document.documentElement.lang;

const catalogues = new Map();

/** The catalogue in `language`, from the robot or from before; throws when there is none. */
export async function catalogue(language) {
  if (!catalogues.has(language)) {
    const asked = ask(language);
    catalogues.set(language, asked);
    asked.catch(() => catalogues.get(language) === asked && catalogues.delete(language));
  }
  return catalogues.get(language);
}

async function ask(language) {
  const answer = await fetch(`/v1/screen/catalogue/${encodeURIComponent(language)}`);
  if (!answer.ok) throw new Error(`catalogue ${language}: ${answer.status}`);
  const value = await answer.json();
  keep(language, value.words);
  return value;
}

/** Forgets what a robot that has begun anew may tell differently. */
export const forgetCatalogues = () => catalogues.clear();

/** The language shown last. */
export const lastLanguage = () => read(lastPlace) ?? firstLanguage;

/** The words kept from before; none when this browser has never met the robot. */
export function keptWords(language) {
  try {
    return JSON.parse(read(place(language)) ?? "{}");
  } catch {
    return {};
  }
}

function keep(language, words) {
  // A browser may forbid keeping anything: then nothing is kept.
  try {
    localStorage.setItem(place(language), JSON.stringify(words));
    localStorage.setItem(lastPlace, language);
  } catch {}
}

function read(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
