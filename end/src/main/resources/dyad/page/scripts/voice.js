/** One sentence at a time for screen readers. */

import {role} from './document.js';

/** Speaks what the bus tells as "speak". */
export function startVoice(bus) {
  const voice = role('voice');
  bus.on('speak', ({sentence}) => {
    // The same sentence twice is an event each time: a fresh node makes it be read again.
    voice.replaceChildren(document.createTextNode(sentence));
  });
}
