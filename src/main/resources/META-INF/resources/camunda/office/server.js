/*
 * Talks to the application's own interface as whoever is logged in to Tasklist. The pages lie below /camunda
 * because the browser shows Camunda's CSRF cookie only there.
 */
export const TASKLIST = '/camunda/app/tasklist/default/';

const OWN_INTERFACE = '/camunda/api/drugfree/';
const SILENT = 'Máy chủ chưa trả lời được. Anh/chị thử lại sau ít phút.';

/** What the server did not do, in words for people. Status 0: it could not be reached. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message || SILENT);
    this.status = status;
  }
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

async function call(method, path, body, signal) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = csrfToken();
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(OWN_INTERFACE + path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    signal
  }).catch((failure) => {
    throw failure.name === 'AbortError' ? failure : new Refusal(0);
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    // Other messages than of these two are for developers.
    throw new Refusal(response.status, [400, 403].includes(response.status) ? answer?.message : '');
  }
  return answer;
}

/** @param signal optional, to give up when nobody waits for the answer any more */
export function ask(path, signal) {
  return call('GET', path, undefined, signal);
}

/** @param method POST, PUT or DELETE */
export function send(method, path, body) {
  return call(method, path, body);
}
