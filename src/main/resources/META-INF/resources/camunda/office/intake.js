import { written } from './days.js';
import { button, element, labelledFiles, once, sure, table } from './elements.js';
import { card, openPage } from './office.js';
import { Refusal, sendFile } from './server.js';

/* What the server takes; it says so itself, but only after the file has travelled. */
const LARGEST_FILE = 5 * 1024 * 1024;
const ROWS_AT_A_TIME = 100;

const number = (count) => count.toLocaleString('vi-VN');

function progressBar() {
  const bar = element('progress', { ariaLabel: 'Tiến độ' });
  const words = element('span', {});
  const node = element('div', { className: 'office-progress', hidden: true }, bar, words);
  return {
    node,
    begin(text) {
      node.hidden = false;
      bar.removeAttribute('value');
      words.textContent = text;
      node.scrollIntoView({ block: 'nearest' });
    },
    at({ done, total }) {
      if (total) {
        bar.max = total;
        bar.value = done;
        words.textContent = `${number(done)} / ${number(total)} người`;
      }
    },
    end: () => { node.hidden = true; }
  };
}

/** Rows some at a time: ten thousand at once would stop an old computer. */
function paged(heads, rows) {
  const place = element('div');
  function show(from) {
    const turn = (words, other) => button(words, () => show(other));
    const last = Math.min(from + ROWS_AT_A_TIME, rows.length);
    place.replaceChildren(table(heads, rows.slice(from, last)),
      element('p', { className: 'office-actions' },
        from > 0 && turn('← Trước', from - ROWS_AT_A_TIME),
        rows.length > ROWS_AT_A_TIME && element('span', {}, `${number(from + 1)}–${number(last)} / ${number(rows.length)}`),
        last < rows.length && turn('Sau →', last)));
  }
  show(0);
  return place;
}

function remarks(title, count, list) {
  return count > 0 && [
    element('h3', {}, `${title} (${number(count)})`),
    count > list.length && element('p', { className: 'office-help' }, `Hiện ${number(list.length)} dòng đầu.`),
    paged(['Ô', 'Nội dung'], list.map(({ cell, words }) => [cell, words]))
  ];
}

function summary({ rows, fates }) {
  return element('ul', {}, element('li', {}, `Số người trong tệp: ${number(rows)}`),
    Object.entries(fates).map(([words, count]) => element('li', {}, `${words}: ${number(count)}`)));
}

function takenOver({ caseCode, on, tally }) {
  return `ngày ${written(on)}, mã ${caseCode}: ${number(tally.entered)} người mới ghi vào sổ,`
    + ` ${number(tally.confirmed)} người được xác nhận còn ở địa phương`;
}

openPage((me, said) => {
  const file = element('input', { type: 'file', accept: '.xlsx,.csv' });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Kiểm tra tệp');
  const bar = progressBar();
  const result = element('div');

  /* The file goes to the server twice and stays there neither time. */
  async function upload(path, words) {
    const chosen = file.files[0];
    if (!chosen) {
      throw new Refusal(400, 'Chọn một tệp Excel (.xlsx) hoặc CSV.');
    }
    if (chosen.size > LARGEST_FILE) {
      throw new Refusal(400, 'Tệp lớn hơn 5 MB. Chia danh sách thành nhiều tệp rồi nhập từng tệp.');
    }
    bar.begin(words);
    try {
      return await sendFile(path, chosen, bar.at);
    } finally {
      bar.end();
    }
  }

  const confirm = (report) => button(`Nhập ${number(report.rows)} người vào sổ`, (event) =>
    once(event.target, said, async () => {
      if (!await sure(`Ghi danh sách ${number(report.rows)} người này vào sổ quản lý?`, 'Ghi vào sổ')) {
        return;
      }
      const path = `intakes/take-over?fingerprint=${encodeURIComponent(report.fingerprint)}`;
      const { outcome } = await upload(path, 'Đang ghi vào sổ…');
      file.value = '';
      file.dispatchEvent(new Event('change'));
      said.done(outcome.changed ? `Đã nhập ${takenOver(outcome.takenOver)}.`
        : `Tệp này đã được nhập ${takenOver(outcome.takenOver)}. Không có gì thay đổi.`);
    }), 'primary');

  function show(report) {
    const rows = report.persons.map(({ row, name, fate }) => [String(row), name, fate]);
    result.replaceChildren(card('2. Kết quả kiểm tra',
      report.mistakes > 0 && element('p', { className: 'office-message wrong' },
        `Tệp có ${number(report.mistakes)} lỗi nên chưa nhập được; chưa ghi gì vào sổ. Sửa tệp rồi kiểm tra lại.`),
      report.takenOver && element('p', { className: 'office-message warning' },
        `Tệp này đã được nhập ${takenOver(report.takenOver)}. Nhập lại không thay đổi gì.`),
      report.ignoredColumns.length > 0 && element('p', { className: 'office-help' },
        `Cột không dùng đến: ${report.ignoredColumns.join(', ')}.`),
      summary(report),
      remarks('Lỗi phải sửa', report.mistakes, report.firstMistakes),
      remarks('Cần lưu ý, vẫn nhập được', report.warnings, report.firstWarnings),
      report.mistakes === 0 && !report.takenOver && element('p', { className: 'office-actions' }, confirm(report)),
      rows.length > 0 && [
        element('h3', {}, 'Từng người'),
        paged(['Dòng', 'Họ và tên', report.mistakes > 0 ? 'Nếu tệp hết lỗi' : 'Sẽ làm gì'], rows)
      ]));
    result.querySelector('h2').scrollIntoView({ block: 'nearest' });
  }

  const form = element('form', { noValidate: true },
    element('p', {}, 'Dòng đầu tiên của tệp ghi tên cột. Bắt buộc có «Họ và tên», «Ngày sinh» (như 05/02/1990); Công an huyện'
      + ' cần thêm cột «Xã». Ô số định danh để dạng Văn bản (Text) để Excel không bỏ số 0 ở đầu.'),
    element('p', {}, element('a', { href: 'danh-sach-mau.csv', download: 'danh-sach-mau.csv' }, 'Tải tệp mẫu'),
      ' (xóa dòng ví dụ trước khi nhập)'),
    labelledFiles('Tệp danh sách', file, 'Tệp Excel (.xlsx) hoặc CSV UTF-8, không quá 5 MB và 20.000 người.'),
    press, bar.node);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    result.replaceChildren();
    once(press, said, async () => show((await upload('intakes/check', 'Đang kiểm tra…')).report));
  });
  file.addEventListener('change', () => {
    said.clear();
    result.replaceChildren();
  });
  return [card('1. Chọn tệp', form), result];
});
