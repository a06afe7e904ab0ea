/*
 * How much time is left, beside each task of the list and above the one that is open. Camunda counts calendar
 * days, deadlines here mostly run in working days: where this speaks, Camunda's own words are taken away.
 */
import { element } from '../../../office/elements.js';
import { ask } from '../../../office/server.js';

/* Cards are drawn one by one; a moment later all of them are there. */
const GATHERED_FOR = 50; // ms

/* The list is drawn anew with each refresh: what is known already is shown at once. */
const known = new Map();
const waiting = new Map();
let gathering;
/* Draws the standing of the open task anew. */
let refreshHead = () => {};

async function askForAll() {
  const asked = new Map(waiting);
  waiting.clear();
  gathering = undefined;
  try {
    const ids = [...asked.keys()];
    const answers = await ask(`deadlines?tasks=${ids.map(encodeURIComponent).join(',')}`);
    ids.forEach((id) => known.delete(id));
    answers.forEach((answer) => known.set(answer.taskId, answer));
    asked.forEach((shows, id) => shows.forEach((show) => show(known.get(id))));
    refreshHead();
  } catch (failure) {
    // Without an answer Camunda's own dates stay; Tasklist itself says what is wrong with the server.
    console.warn(failure);
  }
}

function standingOf(taskId, show) {
  if (known.has(taskId)) {
    show(known.get(taskId));
  }
  waiting.set(taskId, [...(waiting.get(taskId) || []), show]);
  gathering ??= setTimeout(askForAll, GATHERED_FOR);
}

function label() {
  const node = element('p', { className: 'task-standing', lang: 'vi' });
  return {
    node,
    show(answer) {
      node.textContent = answer?.standing || '';
      node.dataset.state = answer?.state || '';
    }
  };
}

function renderCard(node, { taskId }) {
  const { node: words, show } = label();
  node.append(words);
  standingOf(taskId, (answer) => {
    show(answer);
    node.closest('li.task')?.classList.toggle('has-standing', Boolean(answer));
  });
}

/** Above the open task. It is drawn once and then lives as long as Tasklist, whichever task is open. */
function renderHead(node, _, scope) {
  const { node: words, show } = label();
  node.append(words);
  // Only administrators may set a date by hand.
  document.body.classList.toggle('administers',
    Boolean(scope.$root.authentication?.authorizedApps?.includes('admin')));
  refreshHead = () => {
    const answer = known.get(scope.task?.id);
    show(answer);
    document.body.classList.toggle('head-has-standing', Boolean(answer));
  };
  // The list may have told already, unless the date of the open task has changed since.
  scope.$watchGroup(['task.id', 'task.due'], ([taskId], [before]) => {
    refreshHead();
    if (taskId && (taskId === before || !known.has(taskId))) {
      standingOf(taskId, refreshHead);
    }
  });
}

export default [
  { id: 'card-standing', pluginPoint: 'tasklist.card', priority: 1000, render: renderCard },
  { id: 'task-standing', pluginPoint: 'tasklist.task.action', priority: 50, render: renderHead }
];
