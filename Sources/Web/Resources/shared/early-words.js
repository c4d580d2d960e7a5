// What a page says before the robot told it anything; kept in the browser, so that a lost robot can be told of, too.

const place = "letan.early-words";

/** The early words in `language`, or in the office's own where there are none: `{language, words}`. */
export async function earlyWords(language) {
  const all = (await ask()) ?? kept();
  const found = all.words[language] ? language : all.language;
  return { language: found, words: all.words[found] ?? {} };
}

async function ask() {
  try {
    const all = await (await fetch("/v1/words")).json();
    localStorage.setItem(place, JSON.stringify(all));
    return all;
  } catch {
    return null;
  }
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? nothing;
  } catch {
    return nothing;
  }
}

const nothing = { language: document.documentElement.lang, words: {} };
