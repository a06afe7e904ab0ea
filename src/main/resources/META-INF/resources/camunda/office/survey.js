import { point, written } from './days.js';
import { dayField } from './day-field.js';
import { button, element, labelled, messages, once, sure, table, tell } from './elements.js';
import { card, openPage, options, select } from './office.js';
import { TASKLIST, Refusal, ask, send } from './server.js';

const FIGURES = [
  ['known', 'Trong danh sách'], ['confirmed', 'Còn ở địa phương'], ['added', 'Mới phát hiện'],
  ['closed', 'Kết thúc theo dõi'], ['referred', 'Chuyển xác định nghiện']
];

/* What the two bodies do with a list; `of` is what they said about somebody. */
const PARTS = {
  answers: {
    about: 'Trả lời cho từng người trong danh sách. Mỗi lựa chọn được lưu ngay.',
    finished: 'Đã trả lời hết danh sách. Ghi thêm người mới phát hiện nếu có, rồi về Việc của tôi, mở việc '
      + '«Rà soát danh sách của xã» và bấm Hoàn thành.',
    none: 'Xã không có ai trong danh sách.',
    left: 'chưa trả lời',
    of: ({ answer }) => answer,
    isLocked: ({ closed }) => closed,
    offers({ runningCase }, reasons) {
      return {
        plain: { words: 'Còn ở địa phương', sent: { answer: 'confirmed' } },
        others: runningCase
          ? [{ words: 'Có thay đổi, ghi trong hồ sơ', sent: { answer: 'in-case' } }]
          : reasons.map(({ id, name }) => ({
            words: `Kết thúc theo dõi: ${name}`, sent: { answer: 'closed', reason: id },
            question: (who) => `Kết thúc theo dõi ${who}: ${name}?`
          })),
        othersWords: 'Không còn, vì…'
      };
    }
  },
  referrals: {
    about: 'Quyết định cho từng người nghi sử dụng. Mỗi lựa chọn được lưu ngay.',
    finished: 'Đã quyết định cho tất cả. Về Việc của tôi, mở việc «Chọn người cần xác định nghiện» và bấm Hoàn thành.',
    none: 'Không có ai nghi sử dụng cần quyết định.',
    left: 'chưa quyết định',
    of: ({ referral }) => referral,
    isLocked: ({ referred }) => referred,
    offers(row, decisions) {
      const [plain, ...others] = decisions.map(({ id, name }) => ({ words: name, sent: { referral: id } }));
      return { plain, others, othersWords: 'Chưa chuyển, vì…' };
    }
  }
};

/** Chooses for one person; `saved` gets the person as it is now, and what to say if it was not kept. */
function chooser(row, { offers, path }, choices, saved) {
  const said = messages();
  const { plain, others, othersWords } = offers(row, choices);
  const save = async (choice, pressed) => once(pressed, said, async () => {
    try {
      const { row: now } = await send('PUT', `${path}/${encodeURIComponent(row.code)}`, { ...choice.sent, version: row.version });
      saved(now);
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 409) {
        throw failure;
      }
      saved(failure.answer.row, failure.message);
    }
  });
  const press = button(plain.words, () => save(plain, press), 'primary');
  const other = select([{ id: '', name: othersWords }, ...others.map(({ words }, i) => ({ id: String(i), name: words }))], '');
  other.setAttribute('aria-label', `${othersWords} ${row.name}`);
  other.addEventListener('change', async () => {
    const choice = others[other.value];
    if (choice && (!choice.question || await sure(choice.question(row.name), 'Kết thúc theo dõi'))) {
      await save(choice, other);
    }
    other.value = '';
  });
  return element('div', {}, element('div', { className: 'survey-choice' }, press, other), said.place);
}

function decided({ words, byName, at }) {
  return element('div', { className: 'survey-said' },
    element('span', { className: 'state good' }, `✓ Đã lưu: ${words}`),
    element('small', {}, `${byName}, ${point(at)}`));
}

