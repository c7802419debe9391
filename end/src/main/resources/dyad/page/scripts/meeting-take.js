/** Taking a code: by camera, from a picture, or pasted. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';
import {readPicture, watchCamera} from './scanner.js';

/** Codes hold no white space, but what is pasted from a letter often does. */
const tidy = text => text.replace(/\s+/g, '');
const ours = text => tidy(text).toLowerCase().startsWith('dyad:');

/** Wires the step; the returned function closes the camera when the step is left. */
export function startTake(actions) {
  const input = named('take-input');
  const problem = named('take-problem');

  async function take(text) {
    if (tidy(text) === '') {
      tell(problem, catalogue.take.empty);
      return;
    }
    if (await actions.ask('/api/meet', {code: tidy(text)}, problem)) {
      input.value = '';
      actions.open({taking: false});
    }
  }

  /** Accepts a scanned text if it is one of ours. */
  function accept(text) {
    if (!ours(text)) {
      tell(problem, catalogue.take.notOurs);
      return false;
    }
    input.value = tidy(text);
    take(text);
    return true;
  }

  async function fromPicture(file) {
    tell(problem, '');
    try {
      accept(await readPicture(file));
    } catch (error) {
      tell(problem, catalogue.take[error.reason] ?? catalogue.take.unreadable);
    }
  }

  const closeCamera = startCamera(accept, problem);
  role('take').addEventListener('submit', event => {
    event.preventDefault();
    take(input.value);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      take(input.value);
    }
  });
  input.addEventListener('paste', event => {
    const [file] = event.clipboardData.files;
    if (file) {
      event.preventDefault();
      fromPicture(file);
    }
  });
  named('scan-picture').addEventListener('change', event => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) {
      fromPicture(file);
    }
  });
  named('take-back').addEventListener('click', () => actions.open({taking: false}));

  return (status, step) => {
    if (step !== 'take') {
      closeCamera();
      tell(problem, '');
    }
  };
}

/** The camera's button; returns how to close the camera. */
function startCamera(accept, problem) {
  const button = named('scan-camera');
  const lens = role('lens');
  let stop = null;
  let opening = 0;

  function close() {
    opening += 1;
    stop?.();
    stop = null;
    lens.hidden = true;
    tell(button, catalogue.take.camera);
  }

  function fail(error) {
    close();
    tell(problem, catalogue.take[error.reason] ?? catalogue.take.broken);
  }

  async function open() {
    const mine = ++opening;
    tell(problem, '');
    lens.hidden = false;
    tell(button, catalogue.take.cameraStop);
    try {
      const found = text => accept(text) && (close(), true);
      const stopThis = await watchCamera(lens.querySelector('video'), found, fail);
      if (mine === opening) {
        stop = stopThis;
      } else {
        stopThis();
      }
    } catch (error) {
      fail(error);
    }
  }

  button.addEventListener('click', () => (lens.hidden ? open() : close()));
  close();
  return close;
}
