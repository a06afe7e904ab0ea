import { written } from './days.js';
import { button, element, labelled, messages, once, table, tell } from './elements.js';
import { card, openPage, select } from './office.js';
import { amount, printed, score } from './scores.js';
import { TASKLIST, Refusal, ask, send } from './server.js';

const STAGES = { self: 'Đơn vị tự chấm', verify: 'Thẩm định' };
const OPENS = { self: 'Mở để nhập', verify: 'Mở để thẩm định' };

const ABOUT = {
  self: 'Nhập số liệu và minh chứng cho những mục đơn vị tự báo cáo. Số liệu của hệ thống chưa đúng thì bấm «Đề nghị '
    + 'sửa» và ghi lý do. Mỗi mục được lưu ngay khi bấm Lưu. Không ghi tên người.',
  verify: 'Đối chiếu số liệu của hệ thống và của đơn vị. Mục nào đúng thì bấm Xác nhận, chưa đúng thì bấm Sửa và ghi '
    + 'lý do. Mục không có ý kiến giữ nguyên số liệu in đậm. Không ghi tên người.'
};

/* Where a figure comes from, in the order of the columns. */
const ORIGINS = [
  { key: 'counted', words: 'Hệ thống tính' },
  { key: 'claimed', words: 'Đơn vị' },
  { key: 'verified', words: 'Thẩm định' }
];

const capital = (words) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
const known = (line, origin) => line[`${origin}Total`] !== null;
const isContested = (line) => line.source === 'system' && known(line, 'claimed');

/* What somebody still has to say about a line at each stage. */
const LEFT = {
  self: { of: (line) => line.source === 'reported' && !known(line, 'claimed'), words: 'chưa nhập' },
  verify: { of: (line) => line.source === 'rated' && !known(line, 'verified'), words: 'chưa cho điểm' }
};

/** Whose figure holds. */
function holding(line) {
  return known(line, 'verified') ? 'verified' : line.source === 'system' ? 'counted' : 'claimed';
}

/** What a line counts: two figures, or one number alone. */
function counted({ metWords, totalWords }) {
  return [metWords && { part: 'Met', words: capital(metWords) }, { part: 'Total', words: capital(totalWords) }]
    .filter(Boolean);
}

/** The figures of all who have said something, side by side. */
function figures(line) {
  const origins = ORIGINS.filter(({ key }) => known(line, key));
  if (origins.length === 0) {
    return element('p', { className: 'state bad' }, line.source === 'rated' ? 'Chưa cho điểm' : 'Chưa nhập');
  }
  return element('table', { className: 'sheet-figures' },
    element('thead', {}, element('tr', {}, element('td'),
      origins.map(({ words }) => element('th', { scope: 'col' }, words)))),
    element('tbody', {}, counted(line).map(({ part, words }) => element('tr', {},
      element('th', { scope: 'row' }, words),
      origins.map(({ key }) => element('td', {},
        element(key === holding(line) ? 'strong' : 'span', {}, String(line[key + part]))))))));
}

function remark(words, text) {
  return text && element('p', { className: 'sheet-remark' }, element('strong', {}, `${words}: `), text);
}

function numberField(value) {
  return element('input', {
    type: 'text', inputMode: 'numeric', autocomplete: 'off', className: 'office-number',
    value: value === null || value === undefined ? '' : String(value)
  });
}

/** A label that tells one line's field from another's when it is read out alone. */
function named(words, field, { code }, help) {
  const node = labelled(words, field, help);
  field.setAttribute('aria-label', `${words} (${code})`);
  return node;
}

/**
 * A form for one line.
 *
 * @param first the figures to begin with
 * @param keep sends what was entered
 */