/** A row of the table that draws itself anew when something was chosen. */
function personRow(person, part, choices, changed) {
  const line = { person, node: element('tr') };

  function draw(editing, conflict) {
    const { name, birthDate, code, address, state, since, runningCase, added } = line.person;
    const now = part.of(line.person);
    const change = now && !part.isLocked(line.person)
      && button('Sửa', () => draw(true));
    line.node.replaceChildren(...[
      [element('strong', {}, name), element('small', {}, `sinh ${written(birthDate)}`), element('small', {}, code)],
      address || '–',
      [element('span', {}, state), element('small', {}, `từ ${written(since)}`),
        added && element('small', {}, 'mới phát hiện đợt này'),
        runningCase && element('small', { className: 'survey-case' }, `Đang có hồ sơ ${runningCase}`)],
      [conflict && element('p', { className: 'office-message wrong' }, conflict),
        now && !editing
          ? element('div', { className: 'survey-choice' }, decided(now), change)
          : chooser(line.person, part, choices, (saved, problem) => {
            line.person = saved;
            draw(false, problem);
            changed();
          })]
    ].map((cell) => element('td', {}, cell || '')));
    line.node.classList.toggle('done', Boolean(now));
  }

  draw(false);
  return line;
}

function listOf(part, { choices, people }) {
  const progress = element('p', { className: 'office-left' });
  progress.setAttribute('role', 'status');
  const find = element('input', { type: 'search', className: 'office-wide' });
  const onlyLeft = button('', () => show(true));
  const all = button('', () => show(false));
  const lines = people.map((person) => personRow(person, part, choices, count));
  const body = element('tbody', {}, lines.map(({ node }) => node));
  const grid = element('div', { className: 'office-table survey-list' }, element('table', {},
    element('thead', {}, element('tr', {}, ['Người trong danh sách', 'Địa chỉ', 'Tình trạng', 'Kết quả']
      .map((head) => element('th', { scope: 'col' }, head)))), body));
  let left = true;

  const isLeft = ({ person }) => !part.of(person);
  const plain = (text) => text.toLocaleLowerCase('vi').normalize('NFC');

  function count() {
    const open = lines.filter(isLeft).length;
    onlyLeft.textContent = `Còn lại (${open})`;
    all.textContent = `Tất cả (${lines.length})`;
    progress.replaceChildren(...(lines.length === 0 ? [part.none] : open > 0
      ? [element('strong', {}, `Còn ${open} người ${part.left}`), ` trong ${lines.length} người.`]
      : [element('span', { className: 'state good' }, '✓ '), part.finished, ' ',
        element('a', { href: TASKLIST }, 'Về Việc của tôi')]));
  }

  /* What was just answered stays in sight until the officer filters again. */
  function show(onlyThoseLeft = left) {
    left = onlyThoseLeft;
    onlyLeft.setAttribute('aria-pressed', String(left));
    all.setAttribute('aria-pressed', String(!left));
    const wanted = plain(find.value.trim());
    lines.forEach((line) => {
      line.node.hidden = (left && !isLeft(line)) || !plain(line.person.name).includes(wanted);
    });
  }

  find.addEventListener('input', () => show());
  count();
  show();
  return {
    node: element('div', {}, progress,
      lines.length > 0 && element('div', { className: 'office-filter' }, onlyLeft, all, labelled('Tìm theo tên', find)),
      grid),
    add(person) {
      const line = personRow(person, part, choices, count);
      lines.unshift(line);
      body.prepend(line.node);
      grid.hidden = false;
      count();
    }
  };
}

