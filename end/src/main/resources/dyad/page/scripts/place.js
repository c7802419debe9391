/** Where this end learns its place from: this browser, or the phone's app; and the places in which it keeps quiet. */

import {catalogue} from './catalogue.js';
import {make, named, role, tell} from './document.js';
import {drawQr} from './qr.js';

const CHOICE = 'dyad.place';
const OPTIONS = {enableHighAccuracy: true, maximumAge: 60_000, timeout: 60_000};
const texts = catalogue.nearness.place;

/** Reports this browser's place while nearness is on and this person has chosen so; nothing is kept here. */
function startBrowser(bus, api) {
  const box = named('place-browser');
  const problem = role('place-problem');
  let watching = null;
  let sensing = false;

  function report({coords, timestamp}) {
    tell(problem, '');
    api.post('/api/fix', {latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy, moment: timestamp})
      .catch(refused => tell(problem, refused.message));
  }

  function follow() {
    const wanted = sensing && box.checked;
    if (wanted && watching === null) {
      watching = navigator.geolocation.watchPosition(report, failure => tell(problem, failure.code === 1 ? texts.denied : texts.none), OPTIONS);
    } else if (!wanted && watching !== null) {
      navigator.geolocation.clearWatch(watching);
      watching = null;
    }
  }

  box.checked = localStorage.getItem(CHOICE) === 'browser';
  box.disabled = !navigator.geolocation || !isSecureContext;
  tell(problem, box.disabled ? texts.insecure : '');
  box.addEventListener('change', () => {
    localStorage.setItem(CHOICE, box.checked ? 'browser' : '');
    follow();
  });
  bus.on('status', status => {
    sensing = Boolean(status.nearness?.mine);
    follow();
  });
}

function startPhone(api) {
  const shown = role('phone');
  named('phone-show').addEventListener('click', async () => {
    try {
      const phone = await api.get('/api/phone');
      drawQr(named('phone-qr'), phone.qr, texts.phoneAlt);
      named('phone-link').href = phone.configuration;
      tell(role('phone-state'), phone.reachable ? texts.phoneReachable(phone.url) : texts.phoneUnreachable);
      shown.hidden = false;
    } catch (refused) {
      tell(role('phone-state'), refused.message);
    }
  });
}

function startQuietPlaces(api) {
  const list = role('places');
  const problem = role('places-problem');

  async function act(path, name) {
    try {
      await api.post(path, {name});
      tell(problem, '');
      await refresh();
      return true;
    } catch (refused) {
      tell(problem, refused.message);
      return false;
    }
  }

  function row(name) {
    const remove = make('button', {type: 'button', class: 'quiet', 'aria-label': texts.removeLabel(name)}, texts.remove);
    remove.addEventListener('click', () => act('/api/places/remove', name));
    return make('li', {}, make('span', {dir: 'auto'}, name), remove);
  }

  async function refresh() {
    const {places} = await api.get('/api/places');
    list.replaceChildren(...places.map(row));
  }

  role('places-add').addEventListener('submit', async event => {
    event.preventDefault();
    const field = named('place-name');
    if (field.value.trim() !== '' && (await act('/api/places/add', field.value))) {
      field.value = '';
    }
  });
  role('places-open').addEventListener('toggle', () => refresh().catch(refused => tell(problem, refused.message)));
}

/** Wires all three. */
export function startPlace(bus, api) {
  startBrowser(bus, api);
  startPhone(api);
  startQuietPlaces(api);
}
