import { element } from './elements.js';
import { groupsFor, openPage } from './office.js';

openPage((me) => groupsFor(me).map(({ title, pages }) => [
  element('h2', {}, title),
  element('ul', { className: 'office-tools' }, pages.map((page) =>
    element('li', {}, element('a', { href: page.file }, element('strong', {}, page.title), page.about))))
]));
