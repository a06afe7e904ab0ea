/*
 * Talks to the application's own interface as whoever is logged in to Tasklist. The pages lie below /camunda
 * because the browser shows Camunda's CSRF cookie only there.
 */
export const TASKLIST = '/camunda/app/tasklist/default/';

const OWN_INTERFACE = '/camunda/api/drugfree/';
const SILENT = 'Máy chủ chưa trả lời được. Anh/chị thử lại sau ít phút.';

/** What the server did not do, in words for people. Status 0: it could not be reached. */
export class Refusal extends Error {
  /** @param answer what the server sent along: after a conflict, how things stand */
  constructor(status, message, answer) {
    super(message || SILENT);
    this.status = status;
    this.answer = answer;
  }
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** Other messages than of these are for developers. */
function refusal(response, answer) {
  return new Refusal(response.status, [400, 403, 409, 413].includes(response.status) ? answer?.message : '', answer);
}

async function request(method, path, { headers, body, signal }) {
  const response = await fetch(OWN_INTERFACE + path, {
    method,
    headers: method === 'GET' ? headers : { ...headers, 'X-XSRF-TOKEN': csrfToken() },
    body,
    cache: 'no-store',
    signal
  }).catch((failure) => {
    throw failure.name === 'AbortError' ? failure : new Refusal(0);
  });
  if (!response.ok) {
    throw refusal(response, await response.json().catch(() => null));
  }
  return response;
}

async function call(method, path, body, signal) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await request(method, path, {
    headers, body: body === undefined ? undefined : JSON.stringify(body), signal
  });
  return response.json().catch(() => null);
}

/** @param signal optional, to give up when nobody waits for the answer any more */
export function ask(path, signal) {
  return call('GET', path, undefined, signal);
}

/** @param method POST, PUT or DELETE */
export function send(method, path, body) {
  return call(method, path, body);
}

/** Attaches a file under its name; the name stands in no address, because it may tell too much. */
export async function attachFile(path, file) {
  await request('POST', path, {
    headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) }, body: file
  });
}

/**
 * Sends a file as it is. The answer comes line by line while the server works.
 *
 * @param onLine gets each line
 * @returns the last line
 */
export async function sendFile(path, file, onLine) {
  const response = await request('POST', path, { headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  let last = null;
  for await (const line of lines(response.body.getReader())) {
    last = JSON.parse(line);
    onLine(last);
  }
  if (last?.error) {
    throw new Refusal(200, last.error);
  }
  if (!last || last.total) {
    // It broke off while the work was going on.
    throw new Refusal(0);
  }
  return last;
}

async function* lines(reader) {
  const decoder = new TextDecoder();
  let rest = '';
  for (let chunk = await read(reader); !chunk.done; chunk = await read(reader)) {
    const parts = (rest + decoder.decode(chunk.value, { stream: true })).split('\n');
    rest = parts.pop();
    yield* parts;
  }
}

/* An answer that breaks off is one that did not come. */
function read(reader) {
  return reader.read().catch(() => {
    throw new Refusal(0);
  });
}
