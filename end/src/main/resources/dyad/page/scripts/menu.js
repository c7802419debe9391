/** The quiet menu: a few facts, the sheets it leads to, the language, and the way to leave. */

import {catalogue, language, languages, locale, speak, translated} from './catalogue.js';
import {startAutostart} from './autostart.js';
import {make, named, role} from './document.js';
import {startLeave} from './leave.js';
import {startLog} from './log.js';
import {startPages} from './pages.js';
import {startPhonePage} from './phone-page.js';
import {startSheets} from './sheets.js';

function factsOf(status) {
  const {facts} = catalogue;
  return [
    [facts.relay, status.relayAddress],
    [facts.hosting, status.hosting],
    [facts.pace, facts.paceOf(facts.profiles[status.profile], (status.tickMillis / 1_000).toLocaleString(locale))],
  ].filter(([, value]) => value);
}

/** Each language by its own name, the page's own one pressed. */
function startLanguages() {
  const buttons = Object.entries(languages).map(([name, own]) => {
    const pressed = String(name === language);
    const button = make('button', {type: 'button', class: 'quiet', lang: name, 'aria-pressed': pressed, 'data-testid': `speak-${name}`}, own);
    button.addEventListener('click', () => name !== language && speak(name));
    return button;
  });
  role('languages').append(...buttons);
}

/** Wires the menu and its sheets. */
export function startMenu(bus, api) {
  const opener = named('menu');
  startLanguages();
  const askAutostart = startAutostart(api, translated);
  const freshAddress = startPhonePage(bus, api);
  startSheets({start: askAutostart, phone: freshAddress, pages: startPages(bus, api), log: startLog(api)});

  bus.on('status', status => {
    opener.hidden = false;
    named('leave').hidden = !status.met;
    role('facts').replaceChildren(...factsOf(status).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {translate: 'no'}, value)]));
  });
  bus.on('stranger', () => (opener.hidden = true));
  bus.on('guided', ({step}) => step === 'start' && askAutostart());
  startLeave(bus, api);
}
