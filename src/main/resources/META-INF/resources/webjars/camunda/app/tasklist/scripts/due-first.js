/*
 * Tasklist puts the newest work on top unless the address says otherwise. Officers need what is due first, so the
 * address says that, until somebody orders the list in another way.
 */
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function orderByDueDate() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const asked = new URLSearchParams(query);
  if (path === '/' && !asked.has('sorting')) {
    asked.set('sorting', DUE_FIRST);
    location.replace(`#${path}?${asked}`);
  }
}

addEventListener('hashchange', orderByDueDate);
orderByDueDate();