function entryForm(line, { first, reasonWords, reason = '', evidence, keep, cancel }) {
  const said = messages();
  const numbers = counted(line).map(({ part, words }) => ({ part, words, field: numberField(first[part]) }));
  const why = reasonWords && element('textarea', { rows: 2, maxLength: 1000, className: 'office-wide', value: reason });
  const proof = evidence !== undefined
    && element('textarea', { rows: 2, maxLength: 2000, className: 'office-wide', value: evidence });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Lưu');
  press.setAttribute('aria-label', `Lưu ${line.code}`);
  const form = element('form', { noValidate: true, autocomplete: 'off', className: 'sheet-form' },
    element('div', { className: 'office-row' }, numbers.map(({ words, field }) => named(words, field, line))),
    why && named(reasonWords, why, line),
    proof && named('Minh chứng', proof, line, 'Số, ngày văn bản; nơi lưu giữ.'),
    element('div', { className: 'office-actions' }, press, cancel && button('Thôi', cancel)), said.place);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = numbers.find(({ field }) => !/^\d{1,7}$/.test(field.value.trim()));
    if (wrong) {
      said.wrong(`${wrong.words}: nhập số, ví dụ 12; không có thì nhập 0.`);
      wrong.field.focus();
      return;
    }
    const entered = Object.fromEntries(numbers.map(({ part, field }) => [part, Number(field.value.trim())]));
    once(press, said, () => keep({
      met: entered.Met ?? null, total: entered.Total,
      reason: why ? why.value.trim() || null : null,
      evidence: proof ? proof.value.trim() || null : line.evidence
    }, said));
  });
  return { node: form, focus: () => numbers[0].field.focus() };
}

/* What may be done with a line while it is the caller's turn; each answers with forms and buttons. */
const DESKS = {
  self(line, { keep, edit, act }) {
    if (line.source === 'rated') {
      return { hint: 'Cơ quan thẩm định cho điểm mục này.' };
    }
    const claimed = { Met: line.claimedMet, Total: line.claimedTotal };
    if (line.source === 'reported') {
      const form = { first: claimed, evidence: line.evidence ?? '', keep };
      return LEFT.self.of(line) ? { form } : { buttons: [edit('Sửa', form)] };
    }
    const contest = {
      first: known(line, 'claimed') ? claimed : { Met: line.countedMet, Total: line.countedTotal },
      reasonWords: 'Vì sao số liệu của hệ thống chưa đúng', reason: line.contestReason ?? '',
      evidence: line.evidence ?? '', keep
    };
    return {
      buttons: known(line, 'claimed')
        ? [edit('Sửa', contest), act('Rút đề nghị', { met: null, total: null, reason: null, evidence: null })]
        : [edit('Đề nghị sửa', contest)]
    };
  },
  verify(line, { keep, edit, act }) {
    const first = { Met: line.met, Total: line.total };
    if (line.source === 'rated') {
      const form = { first, reasonWords: 'Nhận xét (nếu có)', reason: line.verifyReason ?? '', keep };
      return known(line, 'verified') ? { buttons: [edit('Sửa', form)] } : { form };
    }
    const change = { first, reasonWords: 'Vì sao thay đổi', reason: line.verifyReason ?? '', keep };
    if (known(line, 'verified')) {
      return { buttons: [edit('Sửa', change), act('Bỏ xác nhận', { met: null, total: null, reason: null, evidence: null })] };
    }
    const confirm = line.total !== null && act(isContested(line) ? 'Giữ số của hệ thống' : 'Xác nhận',
      { met: line.metWords ? line.met : null, total: line.total, reason: null, evidence: null });
    const accept = isContested(line) && edit('Nhận số của đơn vị',
      { ...change, first: { Met: line.claimedMet, Total: line.claimedTotal } });
    return { buttons: [confirm, accept, edit('Sửa', change)] };
  }
};

function result({ kind, maximum, applicable, passed, points, explanation }) {
  const words = applicable === null ? ''
    : !applicable ? element('span', { className: 'state quiet' }, 'Không xét')
      : kind === 'points' ? element('span', {}, element('strong', {}, amount(points)), ` / ${amount(maximum)}`)
        : passed ? element('span', { className: 'state good' }, '✓ Đạt')
          : element('span', { className: 'state bad' }, '✗ Chưa đạt');
  return [words, explanation && element('div', { className: 'office-help' }, explanation)].filter(Boolean);
}

