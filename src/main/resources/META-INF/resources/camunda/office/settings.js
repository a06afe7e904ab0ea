import { point } from './days.js';
import { button, copied, element, labelled, messages, once, sure } from './elements.js';
import { card, openPage, select } from './office.js';
import { ask, send } from './server.js';

const HALF_HOUR = 30;

const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function times(from, until, now) {
  const all = [];
  for (let at = minutes(from); at <= minutes(until); at += HALF_HOUR) {
    all.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  }
  return [...new Set([...all, now])].sort().map((time) => ({ id: time, name: time.replace(':', ' giờ ') }));
}

/** @param path where these wishes are kept: those of oneself, or of a body one heads */
function mailForm({ sendAt, early }, path, { earliest, latest }) {
  const said = messages();
  const time = select(times(earliest, latest, sendAt), sendAt);
  const before = element('input', { type: 'checkbox', checked: early });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Lưu');
  const form = element('form', {},
    labelled('Gửi thư lúc', time, 'Các việc cần nhắc trong ngày được gộp vào một thư.'),
    element('label', { className: 'office-choice' }, before,
      element('span', {}, 'Nhắc sớm: gửi cả thư báo việc sắp đến hạn, trước hạn vài ngày')),
    press, said.place);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    once(press, said, async () => {
      await send('PUT', path, { sendAt: time.value, early: before.checked });
      said.done('Đã lưu.');
    });
  });
  form.addEventListener('change', () => said.clear());
  return form;
}

function copy(input, said) {
  if (copied(input.value)) {
    said.done('Đã chép đường dẫn.');
  } else {
    input.select();
    said.wrong('Chưa chép được. Đường dẫn đã được bôi đen, nhấn Ctrl+C.');
  }
}

/** The link of one's own calendar. The server keeps no copy, so it is shown only when it is made. */
function feedCard(feed) {
  const said = messages();
  const content = element('div');

  function make(words) {
    return button(words, (event) => once(event.target, said, async () => {
      if (feed.active && !await sure('Tạo đường dẫn mới? Đường dẫn cũ sẽ không dùng được nữa.', 'Tạo đường dẫn mới')) {
        return;
      }
      const { url } = await send('POST', 'calendar-feed');
      feed = { active: true, createdAt: new Date().toISOString() };
      draw(url);
    }), feed.active ? '' : 'primary');
  }

  const revoke = () => button('Thu hồi đường dẫn', (event) => once(event.target, said, async () => {
    if (!await sure('Thu hồi đường dẫn? Lịch trong điện thoại, máy tính sẽ không cập nhật nữa.', 'Thu hồi')) {
      return;
    }
    await send('DELETE', 'calendar-feed');
    feed = { active: false };
    draw();
    said.done('Đã thu hồi đường dẫn.');
  }));

  function draw(url) {
    const input = url && element('input', { type: 'text', readOnly: true, value: url, ariaLabel: 'Đường dẫn lịch' });
    content.replaceChildren(...[
      element('p', {}, 'Tạo một đường dẫn rồi thêm vào ứng dụng lịch của điện thoại hoặc máy tính'
        + ' (mục “Thêm lịch từ URL”). Hạn xử lý các việc của anh/chị sẽ hiện trong lịch đó.'),
      input && element('div', { className: 'office-url' }, input,
        button('Chép đường dẫn', () => copy(input, said), 'primary')),
      input && element('p', { className: 'office-message warning' },
        'Chép ngay: đường dẫn chỉ hiện một lần này. Ai có đường dẫn đều xem được hạn xử lý của anh/chị,'
        + ' vì vậy không gửi cho người khác.'),
      !input && feed.active && element('p', {}, `Đang có một đường dẫn, tạo lúc ${point(feed.createdAt)}.`),
      element('div', { className: 'office-actions' },
        make(feed.active ? 'Tạo đường dẫn mới' : 'Tạo đường dẫn'), feed.active && revoke())
    ].filter(Boolean));
  }

  draw();
  return card('Lịch hạn xử lý trên điện thoại, máy tính', content, said.place);
}

openPage(async () => {
  const [settings, feed] = await Promise.all([ask('reminder-settings'), ask('calendar-feed')]);
  return [
    element('p', { className: 'office-message' },
      'Thư báo việc đến hạn hôm nay, việc quá hạn và việc khẩn luôn được gửi, không tắt được.'),
    card('Thư nhắc việc của tôi', mailForm(settings, 'reminder-settings', settings)),
    settings.units.map((unit) =>
      card(`Thư nhắc việc chung của ${unit.name}`,
        mailForm(unit, `reminder-settings/units/${encodeURIComponent(unit.unit)}`, settings))),
    feedCard(feed)
  ];
});
