import { stretch, written } from './days.js';
import { dayField } from './day-field.js';
import { button, element, labelled, messages, once, sure, table } from './elements.js';
import { card, openPage, options, select } from './office.js';
import { ask, send } from './server.js';

const NOT_CHOSEN = { id: '', name: 'Chọn…' };
const NOBODY = { id: 'nobody', name: 'Chưa có ai làm thay' };

const STATES = {
  planned: { words: 'Sắp tới', look: '' },
  running: { words: 'Đang vắng', look: '' },
  over: { words: 'Đã qua', look: 'quiet' }
};

function warningBox(list) {
  return list.length > 0 && element('div', { className: 'office-message warning' },
    element('ul', {}, list.map(({ task, caseCode, dueOn, words }) => element('li', {},
      element('strong', {}, `${task} (${caseCode}), hạn ${written(dueOn)}: `), words))));
}

function ending(absence, changed) {
  const { id, personName, firstDay, lastDay, state, mayEnd } = absence;
  if (!mayEnd) {
    return '';
  }
  const running = state === 'running';
  const press = button(running ? 'Kết thúc sớm' : 'Hủy', async () => {
    const when = `${stretch(firstDay, lastDay)} của ${personName}`;
    const agreed = running
      ? await sure(`Kết thúc đợt vắng mặt ${when}? Việc sẽ trở về người đã vắng.`, 'Kết thúc')
      : await sure(`Hủy đợt vắng mặt ${when}?`, 'Hủy đợt này');
    if (agreed) {
      await changed(press, () => send('DELETE', `absences/${encodeURIComponent(id)}`),
        running ? 'Đã kết thúc đợt vắng mặt.' : 'Đã hủy đợt vắng mặt.');
    }
  });
  return press;
}

function list(absences, withPerson, changed) {
  const rows = absences.map((absence) => [
    ...(withPerson ? [absence.personName] : []),
    [stretch(absence.firstDay, absence.lastDay), warningBox(absence.warnings)].filter(Boolean),
    absence.deputyName || element('span', { className: 'state bad' }, 'Chưa có'),
    element('span', { className: `state ${STATES[absence.state].look}` }, STATES[absence.state].words),
    ending(absence, changed)
  ]);
  return table([...(withPerson ? ['Người vắng'] : []), 'Ngày vắng', 'Người làm thay', 'Tình trạng', ''], rows);
}

function entryForm({ people, deputies }, me, changed) {
  const said = messages();
  const others = people.filter(({ id }) => id !== me.id);
  const person = select([me, ...others], me.id);
  const deputy = element('select');
  const first = dayField('Vắng từ ngày');
  const last = dayField('Đến hết ngày');
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Báo vắng mặt');

  function offerDeputies() {
    const before = deputy.value;
    // Nobody stands in for oneself.
    const able = deputies.filter(({ id }) => id !== person.value);
    deputy.replaceChildren(...options([NOT_CHOSEN, ...able, NOBODY]));
    deputy.value = before;
    deputy.selectedIndex = Math.max(deputy.selectedIndex, 0);
  }

  person.addEventListener('change', offerDeputies);
  offerDeputies();

  function mistake() {
    const right = [first.check(), last.check()];
    if (!right[0] || !right[1]) {
      (right[0] ? last : first).input.focus();
      return 'Nhập ngày bắt đầu và ngày cuối cùng.';
    }
    if (last.day() < first.day()) {
      last.input.focus();
      return 'Ngày cuối cùng phải bằng hoặc sau ngày bắt đầu.';
    }
    if (!deputy.value) {
      deputy.focus();
      return `Chọn người làm thay. Nếu không có ai, chọn «${NOBODY.name}».`;
    }
    return '';
  }

  const form = element('form', { noValidate: true },
    others.length > 0 && labelled('Người vắng', person),
    element('div', { className: 'office-row' }, first.node, last.node),
    labelled('Người làm thay', deputy,
      'Trong những ngày vắng, việc của người vắng được giao cho người làm thay.'),
    press, said.place);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = mistake();
    if (wrong) {
      said.wrong(wrong);
      return;
    }
    once(press, said, async () => {
      await send('POST', 'absences', {
        person: person.value, firstDay: first.day(), lastDay: last.day(),
        deputy: deputy.value === NOBODY.id ? null : deputy.value
      });
      await changed();
    });
  });
  return form;
}

openPage(async (me, said) => {
  const content = element('div');

  async function load() {
    const absences = await ask('absences');
    const changed = (press, work, words) => once(press, said, async () => {
      await work();
      await load();
      said.done(words);
    });
    content.replaceChildren(...[
      card('Báo vắng mặt', entryForm(absences, me, async () => {
        const { mine, unit } = await load();
        const warned = [...mine, ...unit].some(({ warnings }) => warnings.length > 0);
        said.done(warned
          ? 'Đã ghi nhận vắng mặt. Có việc cần chú ý: xem các dòng nền vàng bên dưới.'
          : 'Đã ghi nhận vắng mặt.');
      })),
      card('Vắng mặt của tôi', absences.mine.length > 0
        ? list(absences.mine, false, changed)
        : element('p', {}, 'Chưa có đợt vắng mặt nào.')),
      me.head && card('Vắng mặt trong đơn vị', absences.unit.length > 0
        ? list(absences.unit, true, changed)
        : element('p', {}, 'Không có ai báo vắng mặt.'))
    ].filter(Boolean));
    return absences;
  }

  await load();
  return content;
});