/** A row of a sheet that draws itself anew when something was saved. */
function lineRow(sheet, first, changed) {
  const node = element('tr');
  let line = first;

  async function save(entry, said) {
    try {
      line = await send('PUT', `assessments/${sheet.id}/lines/${encodeURIComponent(line.code)}`,
        { ...entry, version: line.version });
      draw();
      node.querySelector('button')?.focus();
      changed();
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 409) {
        throw failure;
      }
      line = failure.answer.line;
      if (node.querySelector('form')) {
        // What was typed stays; saving it once more goes over what somebody else wrote.
        node.querySelector('.sheet-known').replaceChildren(...statements());
      } else {
        draw();
        node.querySelector('.sheet-known').after(said.place);
      }
      said.wrong(failure.message);
    }
  }

  function act(words, entry) {
    const said = messages();
    const press = button(words, () => once(press, said, () => save(entry, said)));
    press.setAttribute('aria-label', `${words} ${line.code}`);
    return element('span', {}, press, said.place);
  }

  function edit(words, form) {
    const press = button(words, () => draw(form).focus());
    press.setAttribute('aria-label', `${words} ${line.code}`);
    return press;
  }

  function statements() {
    return [
      figures(line), remark('Lý do đề nghị sửa', line.contestReason), remark('Minh chứng', line.evidence),
      remark('Ý kiến thẩm định', line.verifyReason)
    ].filter(Boolean);
  }

  /** @param opened a form that was asked for, instead of the buttons */
  function draw(opened) {
    const { hint, form, buttons } = sheet.mayEnter ? DESKS[sheet.mayEnter](line, { keep: save, edit, act }) : {};
    const wanted = opened ? { ...opened, cancel: () => draw() } : form;
    const shown = wanted && entryForm(line, wanted);
    node.replaceChildren(...[
      [element('strong', {}, `${line.code}. ${line.name}`),
        element('div', { className: 'office-help' }, `Yêu cầu, cách tính: ${line.rule}`),
        element('div', { className: 'office-help' }, line.clause),
        line.counting && element('details', {}, element('summary', {}, 'Cách đếm'), line.counting)],
      [element('div', { className: 'sheet-known' }, statements()),
        hint && element('p', { className: 'office-help' }, hint),
        shown ? shown.node : buttons && element('div', { className: 'office-actions' }, buttons)],
      result(line)
    ].map((cell) => element('td', {}, cell)));
    node.classList.toggle('left', Boolean(sheet.mayEnter) && LEFT[sheet.mayEnter].of(line));
    return shown;
  }

  draw();
  return node;
}

/** What the sheet comes to, drawn anew after each entry. */
function summary(sheet) {
  const { kind, version, countedOn, points, maximum, gradeName, rank, lines, mayEnter } = sheet;
  const left = mayEnter ? lines.filter(LEFT[mayEnter].of).length : 0;
  const fact = (words, value) => value && [element('dt', {}, words), element('dd', {}, value)];
  return [
    element('dl', { className: 'office-facts' }, [
      fact('Bộ tiêu chí', version),
      fact('Số liệu của hệ thống', countedOn ? `tính ngày ${written(countedOn)}` : 'chưa tính'),
      kind === 'score' && fact('Tổng điểm', [`${amount(points)} trên ${amount(maximum)} điểm của các mục được xét; `
        + 'quy về thang 100: ', element('strong', { className: 'sheet-score' }, score(sheet.score))]),
      fact('Xếp loại', gradeName),
      fact('Hạng', rank && String(rank))
    ]),
    mayEnter && element('p', { className: 'office-left' }, left > 0
      ? element('strong', {}, `Còn ${left} mục ${LEFT[mayEnter].words}.`)
      : [mayEnter === 'self' && element('span', { className: 'state good' }, '✓ Đã nhập đủ. '),
        'Xong thì mở việc và bấm Hoàn thành: ', element('a', { href: TASKLIST }, 'Về Việc của tôi')])
  ].filter(Boolean);
}

function vetoes(list) {
  const states = new Map([
    [null, element('span', { className: 'state' }, 'Chờ quyết định')],
    [true, element('span', { className: 'state bad' }, 'Được phê duyệt')],
    [false, element('span', { className: 'state quiet' }, 'Không được phê duyệt')]
  ]);
  return card('Điểm liệt', table(['Trường hợp', 'Chứng cứ', 'Quyết định'], list.map(({ code, name, evidence, upheld }) =>
    [`${code}. ${name}`, evidence, states.get(upheld).cloneNode(true)])));
}

