/* What all office pages begin with: who is here, the header, and one place for messages. */
import { element, messages, tell } from './elements.js';
import { TASKLIST, ask } from './server.js';

/** The pages, with who may open them. */
export const PAGES = [
  {
    file: 'absences.html', title: 'Vắng mặt', mayOpen: () => true,
    about: 'Báo ngày nghỉ, ngày đi công tác và người làm thay.'
  },
  {
    file: 'settings.html', title: 'Nhắc việc và lịch của tôi', mayOpen: () => true,
    about: 'Chọn giờ nhận thư nhắc việc; xem hạn xử lý trong lịch của điện thoại hoặc máy tính.'
  },
  {
    file: 'persons.html', title: 'Sổ quản lý', mayOpen: ({ register, manager }) => register || manager,
    about: 'Xem người đang được quản lý: quá trình, hồ sơ đang giải quyết; sửa thông tin cá nhân.'
  },
  {
    file: 'targets.html', title: 'Chỉ tiêu kế hoạch',
    mayOpen: ({ manager, administrator, register, commune }) => manager || administrator || register || commune,
    about: 'Xem từng chỉ tiêu của Kế hoạch đạt đến đâu, theo huyện và từng xã.'
  },
  {
    file: 'intake.html', title: 'Nhập danh sách', mayOpen: ({ register }) => register,
    about: 'Đưa danh sách người từ tệp Excel hoặc CSV vào sổ quản lý; xem trước kết quả rồi mới ghi.'
  },
  {
    file: 'survey.html', title: 'Tổng khảo sát',
    mayOpen: ({ duties, manager, administrator }) => manager || administrator
      || ['cong-an-xa', 'tram-y-te-xa', 'cong-an-huyen'].some((duty) => duties.includes(duty)),
    about: 'Rà soát danh sách của xã, ghi thêm người mới phát hiện; xem số liệu các đợt khảo sát.'
  },
  {
    file: 'calendar.html', title: 'Lịch làm việc', mayOpen: ({ manager, administrator }) => manager || administrator,
    about: 'Nhập ngày nghỉ lễ, ngày làm bù của năm; xem trước những hạn xử lý sẽ thay đổi.'
  },
  {
    file: 'reminders.html', title: 'Sổ nhắc việc', mayOpen: ({ administrator }) => administrator,
    about: 'Xem thư nhắc nào đã gửi, chưa gửi được, và gửi lại.'
  }
];

function header(me) {
  const here = location.pathname.split('/').pop();
  const link = ({ file, title }) => {
    const anchor = element('a', { href: file }, title);
    if (file === here) {
      anchor.setAttribute('aria-current', 'page');
    }
    return anchor;
  };
  const pages = element('nav', {}, PAGES.filter(({ mayOpen }) => mayOpen(me)).map(link));
  pages.setAttribute('aria-label', 'Công cụ');
  return element('header', { className: 'office-header' },
    element('a', { className: 'back', href: TASKLIST }, '← Về Việc của tôi'),
    pages,
    element('span', { className: 'who' }, me.name));
}

/**
 * Draws the header and then the page, if the caller may open it.
 *
 * @param draw gets the caller and the place for messages; returns what stands below the title
 */
export async function openPage(draw) {
  const main = document.querySelector('main');
  const said = messages();
  main.append(said.place);
  try {
    const me = await ask('me');
    document.body.prepend(header(me));
    const page = PAGES.find(({ file }) => location.pathname.endsWith(file));
    if (page && !page.mayOpen(me)) {
      said.wrong('Trang này không dành cho tài khoản của anh/chị.');
      return;
    }
    main.append(...[await draw(me, said)].flat(Infinity).filter(Boolean));
  } catch (failure) {
    tell(failure, said);
  }
}

/** A table; cells are texts or elements. */
export function table(heads, rows) {
  return element('div', { className: 'office-table' }, element('table', {},
    element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows.map((cells) =>
      element('tr', {}, cells.map((cell) => element('td', {}, cell)))))));
}

export function card(title, ...inside) {
  return element('section', { className: 'office-card' }, element('h2', {}, title), inside);
}

export function options(list) {
  return list.map(({ id, name }) => element('option', { value: id }, name));
}

/** @param chosen the value that is chosen at first */
export function select(list, chosen) {
  const node = element('select', {}, options(list));
  node.value = chosen;
  return node;
}
