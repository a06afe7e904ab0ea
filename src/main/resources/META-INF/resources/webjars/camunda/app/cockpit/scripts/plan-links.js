/* The way from Cockpit's first page, where managers begin, to what the plan comes to. */
import { element } from '../../../office/elements.js';

const PAGES = [
  ['duties.html', 'Nhiệm vụ của kế hoạch'],
  ['ranking.html', 'Xếp hạng các xã và cơ quan'],
  ['board.html', 'Bảng xã không có ma túy'],
  ['targets.html', 'Chỉ tiêu kế hoạch']
];

export default {
  id: 'plan-links',
  pluginPoint: 'cockpit.dashboard',
  render(node) {
    node.append(element('div', { className: 'plan-links', lang: 'vi' },
      element('h3', {}, 'Kế hoạch phòng, chống ma túy'),
      element('ul', {}, PAGES.map(([file, words]) =>
        element('li', {}, element('a', { href: `/camunda/office/${file}` }, words))))));
  }
};