async function opened(id, said) {
  const sheet = await ask(`assessments/${encodeURIComponent(id)}`);
  const place = element('div', {}, summary(sheet));
  place.setAttribute('role', 'status');
  const changed = () => ask(`assessments/${sheet.id}`)
    .then((now) => place.replaceChildren(...summary(now)))
    .catch((failure) => tell(failure, said));
  const groups = [...new Set(sheet.lines.map(({ group }) => group))];
  return [
    element('p', {}, element('a', { href: '#' }, '← Các phiếu')),
    card(`${sheet.kindName} năm ${sheet.year} – ${sheet.name}`,
      sheet.mayEnter && element('p', {}, ABOUT[sheet.mayEnter]), place,
      printed(sheet.id, 'Phiếu điểm (PDF)')),
    sheet.vetoes.length > 0 && vetoes(sheet.vetoes),
    groups.map((group) => card(group, element('div', { className: 'office-table sheet' }, element('table', {},
      element('thead', {}, element('tr', {}, ['Tiêu chí', 'Số liệu', 'Kết quả'].map((head) =>
        element('th', { scope: 'col' }, head)))),
      element('tbody', {}, sheet.lines.filter((line) => line.group === group)
        .map((line) => lineRow(sheet, line, changed)))))))
  ];
}

function state({ stage, left }) {
  if (!stage) {
    return element('span', { className: 'state quiet' }, 'Không trong kỳ nhập');
  }
  return stage === 'self' && left > 0 ? `${STAGES.self}: còn ${left} mục chưa nhập` : STAGES[stage];
}

function rows(sheets) {
  return table(['Đơn vị', 'Phiếu', 'Tình trạng', ''], sheets.map((sheet) => {
    const { id, name, kindName, year, mine } = sheet;
    const link = element('a', { href: `#${id}` }, OPENS[mine] ?? 'Xem');
    link.setAttribute('aria-label', `${link.textContent} ${kindName} ${year} ${name}`);
    return [name, `${kindName} năm ${year}`, state(sheet), link];
  }));
}

/** Sheets of others, which may be many. */
function others(sheets) {
  const plain = (text) => text.toLocaleLowerCase('vi').normalize('NFC');
  const years = [...new Set(sheets.map(({ year }) => year))];
  const year = select(years.map((it) => ({ id: String(it), name: `Năm ${it}` })), String(years[0]));
  const find = element('input', { type: 'search', className: 'office-wide' });
  const place = element('div');

  function show() {
    const wanted = plain(find.value.trim());
    const found = sheets.filter((sheet) => String(sheet.year) === year.value && plain(sheet.name).includes(wanted));
    place.replaceChildren(found.length > 0 ? rows(found) : element('p', {}, 'Không có phiếu nào.'));
  }

  year.addEventListener('change', show);
  find.addEventListener('input', show);
  show();
  return card('Các phiếu khác',
    element('div', { className: 'office-filter' }, labelled('Năm', year), labelled('Tìm theo tên đơn vị', find)), place);
}

async function listed() {
  const { sheets } = await ask('assessments/mine');
  const mine = sheets.filter(({ mine: stage }) => stage);
  const rest = sheets.filter(({ mine: stage }) => !stage);
  return [
    card('Phiếu cần làm', mine.length > 0
      ? rows(mine)
      : element('p', {}, 'Hiện không có phiếu nào cần làm. Khi đến lượt của đơn vị, việc hiện trong Việc của đơn vị.')),
    rest.length > 0 && others(rest)
  ];
}

openPage(async (me, said) => {
  const content = element('div');
  const show = async () => {
    const id = location.hash.slice(1);
    said.clear();
    content.replaceChildren(...(await (id ? opened(id, said) : listed())).flat().filter(Boolean));
    scrollTo(0, 0);
  };
  addEventListener('hashchange', () => show().catch((failure) => tell(failure, said)));
  await show();
  return content;
});
