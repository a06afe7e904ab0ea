import { point } from './days.js';
import { button, copied, element, labelled, once, table } from './elements.js';
import { card, openPage, select } from './office.js';
import { ask } from './server.js';

const QUIET = 'quiet';

/* A sign beside the words, so that nobody has to tell states by their colour. */
const LOOKS = {
  late: { sign: '✗', look: 'bad' },
  due: { sign: '!', look: 'soon' },
  returned: { sign: '↩', look: 'soon' },
  waiting: { sign: '…', look: 'calm' },
  running: { sign: '→', look: 'calm' },
  'not-done': { sign: '–', look: 'bad' },
  'no-evidence': { sign: '?', look: 'bad' },
  'done-late': { sign: '✓', look: 'soon' },
  done: { sign: '✓', look: 'good' },
  [QUIET]: { sign: '·', look: 'calm' }
};

/* A body may do hundreds of things for one duty. */
const CODES_SHOWN = 3;

const COCKPIT = '/camunda/app/cockpit/default/#/process-instance/';
const COLUMNS = ['Mục', 'Nhiệm vụ', 'Đơn vị', 'Kỳ', 'Tình trạng', 'Hạn', 'Mã hồ sơ'];

function words(state, name) {
  const { sign, look } = LOOKS[state];
  return element('span', { className: `state ${look}` }, `${sign} ${name}`);
}

/** How many are in each state, as a bar of what has come up and as buttons that filter by it. */
function totals(states, chosen, choose) {
  const all = states.reduce((sum, { number }) => sum + number, 0);
  const bar = element('div', { className: 'duty-bar', ariaHidden: 'true' },
    states.filter(({ id, number }) => number > 0 && id !== QUIET).map(({ id, number }) => {
      const part = element('span', { className: `look-${LOOKS[id].look}` });
      part.style.flexGrow = number;
      return part;
    }));
  const one = (id, name, number) => {
    const node = button('', () => choose(id), 'duty-total');
    node.append(element('strong', {}, String(number)), ' ', id ? words(id, name) : name);
    node.setAttribute('aria-pressed', String(id === chosen));
    return node;
  };
  return [bar, element('div', { className: 'office-actions duty-totals' },
    one('', 'Tất cả', all), states.map(({ id, name, number }) => one(id, name, number)))];
}

function copy(code, said) {
  if (copied(code)) {
    said.done(`Đã chép mã hồ sơ ${code}.`);
  } else {
    said.wrong('Chưa chép được. Bôi đen mã hồ sơ rồi nhấn Ctrl+C.');
  }
}

function codes({ codes: all, cases, caseId, linked }, said) {
  if (all.length === 0) {
    return linked ? '–' : 'Chưa mở hồ sơ';
  }
  const node = element('div', {}, all.slice(0, CODES_SHOWN).map((code) => {
    const press = button('Chép', () => copy(code, said), 'duty-copy');
    press.setAttribute('aria-label', `Chép mã ${code}`);
    return element('div', { className: 'duty-code' },
      caseId
        ? element('a', { href: COCKPIT + encodeURIComponent(caseId), className: 'office-code', title: 'Xem trong Cockpit' }, code)
        : element('span', { className: 'office-code' }, code),
      press);
  }));
  if (cases > CODES_SHOWN) {
    node.append(element('div', { className: 'office-help' }, `và ${cases - CODES_SHOWN} hồ sơ khác`));
  }
  return node;
}

function standing(row, names) {
  const { state, linked, onTime, decided, open, returned, result } = row;
  const notes = [
    linked && decided > 0 && `${onTime} trên ${decided} việc đúng hạn`,
    linked && open > 0 && `${open} việc đang làm`,
    returned > 0 && `Đã bị trả lại ${returned} lần`,
    result === 'partly' && 'Báo cáo: thực hiện được một phần'
  ].filter(Boolean);
  return [words(state, names.get(state)), notes.map((note) => element('div', { className: 'office-help' }, note))];
}