function entryForm(commune, added) {
  const said = messages();
  const name = element('input', { type: 'text', maxLength: 100, autocomplete: 'off', className: 'office-wide' });
  const birth = dayField('Ngày sinh');
  const gender = select([{ id: '', name: 'Chưa rõ' }, { id: 'male', name: 'Nam' }, { id: 'female', name: 'Nữ' },
    { id: 'other', name: 'Khác' }], '');
  const number = element('input', { type: 'text', maxLength: 12, autocomplete: 'off', inputMode: 'numeric' });
  const address = element('input', { type: 'text', maxLength: 200, autocomplete: 'off', className: 'office-wide' });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Ghi vào sổ');
  const form = element('form', { noValidate: true, autocomplete: 'off' },
    labelled('Họ và tên', name),
    element('div', { className: 'office-row' }, birth.node, labelled('Giới tính', gender),
      labelled('Số định danh hoặc số CMND', number, '12 hoặc 9 chữ số; bỏ trống nếu chưa biết.')),
    labelled('Địa chỉ nơi cư trú', address), press, said.place);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!name.value.trim()) {
      said.wrong('Chưa nhập họ và tên.');
      name.focus();
      return;
    }
    if (!birth.check()) {
      said.wrong('Nhập ngày sinh, ví dụ 05/02/1990.');
      birth.input.focus();
      return;
    }
    once(press, said, async () => {
      const person = await send('POST', `surveys/communes/${commune}/people`, {
        fullName: name.value.trim(), birthDate: birth.day(), gender: gender.value || null,
        idNumber: number.value.trim() || null, address: address.value.trim() || null
      });
      form.reset();
      // The field says the day in words, too.
      birth.input.dispatchEvent(new Event('input'));
      added(person);
      said.done(`Đã ghi ${person.name} vào sổ, mã ${person.code}.`);
    });
  });
  return form;
}

async function work({ commune, name, part: key, open }) {
  if (!open) {
    return card(name, element('p', {}, 'Hiện không có danh sách nào cần làm. Khi đợt tổng khảo sát được mở hoặc đến '
      + 'lượt của đơn vị, việc hiện trong Việc của đơn vị.'));
  }
  const path = `surveys/communes/${commune}/${key}`;
  const part = { ...PARTS[key], path };
  const listed = await ask(path);
  const list = listOf(part, listed);
  return [
    card(`${name} – năm ${listed.year}`, element('p', {}, part.about), list.node),
    key === 'answers' && card('Ghi thêm người mới phát hiện', entryForm(commune, list.add))
  ];
}

function works(all, said) {
  const place = element('div');
  const open = async (chosen) => place.replaceChildren(...[await work(chosen)].flat().filter(Boolean));
  const choice = select(all.map(({ name, part }, i) => ({
    id: String(i), name: `${name}: ${part === 'answers' ? 'rà soát danh sách' : 'chọn người cần xác định nghiện'}`
  })), '0');
  choice.addEventListener('change', () => once(choice, said, () => open(all[choice.value])));
  open(all[0]).catch((failure) => tell(failure, said));
  return [all.length > 1 && labelled('Danh sách', choice), place];
}

function beside(now, before) {
  return before === undefined ? String(now) : element('span', {}, `${now} `, element('small', {}, `(năm trước ${before})`));
}

async function district(year) {
  const { caseCode, begunOn, finishedOn, communes, total, totalBefore } = await ask(`surveys/${year}`);
  const cells = (now, before) => FIGURES.map(([key]) => beside(now[key], before?.[key]));
  return [
    element('p', {}, `${caseCode}, mở ngày ${written(begunOn)}, `
      + (finishedOn ? `đã chốt ngày ${written(finishedOn)}.` : 'đang tiến hành.')),
    table(['Xã, thị trấn', ...FIGURES.map(([, words]) => words)], [
      ...communes.map(({ name, now, before }) => [name, ...cells(now, before || undefined)]),
      [element('strong', {}, 'Toàn huyện'), ...cells(total, totalBefore || undefined)]
    ])
  ];
}

function districts(years, said) {
  const place = element('div');
  const year = element('select', {}, options(years.map((it) => ({ id: String(it), name: `Năm ${it}` }))));
  const open = async () => place.replaceChildren(...await district(year.value));
  year.addEventListener('change', () => once(year, said, open));
  if (years.length > 0) {
    open().catch((failure) => tell(failure, said));
  }
  return card('Số liệu của huyện', years.length > 0
    ? [labelled('Năm khảo sát', year), place]
    : element('p', {}, 'Chưa có đợt tổng khảo sát nào.'));
}

openPage(async (me, said) => {
  const mine = await ask('surveys/mine');
  return [
    mine.work.length > 0 && works(mine.work, said),
    mine.district && districts(mine.years, said)
  ];
});
