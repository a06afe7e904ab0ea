import { element } from './elements.js';
import { PAGES, openPage } from './office.js';

openPage((me) => element('ul', { className: 'office-tools' },
  PAGES.filter(({ mayOpen }) => mayOpen(me)).map(({ file, title, about }) =>
    element('li', {}, element('a', { href: file }, element('strong', {}, title), about)))));
