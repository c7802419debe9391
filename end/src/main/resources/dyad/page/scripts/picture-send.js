/** Choosing a picture by button, drop or paste, and sending it with the words in the line. */

import {catalogue} from './catalogue.js';
import {make, named, role, tell} from './document.js';

const LONGEST_SIDE = 1_600;

/** What this browser may make a JPEG of; all else goes to the end as it is, which says what is wrong with it. */
const CONVERTIBLE = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/heif'];

function freshName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A picture from a camera has more pixels than the end takes: it is made smaller here, where it is at home. */
async function fitting(file) {
  if (!CONVERTIBLE.includes(file.type)) {
    return file;
  }
  let bitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return file;
  }
  const scale = LONGEST_SIDE / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1 && (file.type === 'image/jpeg' || file.type === 'image/png')) {
    return file;
  }
  const canvas = make('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * Math.min(1, scale)));
  canvas.height = Math.max(1, Math.round(bitmap.height * Math.min(1, scale)));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? file), 'image/jpeg', 0.92));
}

/** Wires the button, dropping and pasting. */
export function startPictureSend(bus, api) {
  const line = named('say');
  const form = line.form;
  const chooser = named('picture-choose');
  const ready = role('picture-ready');
  const look = role('picture-look');
  const problem = named('say-problem');
  // The name stays the same until the picture is kept: if an answer is lost, sending it again does not send it twice.
  let pending;
  let sending = false;

  function hold(file) {
    drop();
    pending = {file, id: freshName()};
    look.src = URL.createObjectURL(file);
    ready.hidden = false;
    form.dataset.pictured = 'true';
    tell(problem, '');
    line.focus();
  }

  function drop() {
    if (pending) {
      URL.revokeObjectURL(look.src);
      look.removeAttribute('src');
    }
    pending = undefined;
    ready.hidden = true;
    form.dataset.pictured = 'false';
    chooser.value = '';
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    form.dataset.sending = 'true';
    const {file, id} = pending;
    const text = line.value;
    try {
      const blob = await fitting(file);
      const type = blob.type === 'image/png' ? 'image/png' : 'image/jpeg';
      await api.upload(`/api/picture?id=${id}&caption=${encodeURIComponent(text.trim())}`, type, blob);
      drop();
      if (line.value.startsWith(text)) {
        line.value = line.value.slice(text.length);
        line.dispatchEvent(new Event('input'));
      }
    } catch (refused) {
      tell(problem, catalogue.picture.failed(refused.message));
    } finally {
      sending = false;
      form.dataset.sending = 'false';
    }
  }

  /** With a picture in hand, the line's own way of saying has to wait. */
  function instead(event) {
    if (pending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      send();
    }
  }

  const pictureIn = transfer => [...(transfer?.files ?? [])].find(file => file.type.startsWith('image/'));
  const met = () => document.body.dataset.stage === 'met';

  form.addEventListener('submit', instead, {capture: true});
  form.addEventListener('keydown', event => {
    const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (event.target === line && plainEnter) {
      instead(event);
    } else if (event.key === 'Escape' && pending) {
      drop();
      line.focus();
    }
  }, {capture: true});
  chooser.addEventListener('change', () => chooser.files[0] && hold(chooser.files[0]));
  named('picture-remove').addEventListener('click', () => {
    drop();
    line.focus();
  });
  document.addEventListener('paste', event => {
    const file = met() && pictureIn(event.clipboardData);
    if (file) {
      event.preventDefault();
      hold(file);
    }
  });
  for (const kind of ['dragenter', 'dragover']) {
    document.addEventListener(kind, event => event.dataTransfer?.types.includes('Files') && event.preventDefault());
  }
  document.addEventListener('drop', event => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      const file = met() && pictureIn(event.dataTransfer);
      if (file) {
        hold(file);
      }
    }
  });
  bus.on('left', drop);
}
