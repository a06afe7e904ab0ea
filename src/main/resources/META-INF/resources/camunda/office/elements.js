/* Parts of a page that Tasklist's tab and the office pages share. */
import { logIn } from './after-login.js';
import { Refusal } from './server.js';

/** element('p', { className: 'big' }, 'text', other): properties, then what stands inside; empty parts fall out. */
export function element(tag, properties = {}, ...inside) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...inside.flat(Infinity).filter((part) => part));
  return node;
}

export function button(words, onClick, className = '') {
  return element('button', { type: 'button', className: `office-button ${className}`, onclick: onClick }, words);
}

/** A table; cells are texts or elements. Each knows its head, for screens too narrow for columns. */
export function table(heads, rows) {
  return element('div', { className: 'office-table' }, element('table', {},
    element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell, i) => {
      const node = element('td', {}, cell);
      node.dataset.head = heads[i];
      return node;
    }))))));
}

/** A label above its field; the help below is read out with it. */
export function labelled(words, field, help) {
  field.id ||= `field-${++labelled.count}`;
  const parts = [element('label', { htmlFor: field.id }, words), field];
  if (help) {
    const note = element('p', { className: 'office-help', id: `${field.id}-help` }, help);
    field.setAttribute('aria-describedby', note.id);
    parts.push(note);
  }
  return element('div', { className: 'office-field' }, parts);
}
labelled.count = 0;

/** The same for files. The browser's own button speaks the browser's language, so another stands for it. */
export function labelledFiles(words, input, help) {
  const field = labelled(words, input, help);
  const names = element('span', { className: 'file-names' });
  const show = () => {
    names.textContent = [...input.files].map(({ name }) => name).join(', ') || 'Chưa chọn tệp nào.';
  };
  input.classList.add('file-input');
  input.tabIndex = -1;
  input.addEventListener('change', show);
  input.after(button('Chọn tệp…', () => input.click()), names);
  show();
  return field;
}

/** A place for one message at a time, read out when it changes. */
export function messages() {
  const place = element('div', { className: 'office-messages' });
  place.setAttribute('role', 'status');
  place.setAttribute('aria-live', 'polite');

  function show(kind, words) {
    place.replaceChildren(element('p', { className: `office-message ${kind}` }, words));
    place.scrollIntoView?.({ block: 'nearest' });
  }

  return {
    place,
    done: (words) => show('done', words),
    wrong: (words) => show('wrong', words),
    clear: () => place.replaceChildren()
  };
}

/** Whoever is not logged in any more can do nothing here but log in again. */
export function tell(failure, place) {
  if (failure instanceof Refusal && failure.status === 401) {
    logIn();
    return;
  }
  if (!(failure instanceof Refusal)) {
    console.error(failure);
  }
  place.wrong(failure instanceof Refusal ? failure.message : new Refusal(0).message);
}

/** Runs the work once at a time, with the button greyed, and tells what went wrong. */
export async function once(pressed, place, work) {
  place.clear();
  pressed.disabled = true;
  try {
    await work();
  } catch (failure) {
    tell(failure, place);
  } finally {
    pressed.disabled = false;
  }
}

/**
 * Asks before something that cannot be taken back. Tasklist's sandbox swallows the browser's own confirm().
 *
 * @param yes the words on the button that does it
 * @returns whether that button was pressed
 */
export function sure(question, yes) {
  return new Promise((resolve) => {
    const dialog = element('dialog', { className: 'office-dialog' },
      element('p', {}, question),
      element('div', { className: 'office-actions' },
        button(yes, () => dialog.close('yes'), 'primary'),
        button('Không', () => dialog.close(''))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Puts a text on the clipboard. The newer way to copy works only over https, and not in old browsers. */
export function copied(text) {
  const field = element('textarea', { value: text });
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
