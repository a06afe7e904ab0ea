/* Days as officers write them, 05/02/2024, and as the server does, 2024-02-05. */
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const A_DAY = 24 * 60 * 60 * 1000;

export const DISTRICT_ZONE = 'Asia/Ho_Chi_Minh';
export const WEEKDAYS_FROM_MONDAY = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

const two = (number) => String(number).padStart(2, '0');

/* Midnight UTC, so that no day has 23 hours. */
function moment(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

/** By the computer's clock, wherever that computer thinks it is. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: DISTRICT_ZONE, year: 'numeric', month: '2-digit', day: '2-digit'
  }).format(new Date());
}

export function plusDays(day, number) {
  return new Date(moment(day) + number * A_DAY).toISOString().slice(0, 10);
}

/** How many days from the first to the second; negative if the second is earlier. */
export function daysBetween(first, second) {
  return Math.round((moment(second) - moment(first)) / A_DAY);
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day) {
  return (new Date(moment(day)).getUTCDay() + 6) % 7;
}

export function daysFrom(first, last) {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => plusDays(first, i));
}

/** dd/mm/yyyy */
export function written(day) {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Thứ Năm, 01/02/2024 */
export function withWeekday(day) {
  return `${WEEKDAYS[new Date(moment(day)).getUTCDay()]}, ${written(day)}`;
}

/** From the first to the last day, as short as it goes: 21–22/11/2026. */
export function stretch(first, last) {
  if (first === last) {
    return written(first);
  }
  const inOneMonth = first.slice(0, 7) === last.slice(0, 7);
  return inOneMonth ? `${first.slice(8)}–${written(last)}` : `${written(first)} – ${written(last)}`;
}

/**
 * A point in time in the district's zone: the end of a day as the day alone, since that is how deadlines are
 * spoken of; a bare day as a day; what is no time at all as it is.
 */
export function point(value) {
  if (!value) {
    return '';
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return written(value);
  }
  const time = /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : NaN;
  if (Number.isNaN(Number(time))) {
    return value;
  }
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', {
    timeZone: DISTRICT_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'
  }).formatToParts(time).map(({ type, value: text }) => [type, text]));
  const day = `${parts.day}/${parts.month}/${parts.year}`;
  const clock = `${parts.hour}:${parts.minute}`;
  return clock === '23:59' ? day : `${day} ${clock}`;
}

function partsOf(text) {
  return text.trim().match(/^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/)
    || text.trim().match(/^(\d{2})(\d{2})(\d{4})$/);
}

/** Whether it is written like a day, be there such a day or not. */
export function looksLikeDay(text) {
  return partsOf(text) !== null;
}

/** Reads 5/2/2024, 05-02-2024, 05.02.2024 or 05022024; null if it is no day of the calendar. */
export function read(text) {
  if (!looksLikeDay(text)) {
    return null;
  }
  const [, date, month, year] = partsOf(text);
  const day = `${year}-${two(month)}-${two(date)}`;
  // 31/02 would quietly become a day in March.
  return !Number.isNaN(moment(day)) && new Date(moment(day)).toISOString().slice(0, 10) === day ? day : null;
}
