/*
 * Vietnamese for what the locale file cannot reach: Camunda Forms and the two calendars carry their words
 * inside the bundle and offer no translation. Each part below does nothing when the words it looks for are
 * gone, so a newer bundle shows English again rather than breaking.
 */
import { language } from './language.js';

/*
 * Form dates are day-month-year in either language. The form asks the browser for locale "default", which in
 * an English browser gives month-day-year: 03/04 would then mean two different days in one office.
 */
function writeFormDatesDayFirst() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [locale, ...rest]) =>
      new format(locale === 'default' ? 'vi-VN' : locale, ...rest)
  });
}

const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const DAYS_SHORT = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const MONTHS = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`);

/* The calendar of a date field in a form. */
function translateFormCalendar() {
  window.flatpickr?.localize({
    weekdays: { shorthand: DAYS_SHORT, longhand: DAYS },
    months: { shorthand: MONTHS, longhand: MONTHS },
    firstDayOfWeek: 1,
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    hourAriaLabel: 'Giờ',
    minuteAriaLabel: 'Phút',
    scrollTitle: 'Lăn chuột để tăng giảm',
    toggleTitle: 'Bấm để đổi'
  });
  // Read out for each day; the default puts the month first.
  window.flatpickr?.setDefaults({ ariaDateFormat: 'd/m/Y' });
}

/* The calendar behind a task's due and follow-up dates. Scripts load before the application starts. */
function translateTaskCalendar() {
  window.angular?.module('ngLocale').run(['$injector', ($injector) => {
    Object.assign($injector.get('$locale').DATETIME_FORMATS, {
      DAY: DAYS,
      SHORTDAY: DAYS_SHORT,
      MONTH: MONTHS,
      SHORTMONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      FIRSTDAYOFWEEK: 0 // Monday
    });
    if ($injector.has('uibDatepickerConfig')) {
      $injector.get('uibDatepickerConfig').formatDayTitle = "MMMM 'năm' yyyy";
    }
  }]);
}

/* The fixed sentences of form-js. $1, $2 are the bracketed parts. */
const SENTENCES = [
  [/^Field is required\.$/, 'Mục này bắt buộc phải nhập.'],
  [/^Field must match pattern .+\.$/s, 'Nội dung chưa đúng dạng quy định.'],
  [/^Field must have minimum value of (.+)\.$/, 'Giá trị không được nhỏ hơn $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Giá trị không được lớn hơn $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Phải nhập ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Chỉ được nhập tối đa $1 ký tự.'],
  [/^Field must be a valid\s+international phone number\..*$/,
    'Số điện thoại phải có mã quốc gia, ví dụ +84901234567.'],
  [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử chưa đúng.'],
  [/^Value is not a number\.$/, 'Phải nhập một số.'],
  [/^Value is expected to be an integer\.$/, 'Phải nhập số nguyên.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/,
    'Chỉ được nhập tối đa $1 chữ số thập phân.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Giá trị chưa hợp lệ, hai giá trị hợp lệ gần nhất là $1 và $2.'],
  [/^Date and time must both be entered\.$/, 'Phải nhập cả ngày và giờ.'],
  [/^Select$/, 'Chọn'],
  [/^Search$/, 'Tìm'],
  [/^No results$/, 'Không có kết quả'],
  [/^All values selected$/, 'Đã chọn hết'],
  [/^Skip to search$/, 'Tới ô tìm'],
  [/^Remove tag$/, 'Bỏ mục này'],
  [/^Add new$/, 'Thêm dòng'],
  [/^Expand all \((\d+)\)$/, 'Mở tất cả ($1)'],
  [/^Collapse$/, 'Thu gọn'],
  [/^Remove list item (\d+)$/, 'Xóa dòng $1'],
  [/^Nothing to show\.$/, 'Chưa có dữ liệu.'],
  [/^No content to show\.$/, 'Không có nội dung.'],
  [/^This is an image placeholder$/, 'Chỗ dành cho ảnh'],
  [/^Previous page$/, 'Trang trước'],
  [/^Next page$/, 'Trang sau'],
  [/^ of $/, ' / '],
  [/^Click to sort by (.+) descending$/, 'Bấm để xếp $1 giảm dần'],
  [/^Click to sort by (.+) ascending$/, 'Bấm để xếp $1 tăng dần'],
  [/^Click to remove sorting$/, 'Bấm để bỏ sắp xếp'],
  [/^Increment$/, 'Tăng'],
  [/^Decrement$/, 'Giảm'],
  [/^dd\/mm\/yyyy$/, 'ngày/tháng/năm'],
  [/^hh:mm$/, 'giờ:phút']
];

const SPOKEN_ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];

function inVietnamese(text) {
  const known = SENTENCES.find(([english]) => english.test(text));
  return known ? text.replace(...known) : text;
}

/*
 * Texts are changed in place, because the form keeps hold of its nodes, and only when they differ, because
 * every change wakes the observer again.
 */
function translateText(node) {
  const vietnamese = inVietnamese(node.data);
  if (vietnamese !== node.data) {
    node.data = vietnamese;
  }
}

function translateAttribute(element, name) {
  const english = element.getAttribute(name);
  const vietnamese = inVietnamese(english);
  if (vietnamese !== english) {
    element.setAttribute(name, vietnamese);
  }
}

function translateForm(form) {
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  for (const name of SPOKEN_ATTRIBUTES) {
    form.querySelectorAll(`[${name}]`).forEach((element) => translateAttribute(element, name));
  }
}

/* A whole form is read again after each change: it is small, and there is one on the page at most. */
function translateForms() {
  const forms = () => document.querySelectorAll('.fjs-container').forEach(translateForm);
  new MutationObserver(forms).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: SPOKEN_ATTRIBUTES
  });
}

writeFormDatesDayFirst();
if (language === 'vi') {
  translateFormCalendar();
  translateTaskCalendar();
  translateForms();
}
