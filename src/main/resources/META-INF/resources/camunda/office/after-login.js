/* Whoever follows a link without being logged in logs in at Tasklist, and is then brought back here. */
import { TASKLIST } from './server.js';

const REMEMBERED_AS = 'drugfree.after-login';
/* Should the server refuse even after the login, the two pages must not play ball for ever. */
const ONE_TRY = 60 * 1000; // ms

function remembered() {
  return JSON.parse(sessionStorage.getItem(REMEMBERED_AS) || '{"at": 0}');
}

export function logIn() {
  const isOwnPage = location.pathname.startsWith('/camunda/office/');
  if (isOwnPage && Date.now() - remembered().at > ONE_TRY) {
    sessionStorage.setItem(REMEMBERED_AS, JSON.stringify({ page: location.pathname + location.hash, at: Date.now() }));
  }
  location.assign(TASKLIST);
}

/** For Tasklist, once somebody is logged in. */
export function comeBack() {
  const { page, at } = remembered();
  if (page) {
    sessionStorage.setItem(REMEMBERED_AS, JSON.stringify({ at }));
    location.replace(page);
  }
}
