import { point, written } from './days.js';
import { dayField } from './day-field.js';
import { button, element, labelled, messages, once, table, tell } from './elements.js';
import { card, openPage, select } from './office.js';
import { Refusal, ask, send } from './server.js';

const OTHER = 'Khác';
const PURPOSES = ['Giải quyết hồ sơ', 'Tổng khảo sát', 'Kiểm tra', OTHER];
const GENDERS = [
  { id: '', name: 'Chưa rõ' }, { id: 'male', name: 'Nam' }, { id: 'female', name: 'Nữ' }, { id: 'other', name: 'Khác' }
];

/* In the words of the start forms. */
const FIELDS = [
  { key: 'fullName', words: 'Họ và tên' },
  { key: 'birthDate', words: 'Ngày sinh', read: written },
  { key: 'gender', words: 'Giới tính', read: (id) => GENDERS.find((gender) => gender.id === id)?.name },
  { key: 'idNumber', words: 'Số định danh cá nhân hoặc số CMND' },
  { key: 'address', words: 'Địa chỉ nơi cư trú' },
  { key: 'guardianName', words: 'Họ và tên người giám hộ hoặc người đại diện' },
  { key: 'guardianPhone', words: 'Số điện thoại người giám hộ' }
];
const LENGTHS = { fullName: 100, idNumber: 12, address: 200, guardianName: 100, guardianPhone: 15 };

const inOneLine = (code) => element('span', { className: 'office-code' }, code);

const shown = (record, { key, read = (text) => text }) => (record[key] ? read(record[key]) : '–');

/** Asked once; each reading of a record is written down with it. */
function purposeField() {
  const choice = select([{ id: '', name: 'Chọn…' }, ...PURPOSES.map((words) => ({ id: words, name: words }))], '');
  const words = element('input', { type: 'text', maxLength: 200 });
  const inWords = labelled('Ghi rõ mục đích', words);
  inWords.hidden = true;
  choice.addEventListener('change', () => {
    inWords.hidden = choice.value !== OTHER;
  });
  return {
    node: element('div', { className: 'office-row' },
      labelled('Mục đích xem', choice, 'Mỗi lần xem thông tin cá nhân đều được ghi lại cùng mục đích này.'), inWords),
    /** Empty while there is none; then the field has the cursor. */
    value() {
      const purpose = choice.value === OTHER ? words.value.trim() : choice.value;
      if (!purpose) {
        (choice.value === OTHER ? words : choice).focus();
      }
      return purpose;
    }
  };
}

function path(moments) {
  return table(['Ngày', 'Nội dung', 'Nơi', 'Hồ sơ'], moments.map((moment) => [
    written(moment.on),
    moment.kind === 'STATE' ? element('strong', {}, moment.words) : moment.words,
    moment.where || '–',
    [moment.caseCode, element('div', { className: 'office-help' }, moment.process)]
  ]));
}

function runningCase(running) {
  if (!running) {
    return element('p', {}, 'Không có hồ sơ nào đang giải quyết.');
  }
  return [
    element('p', {}, element('strong', {}, running.caseCode), `: ${running.processes.join('; ')}`),
    running.tasks.length === 0
      ? element('p', {}, 'Chưa có việc nào đang chờ.')
      : table(['Việc đang chờ', 'Đơn vị', 'Người nhận', 'Hạn'], running.tasks.map((task) =>
        [task.name, task.body || '–', task.takenBy || 'Chưa ai nhận', point(task.due) || '–']))
  ];
}

/** What the two wrote differently, beside one another. */
function conflict(current, mine) {
  const differing = FIELDS.filter((field) => shown(current, field) !== shown(mine, field));
  return element('div', { className: 'office-message warning' },
    element('p', {}, 'Thông tin này vừa được cán bộ khác sửa. Những gì anh/chị nhập chưa được ghi và vẫn còn trong các ô ở trên.'),
    differing.length > 0 && table(['Thông tin', 'Cán bộ khác vừa ghi', 'Anh/chị đang nhập'], differing.map((field) =>
      [field.words, shown(current, field), shown(mine, field)])),
    element('p', {}, 'Sửa lại theo thông tin mới, hoặc bấm «Lưu» lần nữa để ghi theo những gì anh/chị đang nhập.'));
}

