/* The way from Tasklist to the office pages. */
import { comeBack } from '../../../office/after-login.js';
import { element } from '../../../office/elements.js';

function link(id, priority, page, words) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    // Drawn as soon as somebody is logged in.
    render(node) {
      node.append(element('a', { href: `/camunda/office/${page}`, lang: 'vi' }, words));
      comeBack();
    }
  };
}

export default [
  link('office-absences', 290, 'absences.html', 'Vắng mặt'),
  link('office-tools', 280, 'index.html', 'Công cụ')
];
