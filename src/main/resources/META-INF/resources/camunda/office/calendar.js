import { point, today } from './days.js';
import { dayField } from './day-field.js';
import { button, element, labelled, messages, once, table } from './elements.js';
import { card, openPage } from './office.js';
import { ask, send } from './server.js';

/** A table whose rows are entered: `fields` makes the fields of a row, each with node and check(). */
function rowsOf(heads, entries, addWords, fields, changed) {
  const body = element('tbody');

  function add(entry) {
    const made = fields(entry);
    const row = element('tr', {}, made.nodes.map((node) => element('td', {}, node)),
      element('td', {}, button('Xóa', () => {
        row.remove();
        changed();
      })));
    row.entered = made;
    body.append(row);
    return made;
  }

  entries.forEach(add);
  return {
    node: element('div', {},
      element('div', { className: 'office-table' }, element('table', {},
        element('thead', {}, element('tr', {},
          [...heads, ''].map((head) => element('th', { scope: 'col' }, head)))),
        body)),
      button(addWords, () => {
        changed();
        add().nodes[0].querySelector('input').focus();
      })),
    /** The entered rows, or null after saying in the fields what is wrong. */
    read() {
      const made = [...body.rows].map((row) => row.entered);
      const right = made.map(({ check }) => check());
      return right.every(Boolean) ? made.map(({ value }) => value()) : null;
    }
  };
}

function daysOffTable(daysOff, changed) {
  return rowsOf(['Nghỉ từ ngày', 'Đến hết ngày', 'Tên ngày nghỉ'], daysOff, 'Thêm ngày nghỉ', (entry = {}) => {
    const from = dayField('Nghỉ từ ngày', { value: entry.from, onChange: changed });
    const to = dayField('Đến hết ngày', { value: entry.to, onChange: changed });
    const name = element('input', { type: 'text', value: entry.name || '', maxLength: 100, className: 'office-wide', oninput: changed });
    return {
      nodes: [from.node, to.node, labelled('Tên ngày nghỉ', name)],
      check() {
        const right = [from.check(), to.check()].every(Boolean) && name.value.trim() !== '';
        name.setAttribute('aria-invalid', String(name.value.trim() === ''));
        return right;
      },
      value: () => ({ from: from.day(), to: to.day(), name: name.value.trim() })
    };
  }, changed);
}

function swapsTable(swaps, changed) {
  return rowsOf(['Ngày được nghỉ', 'Ngày làm bù'], swaps, 'Thêm ngày làm bù', (entry = {}) => {
    // The other half may lie in another year.
    const off = dayField('Ngày được nghỉ', { value: entry.off, optional: true, onChange: changed });
    const worked = dayField('Ngày làm bù', { value: entry.worked, optional: true, onChange: changed });
    return {
      nodes: [off.node, worked.node],
      check() {
        const right = [off.check(), worked.check()].every(Boolean);
        const missing = right && !off.day() && !worked.day();
        if (missing) {
          [off, worked].forEach(({ input }) => input.setAttribute('aria-invalid', 'true'));
        }
        return right && !missing;
      },
      value: () => ({ off: off.day(), worked: worked.day() })
    };
  }, changed);
}

function moves({ moves: moved, total }) {
  if (total === 0) {
    return element('p', {}, 'Không có hạn xử lý nào thay đổi.');
  }
  return [
    element('p', {}, element('strong', {}, `${total} hạn xử lý sẽ thay đổi`),
      moved.length < total && `, dưới đây là ${moved.length} hạn đầu tiên`, ':'),
    table(['Mã hồ sơ', 'Công việc', 'Người hoặc đơn vị làm', 'Hạn cũ', 'Hạn mới'], moved.map((move) => [
      move.caseCode, move.task, move.concerns || '–', point(move.oldDue),
      element('span', { className: 'moved-to' }, point(move.newDue))
    ]))
  ];
}

function applying(year, entered, applied) {
  const said = messages();
  const reason = element('textarea', { rows: 2, maxLength: 1000, className: 'office-wide' });
  const press = button(`Áp dụng cho năm ${year}`, () => {
    if (!reason.value.trim()) {
      said.wrong('Chưa ghi lý do.');
      reason.focus();
      return;
    }
    once(press, said, async () => applied(
      await send('POST', `calendar-years/${year}`, { ...entered, reason: reason.value.trim() })));
  }, 'primary');
  return [
    labelled('Lý do', reason, 'Ví dụ: theo thông báo nghỉ lễ, Tết của Thủ tướng Chính phủ, số và ngày văn bản.'),
    press, said.place
  ];
}

function result({ moved, unchanged }) {
  if (unchanged) {
    return 'Lịch này giống lịch đang dùng, không có gì thay đổi.';
  }
  return moved === 0
    ? 'Đã áp dụng. Không có hạn xử lý nào phải thay đổi.'
    : `Đã áp dụng. ${moved} hạn xử lý đã được chuyển; người làm việc sẽ nhận được thông báo.`;
}

openPage(async (me, said) => {
  const content = element('div');

  async function open(year) {
    const plan = await ask(`calendar-years/${year}`);
    const told = messages();
    const preview = element('div');
    // What was previewed is no longer what stands in the fields.
    const changed = () => preview.replaceChildren();
    const daysOff = daysOffTable(plan.daysOff, changed);
    const swaps = swapsTable(plan.swaps, changed);
    const look = button('Xem trước', () => once(look, told, async () => {
      changed();
      const entered = { daysOff: daysOff.read(), swaps: swaps.read() };
      if (!entered.daysOff || !entered.swaps) {
        told.wrong('Có ô chưa nhập đúng. Những ô đó viền đỏ.');
        return;
      }
      const found = await send('POST', `calendar-years/${year}/preview`, entered);
      preview.replaceChildren(card('Nếu áp dụng lịch này', moves(found), applying(year, entered, async (done) => {
        await open(year);
        said.done(result(done));
      })));
      preview.scrollIntoView({ behavior: 'smooth' });
    }), 'primary');

    const turn = (to, words) => button(words, (event) => once(event.target, said, () => open(to)));
    content.replaceChildren(
      element('div', { className: 'office-year' },
        turn(year - 1, `← ${year - 1}`), element('strong', {}, `Năm ${year}`), turn(year + 1, `${year + 1} →`),
        element('span', {}, `Nguồn: ${plan.source}`)),
      card('Ngày nghỉ lễ, Tết', daysOff.node),
      card('Nghỉ hoán đổi, làm bù',
        element('p', { className: 'office-help' }, 'Nếu một trong hai ngày thuộc năm khác thì để trống ô đó.'), swaps.node),
      element('p', {}, look), told.place, preview);
  }

  await open(Number(today().slice(0, 4)));
  return content;
});