function correction(code, record, saved, cancel) {
  const said = messages();
  const newer = element('div');
  let { version } = record;
  const birthDate = dayField('Ngày sinh', { value: record.birthDate });
  const gender = select(GENDERS, record.gender || '');
  const inputs = Object.fromEntries(Object.entries(LENGTHS).map(([key, maxLength]) =>
    [key, element('input', {
      type: 'text', value: record[key] || '', maxLength, autocomplete: 'off', className: 'office-wide'
    })]));
  const reason = element('textarea', { rows: 2, maxLength: 1000, className: 'office-wide' });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Lưu');
  const entered = () => ({
    ...Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value.trim()])),
    birthDate: birthDate.day(), gender: gender.value
  });

  const nodes = { birthDate: birthDate.node, gender: labelled('Giới tính', gender) };
  const form = element('form', { noValidate: true },
    FIELDS.map(({ key, words }) => nodes[key] || labelled(words, inputs[key])),
    labelled('Lý do', reason, 'Ví dụ: theo căn cước công dân; ghi nhầm ngày sinh.'),
    newer,
    element('div', { className: 'office-actions' }, press, button('Thôi', cancel)),
    said.place);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!birthDate.check()) {
      said.wrong('Nhập ngày sinh.');
      birthDate.input.focus();
      return;
    }
    if (!reason.value.trim()) {
      said.wrong('Chưa ghi lý do.');
      reason.focus();
      return;
    }
    once(press, said, async () => {
      try {
        saved(await send('PUT', `persons/${encodeURIComponent(code)}/record`,
          { version, reason: reason.value.trim(), ...entered() }));
      } catch (failure) {
        if (!(failure instanceof Refusal) || failure.status !== 409) {
          throw failure;
        }
        version = failure.answer.current.version;
        newer.replaceChildren(conflict(failure.answer.current, entered()));
        newer.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
      }
    });
  });
  return form;
}

function recordCard(code, purpose) {
  const said = messages();
  const content = element('div');
  const node = card('Thông tin cá nhân', content, said.place);

  function show(record) {
    content.replaceChildren(
      element('dl', { className: 'office-facts' }, FIELDS.map((field) =>
        [element('dt', {}, field.words), element('dd', {}, shown(record, field))])),
      button('Sửa thông tin', () => {
        said.clear();
        content.replaceChildren(correction(code, record, (corrected) => {
          show(corrected);
          said.done('Đã lưu. Hồ sơ đang giải quyết đã có thông tin mới.');
        }, () => show(record)));
      }));
  }

  const look = button('Xem thông tin cá nhân', () => {
    const why = purpose.value();
    if (!why) {
      said.wrong('Chọn mục đích xem ở đầu trang.');
      return;
    }
    once(look, said, async () => show(
      await send('POST', `persons/${encodeURIComponent(code)}/record`, { purpose: why })));
  }, 'primary');
  content.append(look);
  return node;
}

function searchCard(purpose, openButton) {
  const said = messages();
  const text = element('input', { type: 'search', maxLength: 100, autocomplete: 'off' });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Tìm');
  const found = element('div', { className: 'office-found' });
  const form = element('form', { noValidate: true },
    labelled('Họ tên hoặc số định danh', text, 'Gõ một phần họ tên, có dấu hoặc không dấu; hoặc đủ số định danh.'), press);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const why = purpose.value();
    if (!why) {
      said.wrong('Chọn mục đích xem ở đầu trang.');
      return;
    }
    once(press, said, async () => {
      const { people, more } = await send('POST', 'persons/search', { text: text.value, purpose: why });
      found.replaceChildren(...[
        people.length === 0
          ? element('p', {}, 'Không tìm thấy ai.')
          : table(['Mã', 'Họ và tên', 'Ngày sinh', 'Xã, thị trấn', 'Trạng thái', ''], people.map((person) =>
            [inOneLine(person.code), person.fullName, written(person.birthDate), person.commune, person.state, openButton(person.code)])),
        more && element('p', {}, 'Còn người khác. Gõ đầy đủ hơn để thu hẹp.')
      ].filter(Boolean));
    });
  });
  return card('Tìm người', form, said.place, found);
}

