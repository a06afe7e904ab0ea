import { written } from './days.js';
import { element } from './elements.js';
import { card, openPage } from './office.js';
import { ask } from './server.js';

const CLASSES = ['drug-free', 'has-drug-evils', 'key-area-3', 'key-area-2', 'key-area-1'];

/** The class in words; the colour only repeats them. */
function cell(status) {
  if (!status) {
    return element('td', { className: 'board-none' }, '–');
  }
  const { code, name, recognised, decidedOn, withdrawnOn, inheritedFrom } = status;
  const look = withdrawnOn ? 'withdrawn' : CLASSES.includes(code) ? code : 'none';
  return element('td', { className: `board-${look}` },
    element('strong', {}, recognised && '✓ ', name),
    element('small', {}, `${code === 'drug-free' ? 'Công nhận' : 'Xếp loại'} ngày ${written(decidedOn)}`),
    inheritedFrom && element('small', {}, `Kế thừa từ ${inheritedFrom}`),
    withdrawnOn && element('small', { className: 'board-back' }, `✗ Thu hồi ngày ${written(withdrawnOn)}`));
}

function board({ years, communes }) {
  const head = (words) => element('th', { scope: 'col' }, words);
  return element('div', { className: 'office-table board' }, element('table', {},
    element('thead', {}, element('tr', {}, head('Xã, thị trấn'), years.map((year) => head(`Năm ${year}`)))),
    element('tbody', {}, communes.map(({ name, pilot, classes }) => element('tr', {},
      element('th', { scope: 'row' }, name, pilot && element('small', {}, 'xã thí điểm')),
      years.map((year) => cell(classes[year]))))),
    element('tfoot', {}, element('tr', {}, element('th', { scope: 'row' }, 'Đang được công nhận'),
      years.map((year) => element('td', {}, element('strong', {},
        `${communes.filter(({ classes }) => classes[year]?.recognised).length} trên ${communes.length} xã, thị trấn`)))))));
}

openPage(async () => {
  const shown = await ask('certifications/board');
  return card('Các xã, thị trấn theo năm', shown.years.length > 0
    ? board(shown)
    : element('p', {}, 'Chưa có xã, thị trấn nào được xét công nhận.'));
});
