/* The tab "Thời hạn" of a task: until when, how that day came about, and what a head may change. */
import { point } from '../../../office/days.js';
import { dayField } from '../../../office/day-field.js';
import { button, element, labelled, messages, once, tell } from '../../../office/elements.js';
import { ask, send } from '../../../office/server.js';
import { deadlineStrip } from './deadline-strip.js';

function section(title, ...inside) {
  return element('section', {}, element('h3', {}, title), inside);
}

function headline({ state, due, standing, task, caseCode }, buttons) {
  return element('div', { className: `deadline-headline ${state}` },
    element('div', {},
      element('p', { className: 'what' }, `${task} – hồ sơ ${caseCode}`),
      element('p', { className: 'due' }, 'Hạn xử lý: ', element('strong', {}, due || 'chưa xác định')),
      element('p', { className: 'standing' }, standing)),
    buttons.length > 0 && element('div', { className: 'office-actions' }, buttons));
}

function reasoning({ steps, period, start, startWords, clause, confidenceWords }) {
  return [
    section('Vì sao là ngày này?', element('ol', {}, steps.map((step) => element('li', {}, step)))),
    section('Căn cứ', element('dl', {},
      element('dt', {}, 'Thời hạn'), element('dd', {}, period),
      element('dt', {}, 'Tính từ'), element('dd', {}, `${start} (${startWords})`),
      element('dt', {}, 'Quy định'), element('dd', {}, clause),
      element('dt', {}, 'Mức tin cậy'), element('dd', {}, confidenceWords)))
  ];
}

function stops(all) {
  return all.length > 0 && section('Các lần dừng tính thời hạn', element('ul', {}, all.map(({ from, until, cause }) =>
    element('li', {}, until
      ? `Từ ${point(from)} đến ${point(until)}: ${cause}`
      : `Từ ${point(from)}, chưa tính tiếp: ${cause}`))));
}

function changes(all) {
  return all.length > 0 && section('Thời hạn đã được thay đổi', element('ul', {}, all.map((change) =>
    element('li', {},
      element('strong', {}, `${change.kind}: ${point(change.oldDue) || 'chưa có'} → ${point(change.newDue) || 'chưa có'}. `),
      `${[point(change.at), change.by].filter(Boolean).join(', ')}. Lý do: ${change.reason}`))));
}

function notes(all) {
  return all.length > 0 && section('Ghi chú về việc này', element('ul', {}, all.map(({ at, by, words }) =>
    element('li', {}, `${[point(at), by].filter(Boolean).join(', ')}: ${words}`))));
}

function reasonField(example) {
  const input = element('textarea', { rows: 2, maxLength: 1000, required: true, className: 'office-wide' });
  return { input, node: labelled('Lý do', input, example) };
}

/** A form that a button opens, so that nobody changes a deadline by accident. */
function opener(words, form) {
  form.hidden = true;
  const toggle = button(words, () => {
    form.hidden = !form.hidden;
    toggle.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) {
      form.querySelector('input')?.focus();
    }
  });
  toggle.setAttribute('aria-expanded', 'false');
  return { toggle, form };
}

function changeForm(fields, submitWords, submit) {
  const said = messages();
  const press = element('button', { type: 'submit', className: 'office-button primary' }, submitWords);
  const form = element('form', { className: 'deadline-form', noValidate: true }, fields, press, said.place);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    once(press, said, async () => {
      const mistake = await submit();
      if (mistake) {
        said.wrong(mistake);
      }
    });
  });
  return form;
}

function extension({ possible, unit, most, reason }, path, changed) {
  if (!possible) {
    return { form: element('p', { className: 'office-help' }, reason) };
  }
  const number = element('input', { type: 'number', min: 1, max: most, step: 1, className: 'office-number' });
  const why = reasonField('Viết ngắn gọn, ví dụ: chờ kết quả giám định. Không ghi tên người bị đề nghị.');
  return opener('Gia hạn…', changeForm(
    [labelled(`Thêm bao nhiêu ${unit}?`, number, most ? `Nhiều nhất ${most} ${unit}.` : ''), why.node],
    'Gia hạn', async () => {
      const by = Number(number.value);
      if (!Number.isInteger(by) || by < 1 || (most && by > most)) {
        number.focus();
        return most ? `Nhập một số từ 1 đến ${most}.` : 'Nhập một số, ít nhất là 1.';
      }
      if (!why.input.value.trim()) {
        why.input.focus();
        return 'Chưa ghi lý do.';
      }
      await send('POST', `${path}/extension`, { by, reason: why.input.value.trim() });
      changed('Đã gia hạn.');
      return '';
    }));
}

function correction({ start, label }, path, changed) {
  const what = element('p', {}, `Mốc tính thời hạn này: ${label}.`);
  const day = dayField('Ngày bắt đầu đúng', { value: start });
  const why = reasonField('Viết ngắn gọn, ví dụ: nhập nhầm ngày. Không ghi tên người bị đề nghị.');
  return opener('Sửa ngày bắt đầu…', changeForm([what, day.node, why.node], 'Sửa ngày bắt đầu', async () => {
    if (!day.check()) {
      day.input.focus();
      return 'Ngày chưa đúng.';
    }
    if (!why.input.value.trim()) {
      why.input.focus();
      return 'Chưa ghi lý do.';
    }
    await send('POST', `${path}/start`, { date: day.day(), reason: why.input.value.trim() });
    changed('Đã sửa ngày bắt đầu và tính lại thời hạn.');
    return '';
  }));
}

function page(deadline, path, changed) {
  const { extend, correct } = deadline;
  const forHeads = [
    extend && extension(extend, path, changed),
    correct && correction(correct, path, changed)
  ].filter(Boolean);
  return [
    deadline.warning && element('p', { className: 'office-message warning' }, deadline.warning),
    headline(deadline, forHeads.map(({ toggle }) => toggle).filter(Boolean)),
    forHeads.map(({ form }) => form),
    deadlineStrip(deadline.runs),
    reasoning(deadline),
    stops(deadline.stops),
    changes(deadline.changes),
    notes(deadline.notes)
  ].flat().filter(Boolean);
}

function render(node, { taskId }, scope) {
  const said = messages();
  const content = element('div', {}, element('p', {}, 'Đang tải…'));
  const left = new AbortController();
  const path = `deadlines/${taskId}`;

  async function load() {
    try {
      content.replaceChildren(...page(await ask(path, left.signal), path, changed));
    } catch (failure) {
      if (failure.status === 404) {
        content.replaceChildren(element('p', { className: 'big' }, 'Việc này không có thời hạn.'));
      } else if (!left.signal.aborted) {
        content.replaceChildren(button('Thử lại', () => {
          said.clear();
          load();
        }));
        tell(failure, said);
      }
    }
  }

  async function changed(words) {
    await load();
    said.done(words);
    // The list and the head of the task show the date, too.
    scope.$applyAsync(() => ['task', 'taskList'].forEach((part) => scope.taskData.changed(part)));
  }

  content.addEventListener('input', () => said.clear());
  scope.$on('$destroy', () => left.abort());
  node.append(element('div', { className: 'deadline-tab', lang: 'vi' }, said.place, content));
  load();
}

export default {
  id: 'task-detail-deadline',
  pluginPoint: 'tasklist.task.detail',
  // After the form, which opens first, and before the history.
  priority: 900,
  properties: { label: 'Thời hạn' },
  render
};
