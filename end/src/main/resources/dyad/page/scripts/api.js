/** Asking this person's own end, over its loopback API. */

import {catalogue} from './catalogue.js';

const PATIENCE_MILLIS = 20_000;

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
    throw new Refused(response.status, answer.kind ?? 'unknown', answer.error ?? catalogue.unreachableEnd);
  }
  return answer;
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, {cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS), ...options});
  } catch {
    throw new Refused(0, 'unreachable', catalogue.unreachableEnd);
  }
  return answerOf(response);
}

/** The API; a refusal for want of a session is also told to the bus as "stranger". */
export function createApi(bus) {
  const watched = async asking => {
    try {
      return await asking;
    } catch (refused) {
      if (refused.status === 401) {
        bus.tell('stranger');
      }
      throw refused;
    }
  };
  return {
    get: path => watched(ask(path)),
    post: (path, body = {}, options = {}) =>
      watched(ask(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body), ...options})),
    upload: (path, type, blob) =>
      watched(ask(path, {method: 'POST', headers: {'Content-Type': type}, body: blob, signal: AbortSignal.timeout(UPLOAD_PATIENCE_MILLIS)})),
  };
}