function due({ dueAt, overdue, state }) {
  const isOpen = !['done', 'done-late', 'no-evidence', 'not-done'].includes(state);
  return dueAt
    ? [point(dueAt), overdue && isOpen && element('div', { className: 'office-help wrong' }, 'đã quá hạn')]
    : '–';
}

/** On a narrow screen each row becomes a block, with the head of the column before each cell. */
function rowsTable(rows, names, said) {
  const node = table(COLUMNS, rows.map((row) => [
    row.section,
    [row.name, element('div', { className: 'office-help' }, row.linked
      ? `${row.clause}. Làm trong các hồ sơ khác.`
      : row.clause)],
    row.unit, row.periodName, standing(row, names), due(row), codes(row, said)
  ]));
  node.classList.add('duty-table');
  return node;
}

openPage(async (me, said) => {
  const content = element('div');
  const wanted = { year: '', period: '', unit: '', commune: '', section: '', state: '' };

  const query = (page) => new URLSearchParams(
    Object.entries({ ...wanted, page: page || '' }).filter(([, value]) => value !== ''));

  /** What was chosen may not be there in another year. Tells whether something was given up. */
  function giveUpMissing({ periods, units, communes, sections }) {
    const offered = { period: periods, unit: units, commune: communes, section: sections.map((id) => ({ id })) };
    const missing = Object.keys(offered).filter((key) =>
      wanted[key] && !offered[key].some(({ id }) => id === wanted[key]));
    missing.forEach((key) => { wanted[key] = ''; });
    return missing.length > 0;
  }

  async function open(page = 0) {
    const shown = await ask(`duty-board?${query(page)}`);
    draw(giveUpMissing(shown) ? await ask(`duty-board?${query(page)}`) : shown);
  }

  /** @param all what it says where nothing is chosen; without it, something always is */
  function choice(label, key, list, all) {
    const node = select(all ? [{ id: '', name: all }, ...list] : list, wanted[key]);
    node.addEventListener('change', () => once(node, said, () => {
      wanted[key] = node.value;
      return open();
    }));
    return labelled(label, node);
  }

  function filters({ years, periods, units, communes, sections }) {
    return element('div', { className: 'office-filter duty-filter' },
      choice('Năm', 'year', years.map((year) => ({ id: String(year), name: String(year) }))),
      choice('Kỳ', 'period', periods, 'Tất cả các kỳ'),
      choice('Mục của kế hoạch', 'section', sections.map((id) => ({ id, name: `Mục ${id}` })), 'Tất cả các mục'),
      units.length > 1 && choice('Đơn vị', 'unit', units, 'Tất cả các đơn vị'),
      communes.length > 1 && choice('Xã, thị trấn', 'commune', communes, 'Tất cả'));
  }

  function pager({ page, pages, total }) {
    const turn = (label, to) => button(label, (event) => once(event.target, said, () => open(to)));
    return pages > 1 && element('div', { className: 'office-year' },
      page > 0 && turn('← Trang trước', page - 1),
      element('span', {}, `Trang ${page + 1} / ${pages}, tất cả ${total} dòng`),
      page + 1 < pages && turn('Trang sau →', page + 1));
  }

  function draw(shown) {
    wanted.year = String(shown.year);
    const names = new Map(shown.states.map(({ id, name }) => [id, name]));
    const choose = (state) => {
      wanted.state = state;
      const pressed = content.querySelector('.duty-total');
      once(pressed, said, () => open());
    };
    content.replaceChildren(
      card('Tình hình chung', filters(shown), totals(shown.states, wanted.state, choose)),
      card(wanted.state ? `Từng nhiệm vụ: ${names.get(wanted.state)}` : 'Từng nhiệm vụ',
        element('p', { className: 'office-actions' }, element('a', {
          className: 'office-button', href: `/camunda/api/drugfree/duty-board/workbook?${query()}`,
          download: `nhiem-vu-${shown.year}.xlsx`
        }, 'Xuất ra Excel')),
        shown.rows.length > 0
          ? rowsTable(shown.rows, names, said)
          : element('p', {}, 'Không có nhiệm vụ nào như vậy.'),
        pager(shown)));
  }

  await open();
  return content;
});
