/*
 * A date as it is written on paper. The browser's own date field follows the language of the browser, which
 * here is mostly English: 03/04 would then be a day in March.
 */
import {
  WEEKDAYS_FROM_MONDAY, daysFrom, looksLikeDay, plusDays, read, today, weekdayOf, withWeekday, written
} from './days.js';
import { element } from './elements.js';

const SHAPE = 'Viết ngày/tháng/năm, ví dụ 05/02/2026.';
const NO_SUCH_DAY = 'Trong lịch không có ngày này.';

/** The month around a day as whole weeks, to pick from by mouse or with the Tab key. */
function month(shown, chosen, pick, turn) {
  const first = `${shown.slice(0, 7)}-01`;
  const [year, number] = shown.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const from = plusDays(first, -weekdayOf(first));
  const until = plusDays(last, 6 - weekdayOf(last));
  const days = daysFrom(from, until).map((day) => element('button', {
    type: 'button',
    className: [
      day.slice(0, 7) === shown.slice(0, 7) ? '' : 'other-month',
      day === today() ? 'today' : '',
      day === chosen ? 'chosen' : ''
    ].join(' '),
    ariaLabel: withWeekday(day),
    onclick: () => pick(day)
  }, String(Number(day.slice(8)))));
  const arrow = (words, sign, to) =>
    element('button', { type: 'button', ariaLabel: words, title: words, onclick: () => turn(to) }, sign);
  return [
    element('div', { className: 'day-picker-head' },
      arrow('Tháng trước', '‹', plusDays(first, -1)),
      element('strong', {}, `Tháng ${number} năm ${year}`),
      arrow('Tháng sau', '›', plusDays(last, 1))),
    element('div', { className: 'day-picker-days' },
      WEEKDAYS_FROM_MONDAY.map((name) => element('span', {}, name)), days)
  ];
}

/**
 * @param label what the day is
 * @param options value: yyyy-MM-dd or empty; optional: whether it may stay empty; onChange: called with
 *     each new day, null while it is none
 * @returns node: what to put on the page; day(): yyyy-MM-dd or null; check(): whether it may be sent, and
 *     says below the field if it may not
 */
export function dayField(label, { value = '', optional = false, onChange = () => {} } = {}) {
  const id = `day-${++dayField.count}`;
  const input = element('input', {
    id, type: 'text', className: 'day-input', inputMode: 'numeric', autocomplete: 'off', maxLength: 10,
    placeholder: 'ngày/tháng/năm', value: value ? written(value) : ''
  });
  const words = element('p', { className: 'office-help', id: `${id}-words` });
  input.setAttribute('aria-describedby', words.id);
  const picker = element('div', { className: 'day-picker', hidden: true, tabIndex: -1 });
  const open = element('button', { type: 'button', className: 'day-open', title: 'Chọn trên lịch' }, 'Lịch');

  const empty = () => input.value.trim() === '';
  const day = () => read(input.value);

  function show(mistake) {
    words.textContent = mistake || (day() ? withWeekday(day()) : '\u00a0');
    words.classList.toggle('wrong', Boolean(mistake));
    input.setAttribute('aria-invalid', String(Boolean(mistake)));
  }

  function check() {
    if (empty()) {
      show(optional ? '' : 'Chưa nhập ngày.');
      return optional;
    }
    if (day()) {
      show();
      return true;
    }
    show(looksLikeDay(input.value) ? NO_SUCH_DAY : SHAPE);
    return false;
  }

  function close(focus) {
    picker.hidden = true;
    focus?.focus();
  }

  function turn(to) {
    const arrows = () => [...picker.querySelectorAll('.day-picker-head button')];
    const pressed = arrows().indexOf(document.activeElement);
    picker.replaceChildren(...month(to, day(), (picked) => {
      input.value = written(picked);
      close(input);
      show();
      onChange(picked);
    }, turn));
    picker.hidden = false;
    picker.scrollIntoView({ block: 'nearest' });
    arrows()[pressed]?.focus();
  }

  input.addEventListener('input', () => {
    show();
    onChange(day());
  });
  input.addEventListener('change', () => {
    if (day()) {
      input.value = written(day());
    }
    if (!empty()) {
      check();
    }
  });
  open.addEventListener('click', () => (picker.hidden ? turn(day() || today()) : close()));
  const node = element('div', { className: 'office-field day-field' },
    element('label', { htmlFor: id }, label),
    element('div', { className: 'day-line' }, input, open, picker),
    words);
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !picker.hidden) {
      event.stopPropagation();
      close(open);
    }
  });
  // Only afterwards is it known where the focus went.
  node.addEventListener('focusout', () => setTimeout(() => node.contains(document.activeElement) || close()));
  show();
  return { node, input, day, check };
}
dayField.count = 0;
