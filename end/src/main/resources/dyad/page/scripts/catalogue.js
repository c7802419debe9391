/** The sentences of the page in the language of its reader: chosen here once, else the browser's. */

const CHOICE = 'dyad.language';

/** Each language by its own name. */
export const languages = {en: 'English', de: 'Deutsch'};

function chosen() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

function pick() {
  const wanted = [chosen(), ...navigator.languages].map(name => name?.slice(0, 2));
  return wanted.find(name => name in languages) ?? 'en';
}

export const language = pick();
export const {catalogue} = await import(`./catalogue/${language}.js`);
const {told} = language === 'en' ? {told: []} : await import(`./catalogue/told-${language}.js`);

/** The reader's own customs of times and numbers, where they are of this language: British and American ones differ. */
export const locale = navigator.languages.find(name => name.startsWith(language)) ?? language;

/** Day and time by these customs. */
export const dayAndTime = millis => new Date(millis).toLocaleString(locale, {dateStyle: 'medium', timeStyle: 'short'});

document.documentElement.lang = language;

/** Speaks this language from now on; the page begins anew, as its end knows how it stands. */
export function speak(name) {
  localStorage.setItem(CHOICE, name);
  location.reload();
}

/** The text at a dotted path of the catalogue, such as "say.hint". */
export function textAt(path) {
  return path.split('.').reduce((part, name) => part[name], catalogue);
}

const literal = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = told.map(([from, to]) => [new RegExp(`^${from.split('{}').map(literal).join('(.*)')}$`, 's'), to]);

/** A sentence of the end's own in this page's language, where it is known. */
export function translated(sentence) {
  for (const [pattern, to] of patterns) {
    const found = sentence.match(pattern);
    if (found) {
      let next = 1;
      return to.replaceAll('{}', () => found[next++]);
    }
  }
  return sentence;
}
