/** Asking this person's own end, over its loopback API. */

import {catalogue, translated} from './catalogue.js';

const PATIENCE_MILLIS = 20_000;
/** A relay that does not answer is waited for by the end. */
const TRIAL_MILLIS = 90_000;

/** A picture may wait for another, and each may take a minute. */
const UPLOAD_PATIENCE_MILLIS = 150_000;

/** The end said no, or did not answer (status 0). The message is a sentence for the person. */
export class Refused extends Error {
  constructor(status, kind, message) {
    super(message);
    this.status = status;
    this.kind = kind;
  }
}

async function answerOf(response) {
  const text = await response.text();
  let answer = {};
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    answer = {};
  }
  if (!response.ok) {
    const absent = response.status === 502 || response.status === 503 || response.status === 504;
    const sentence = answer.error ? translated(answer.error) : absent ? catalogue.refused.unreachable : catalogue.refused.unknown;
    throw new Refused(response.status, answer.kind ?? 'unknown', sentence);
  }
  return answer;
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, {cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS), ...options});
  } catch {
    throw new Refused(0, 'unreachable', catalogue.refused.unreachable);
  }
  return answerOf(response);
}

/** The API; a refusal for want of a session or its passphrase is also told to the bus as "stranger" or "locked". */
export function createApi(bus) {
  const watched = async asking => {
    try {
      return await asking;
    } catch (refused) {
      if (refused.status === 401) {
        bus.tell(refused.kind === 'locked' ? 'locked' : 'stranger');
      }
      throw refused;
    }
  };
  return {
    get: path => watched(ask(path)),
    /** Asks for something that may take a minute. */
    tryOut: (path, body) =>
      watched(ask(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body), signal: AbortSignal.timeout(TRIAL_MILLIS)})),
    post: (path, body = {}, options = {}) =>
      watched(ask(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body), ...options})),
    upload: (path, type, blob) =>
      watched(ask(path, {method: 'POST', headers: {'Content-Type': type}, body: blob, signal: AbortSignal.timeout(UPLOAD_PATIENCE_MILLIS)})),
  };
}
