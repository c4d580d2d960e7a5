// All that can be asked for, and every word of the screen, a language at a time.

const lastPlace = "letan.language";

const catalogues = new Map();

/** The catalogue in `language`; throws when the robot does not give it. */
export async function catalogue(language) {
  if (!catalogues.has(language)) {
    const asked = ask(language);
    catalogues.set(language, asked);
    asked.catch(() => catalogues.get(language) === asked && catalogues.delete(language));
  }
  return catalogues.get(language);
}

/** Forgets what a robot that has begun anew may tell differently. */
export const forgetCatalogues = () => catalogues.clear();

/** The language shown last; before that the one of the page, until the robot says better. */
export function lastLanguage() {
  try {
    return localStorage.getItem(lastPlace) ?? document.documentElement.lang;
  } catch {
    return document.documentElement.lang;
  }
}

async function ask(language) {
  const answer = await fetch(`/v1/screen/catalogue/${encodeURIComponent(language)}`);
  if (!answer.ok) throw new Error(`catalogue ${language}: ${answer.status}`);
  const value = await answer.json();
  keep(language);
  return value;
}

function keep(language) {
  // A browser may forbid keeping anything: then nothing is kept.
  try {
    localStorage.setItem(lastPlace, language);
  } catch {}
}
