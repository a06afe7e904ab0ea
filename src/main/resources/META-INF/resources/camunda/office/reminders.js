import { point } from './days.js';
import { dayField } from './day-field.js';
import { button, element, labelled, once, table } from './elements.js';
import { card, openPage, select } from './office.js';
import { ask, send } from './server.js';

const STATUSES = {
  planned: { words: 'Chờ gửi', look: '' },
  sent: { words: 'Đã gửi', look: 'good' },
  failed: { words: 'Chưa gửi được, sẽ thử lại', look: 'bad' },
  'given-up': { words: 'Không gửi được, đã thôi thử', look: 'bad' },
  dropped: { words: 'Không gửi: không còn việc phải nhắc', look: '' }
};

const KINDS = { digest: 'Thư trong ngày', urgent: 'Thư khẩn', repeat: 'Gửi lại' };

const STAGES = [
  [/^before-(\d+)$/, 'trước hạn $1 ngày làm việc'],
  [/^before-(\d+)h$/, 'trước hạn $1 giờ'],
  [/^due$/, 'đến hạn'],
  [/^late-(\d+)$/, 'quá hạn $1 ngày làm việc'],
  [/^late-(\d+)d$/, 'quá hạn $1 ngày'],
  [/^changed$/, 'thời hạn thay đổi']
];

/* A stage this page has no words for is shown as the server names it. */
function stageInWords(stage) {
  const known = STAGES.find(([key]) => key.test(stage));
  return known ? stage.replace(...known) : stage;
}

function lines(mail) {
  const words = `${mail.lines.length} việc`;
  return mail.lines.length === 0 ? '' : element('details', {}, element('summary', {}, words),
    element('ul', {}, mail.lines.map(({ task, caseCode, stage, dueOn }) =>
      element('li', {}, `${task} (${caseCode}), hạn ${point(dueOn)} – ${stageInWords(stage)}`))));
}

function outcome({ status, tries, answer, sentAt, givenUpAt }) {
  return [
    element('span', { className: `state ${STATUSES[status].look}` }, STATUSES[status].words),
    element('div', { className: 'office-help' },
      [point(sentAt || givenUpAt), tries > 0 && `đã thử ${tries} lần`].filter(Boolean).join(', ')),
    answer && element('details', {}, element('summary', {}, 'Máy chủ thư trả lời'), answer)
  ].filter(Boolean);
}

openPage((me, said) => {
  const text = element('input', { type: 'search', placeholder: 'Mã hồ sơ hoặc người nhận' });
  const status = select([{ id: '', name: 'Tất cả' },
    ...Object.entries(STATUSES).map(([id, { words }]) => ({ id, name: words }))], '');
  const from = dayField('Từ ngày', { optional: true });
  const to = dayField('Đến ngày', { optional: true });
  const found = element('div');
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Tìm');

  async function show(page) {
    const asked = { text: text.value.trim(), status: status.value, from: from.day(), to: to.day(), page };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
    const { rows, more } = await ask(`reminders?${query}`);
    const again = (mail) => button('Gửi lại', (event) => once(event.target, said, async () => {
      await send('POST', `reminders/${encodeURIComponent(mail.mailId)}/repeat`);
      await show(page);
      said.done(`Sẽ gửi lại cho ${mail.recipientName}.`);
    }));
    const turn = (words, other) => button(words, (event) => once(event.target, said, () => show(other)));
    found.replaceChildren(...[
      rows.length === 0 && element('p', {}, 'Không có thư nào.'),
      rows.length > 0 && table(['Giờ gửi theo lịch', 'Người nhận', 'Loại', 'Nội dung', 'Kết quả', ''],
        rows.map((mail) => [
          point(mail.plannedAt),
          [mail.recipientName, element('div', { className: 'office-help' }, mail.address || 'chưa có địa chỉ')],
          KINDS[mail.kind] || mail.kind,
          lines(mail),
          outcome(mail),
          mail.status === 'planned' ? '' : again(mail)
        ])),
      element('p', { className: 'office-actions' },
        page > 0 && turn('← Mới hơn', page - 1), more && turn('Cũ hơn →', page + 1))
    ].filter(Boolean));
  }

  const form = element('form', { noValidate: true }, element('div', { className: 'office-row' },
    labelled('Tìm', text), labelled('Kết quả', status), from.node, to.node), press);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if ([from.check(), to.check()].every(Boolean)) {
      once(press, said, () => show(0));
    }
  });
  once(press, said, () => show(0));
  return [card('Tìm thư nhắc việc', form), card('Thư nhắc việc', found)];
});
