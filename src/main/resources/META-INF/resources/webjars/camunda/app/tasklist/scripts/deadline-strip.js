/* A deadline as a calendar: each day from the first to the last with what it meant for the counting. */
import {
  WEEKDAYS_FROM_MONDAY, daysBetween, daysFrom, plusDays, stretch, today, weekdayOf, withWeekday
} from '../../../office/days.js';
import { element } from '../../../office/elements.js';

/* Beyond that many weeks the days grow too many to read one by one. */
const WEEKS_SHOWN_DAY_BY_DAY = 10;
/* Beyond that many months not even the strip says anything. */
const MONTHS_SHOWN = 36;

/* In the order of the legend. `cell` stands in the day itself. */
const MARKS = {
  START: { words: 'Ngày bắt đầu, không tính', cell: 'Bắt đầu' },
  COUNTED: { words: 'Ngày được tính', cell: '' },
  REST: { words: 'Ngày nghỉ, không tính', cell: 'Nghỉ' },
  STOPPED: { words: 'Dừng tính', cell: 'Dừng' },
  ROLLED: { words: 'Chuyển sang ngày làm việc', cell: 'Chuyển' },
  LAST: { words: 'Hạn cuối', cell: 'Hạn cuối' }
};

/**
 * Every day with its mark, its cause and, if it counts, its number. The server marks a last day only when the
 * end moved to it; that day has no number. Otherwise the day farthest from the start is the last, unless the
 * clock stands still. Counting back from an event numbers back, too.
 */
function daysOf(runs) {
  const days = runs
    .flatMap(({ from, to, mark, cause }) => daysFrom(from, to).map((day) => ({ day, mark, cause })))
    .sort((one, other) => one.day.localeCompare(other.day));
  const place = (mark) => days.findIndex((entry) => entry.mark === mark);
  const back = place('START') > 0;
  const end = days[back ? 0 : days.length - 1];
  const moved = place('LAST') >= 0;
  if (!moved && end.mark === 'COUNTED') {
    end.mark = 'LAST';
  }
  let number = 0;
  for (const entry of back ? [...days].reverse() : days) {
    if (entry.mark === 'COUNTED' || (entry.mark === 'LAST' && !moved)) {
      entry.number = ++number;
    }
  }
  return days;
}

function tooltip({ day, mark, cause, number }) {
  return [
    withWeekday(day),
    number ? `${MARKS[mark].words} – ngày thứ ${number}` : MARKS[mark].words,
    cause
  ].filter(Boolean).join('\n');
}

function sign(className, words) {
  return element('li', {}, element('span', { className: `sign ${className}`, ariaHidden: 'true' }), words);
}

/* In weeks, today says so itself. */
function legend(days, isLong) {
  const signs = Object.entries(MARKS)
    .filter(([mark]) => days.some((entry) => entry.mark === mark))
    .map(([mark, { words }]) => sign(mark.toLowerCase(), words));
  if (isLong && days.some(({ day }) => day === today())) {
    signs.push(sign('today', 'Hôm nay'));
  }
  return element('ul', { className: 'deadline-legend' }, signs);
}

function classes({ day, mark }) {
  return day === today() ? `${mark.toLowerCase()} today` : mark.toLowerCase();
}

function cell(day, entry, isFirst) {
  const date = Number(day.slice(8));
  const figure = element('span', { className: 'date' },
    isFirst || date === 1 ? `${date}/${Number(day.slice(5, 7))}` : String(date));
  const isToday = day === today();
  const now = isToday && element('span', { className: 'now' }, 'Hôm nay');
  if (!entry) {
    return element('td', { className: isToday ? 'outside today' : 'outside' }, figure, now);
  }
  const { mark, number } = entry;
  return element('td', { className: classes(entry), title: tooltip(entry) },
    figure,
    MARKS[mark].cell && element('span', { className: 'meaning' }, MARKS[mark].cell),
    number && element('span', { className: 'meaning' }, `Ngày ${number}`),
    now);
}

function weeks(days) {
  const first = days[0].day;
  const last = days[days.length - 1].day;
  const shown = daysFrom(plusDays(first, -weekdayOf(first)), plusDays(last, 6 - weekdayOf(last)));
  const byDay = new Map(days.map((entry) => [entry.day, entry]));
  const rows = [];
  for (let at = 0; at < shown.length; at += 7) {
    rows.push(element('tr', {},
      shown.slice(at, at + 7).map((day, i) => cell(day, byDay.get(day), at + i === 0))));
  }
  return element('table', { className: 'deadline-weeks' },
    element('caption', { className: 'sr-only' }, 'Lịch tính thời hạn'),
    element('thead', {}, element('tr', {},
      WEEKDAYS_FROM_MONDAY.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, rows));
}

/* One row a month; colours only, the words stand below. */
function months(days) {
  const byMonth = new Map();
  for (const entry of days) {
    const month = entry.day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) || []), entry]);
  }
  if (byMonth.size > MONTHS_SHOWN) {
    return null;
  }
  return element('div', { className: 'deadline-months', ariaHidden: 'true' },
    [...byMonth].map(([month, entries]) => {
      const strip = element('div', { className: 'strip' }, entries.map((entry) =>
        element('span', { className: classes(entry), title: tooltip(entry) })));
      // A month that begins late begins further right, so that the days of all months stand in columns.
      strip.style.setProperty('--first', Number(entries[0].day.slice(8)));
      const [year, number] = month.split('-');
      return [element('span', { className: 'month' }, `Tháng ${Number(number)}/${year}`), strip];
    }));
}

/* Runs that mean the same share a line: the weekends of two months are one thing to read. */
function inWords(runs, isLong) {
  const lines = new Map();
  for (const { from, to, mark, cause } of runs) {
    const plain = mark === 'COUNTED' || (isLong && mark === 'REST');
    if (cause ? !(isLong && mark === 'REST') : !plain) {
      const words = cause && mark !== 'START' ? `${MARKS[mark].words}: ${cause}` : MARKS[mark].words;
      lines.set(words, [...(lines.get(words) || []), from === to ? withWeekday(from) : stretch(from, to)]);
    }
  }
  return element('ul', { className: 'deadline-causes' }, [...lines].map(([words, when]) =>
    element('li', {}, element('strong', {}, `${when.join('; ')}: `), words)));
}

/** @param runs stretches of days, from and to included; an hour limit has none */
export function deadlineStrip(runs) {
  if (runs.length === 0) {
    return [];
  }
  const days = daysOf(runs);
  const isLong = daysBetween(days[0].day, days[days.length - 1].day) >= WEEKS_SHOWN_DAY_BY_DAY * 7;
  return [legend(days, isLong), isLong ? months(days) : weeks(days), inWords(runs, isLong)];
}
