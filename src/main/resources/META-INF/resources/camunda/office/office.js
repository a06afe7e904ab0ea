/* What all office pages begin with: who is here, the header, and one place for messages. */
import { element, messages, tell } from './elements.js';
import { TASKLIST, ask } from './server.js';

/**
 * The pages, with who may open them. The header shows them all in one line: `menu` is a part of the title, for
 * where the whole would not fit.
 */
const GROUPS = [
  {
    title: 'Cá nhân',
    pages: [
      {
        file: 'absences.html', title: 'Vắng mặt', mayOpen: () => true,
        about: 'Báo ngày nghỉ, ngày đi công tác và người làm thay.'
      },
      {
        file: 'settings.html', title: 'Nhắc việc và lịch của tôi', menu: 'Nhắc việc', mayOpen: () => true,
        about: 'Chọn giờ nhận thư nhắc việc; xem hạn xử lý trong lịch của điện thoại hoặc máy tính.'
      }
    ]
  },
  {
    title: 'Người được quản lý',
    pages: [
      {
        file: 'persons.html', title: 'Sổ quản lý', mayOpen: ({ register, manager }) => register || manager,
        about: 'Xem người đang được quản lý: quá trình, hồ sơ đang giải quyết; sửa thông tin cá nhân.'
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
      }
    ]
  },
  {
    title: 'Kế hoạch, đánh giá',
    pages: [
      {
        file: 'targets.html', title: 'Chỉ tiêu kế hoạch', menu: 'Chỉ tiêu',
        mayOpen: ({ manager, administrator, register, commune }) => manager || administrator || register || commune,
        about: 'Xem từng chỉ tiêu của Kế hoạch đạt đến đâu, theo huyện và từng xã.'
      },
      {
        file: 'duties.html', title: 'Nhiệm vụ của kế hoạch', menu: 'Nhiệm vụ', mayOpen: () => true,
        about: 'Xem từng nhiệm vụ của đơn vị đã làm đến đâu, việc nào quá hạn; xuất ra Excel.'
      },
      {
        file: 'assessment.html', title: 'Chấm điểm', mayOpen: () => true,
        about: 'Nhập số liệu, minh chứng vào phiếu của đơn vị; thẩm định phiếu; xem và in phiếu.'
      },
      {
        file: 'ranking.html', title: 'Xếp hạng', mayOpen: () => true,
        about: 'Xem điểm, hạng và xếp loại của các xã, các cơ quan theo từng năm.'
      },
      {
        file: 'board.html', title: 'Bảng xã không có ma túy', menu: 'Xã không có ma túy', mayOpen: () => true,
        about: 'Xem xã nào được công nhận, từ năm nào, xã nào bị thu hồi.'
      }
    ]
  },
  {
    title: 'Điều hành',
    pages: [
      {
        file: 'calendar.html', title: 'Lịch làm việc', mayOpen: ({ manager, administrator }) => manager || administrator,
        about: 'Nhập ngày nghỉ lễ, ngày làm bù của năm; xem trước những hạn xử lý sẽ thay đổi.'
      },
      {
        file: 'reminders.html', title: 'Sổ nhắc việc', mayOpen: ({ administrator }) => administrator,
        about: 'Xem thư nhắc nào đã gửi, chưa gửi được, và gửi lại.'
      }
    ]
  }
];

/** The groups with the pages somebody may open. */
export function groupsFor(me) {
  return GROUPS
    .map(({ title, pages }) => ({ title, pages: pages.filter(({ mayOpen }) => mayOpen(me)) }))
    .filter(({ pages }) => pages.length > 0);
}

function header(me) {
  const here = location.pathname.split('/').pop();
  const link = (file, words, name) => {
    const anchor = element('a', { href: file }, words);
    if (name) {
      anchor.setAttribute('aria-label', name);
    }
    if (file === here) {
      anchor.setAttribute('aria-current', 'page');
    }
    return anchor;
  };
  const pages = element('nav', {}, groupsFor(me).map((group) => {
    const list = element('ul', {}, group.pages.map(({ file, title, menu }) =>
      element('li', {}, menu ? link(file, menu, title) : link(file, title))));
    list.setAttribute('aria-label', group.title);
    return list;
  }));
  pages.setAttribute('aria-label', 'Các trang công cụ');
  return element('header', { className: 'office-header' },
    element('a', { className: 'back', href: TASKLIST }, '← Về Việc của tôi'),
    link('index.html', 'Công cụ'),
    element('span', { className: 'who' }, me.name),
    pages);
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
    const page = GROUPS.flatMap(({ pages }) => pages).find(({ file }) => location.pathname.endsWith(file));
    if (page && !page.mayOpen(me)) {
      said.wrong('Trang này không dành cho tài khoản của anh/chị.');
      return;
    }
    main.append(...[await draw(me, said)].flat(Infinity).filter(Boolean));
  } catch (failure) {
    tell(failure, said);
  }
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