function listCard({ communes, withoutCommune, states }, openButton) {
  const said = messages();
  const places = communes.concat(withoutCommune ? [{ id: '', name: 'Chưa rõ xã' }] : []);
  const commune = select(places, places[0].id);
  const state = select([{ id: '', name: 'Đang theo dõi (tất cả)' }, ...states], '');
  const found = element('div');

  async function load() {
    const query = new URLSearchParams(Object.entries({ commune: commune.value, state: state.value })
      .filter(([, value]) => value));
    const people = await ask(`persons/list?${query}`);
    found.replaceChildren(
      element('p', {}, people.length === 0 ? 'Không có ai.' : `${people.length} người.`),
      ...(people.length === 0 ? [] : [table(['Mã', 'Trạng thái', 'Từ ngày', 'Hồ sơ đang giải quyết', ''],
        people.map((person) => [
          inOneLine(person.code), person.state, written(person.since),
          person.running ? [person.caseCode, element('div', { className: 'office-help' }, person.running)] : 'Không',
          openButton(person.code)
        ]))]));
  }

  const reload = () => load().catch((failure) => tell(failure, said));
  [commune, state].forEach((field) => field.addEventListener('change', reload));
  reload();
  return card('Danh sách', element('div', { className: 'office-row' },
    places.length > 1 && labelled('Xã, thị trấn', commune), labelled('Trạng thái', state)), said.place, found);
}

function fileOf(file, purpose, back) {
  return [
    element('p', {}, button('← Về danh sách', back)),
    element('h2', {}, `${file.code} – ${file.commune}`),
    element('p', {}, element('strong', {}, file.state), `, từ ngày ${written(file.since)}`),
    file.mayReadRecord
      ? recordCard(file.code, purpose)
      : card('Thông tin cá nhân', element('p', {}, 'Tài khoản này xem được quá trình theo mã, không xem thông tin cá nhân.')),
    card('Hồ sơ đang giải quyết', runningCase(file.running)),
    card('Quá trình', path(file.path))
  ];
}

openPage(async (me, said) => {
  const choices = await ask('persons');
  const purpose = purposeField();
  const content = element('div');
  const lists = element('div');

  /* The address tells which file is open, by its neutral code: the browser's way back works. */
  const wanted = () => decodeURIComponent(location.hash.slice(1));
  const openButton = (code) => {
    const node = button('Mở', () => {
      location.hash = encodeURIComponent(code);
    });
    node.setAttribute('aria-label', `Mở ${code}`);
    return node;
  };

  async function follow() {
    said.clear();
    if (!wanted()) {
      content.replaceChildren(lists);
      return;
    }
    try {
      const file = await ask(`persons/${encodeURIComponent(wanted())}`);
      content.replaceChildren(...fileOf(file, purpose, () => {
        location.hash = '';
      }));
      window.scrollTo(0, 0);
    } catch (failure) {
      content.replaceChildren(lists);
      const other = { 403: 'Người này do địa bàn khác quản lý.', 404: 'Không có mã này trong sổ.' }[failure.status];
      if (other) {
        said.wrong(other);
      } else {
        tell(failure, said);
      }
    }
  }

  lists.append(...[
    choices.mayReadRecords && searchCard(purpose, openButton),
    listCard(choices, openButton)
  ].filter(Boolean));
  addEventListener('hashchange', follow);
  await follow();
  return [choices.mayReadRecords && card('Trước khi xem', purpose.node), content];
});
