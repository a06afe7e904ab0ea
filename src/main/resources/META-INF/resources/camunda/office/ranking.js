import { element, once, table } from './elements.js';
import { card, openPage, select } from './office.js';
import { printed, score } from './scores.js';
import { ask } from './server.js';

/* Measures of the chart, in its own units. */
const CHART = { width: 1120, row: 30, foot: 26, rank: 34, bars: 400, longest: 430 };
const SCALE = [0, 25, 50, 75, 100];
/* Letters of a name that fit before a bar; the table has the whole. */
const LONGEST_NAME = 48;
const GRADES = ['excellent', 'good', 'completed', 'not-completed'];

function short(name) {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

function drawn(tag, attributes, ...inside) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...inside.flat(Infinity));
  return node;
}

/** A bar for each, with its rank, name, score and grade in words. */
function chart(ranked, words) {
  const { width, row, foot, rank, bars, longest } = CHART;
  const height = ranked.length * row;
  const at = (points) => bars + longest * points / 100;
  const text = (x, y, anchor, inside) => drawn('text', { x, y, 'text-anchor': anchor }, inside);
  const node = drawn('svg', { viewBox: `0 0 ${width} ${height + foot}`, class: 'ranking-chart', role: 'img' },
    SCALE.map((points) => [
      drawn('line', { x1: at(points), x2: at(points), y1: 0, y2: height }),
      text(at(points), height + 19, 'middle', String(points))
    ]),
    ranked.map(({ name, rank: place, score: points, grade, gradeName }, i) => {
      const middle = i * row + 20;
      return [
        text(rank - 8, middle, 'end', place === null ? '–' : String(place)),
        text(bars - 10, middle, 'end', short(name)),
        points === null
          ? text(bars + 8, middle, 'start', 'chưa có điểm')
          : [
            drawn('rect', {
              x: bars, y: i * row + 5, width: Math.max(longest * points / 100, 1), height: row - 10,
              class: `grade-${GRADES.includes(grade) ? grade : 'none'}`
            }),
            text(at(points) + 8, middle, 'start', `${score(points)} – ${gradeName ?? 'chưa xếp loại'}`)
          ]
      ];
    }));
  node.setAttribute('aria-label', words);
  return node;
}

function inOrder(ranked) {
  return [...ranked].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity)
    || (other.score ?? -1) - (one.score ?? -1) || one.name.localeCompare(other.name, 'vi'));
}

function sheetLinks({ sheet, name }) {
  if (sheet === null) {
    return '–';
  }
  const open = element('a', { href: `assessment.html#${sheet}` }, 'Xem phiếu');
  open.setAttribute('aria-label', `Xem phiếu ${name}`);
  return element('div', { className: 'office-actions' }, open, printed(sheet, 'PDF', `Phiếu điểm PDF ${name}`));
}

function rows(ranked, unit) {
  return table(['Hạng', unit, 'Điểm', 'Xếp loại', 'Tình trạng', 'Phiếu điểm'], ranked.map((it) => [
    it.rank === null ? '–' : element('strong', {}, String(it.rank)), it.name, score(it.score), it.gradeName ?? '–',
    it.decided
      ? element('span', { className: 'state good' }, '✓ Đã quyết định')
      : element('span', { className: 'state quiet' }, 'Tạm tính'),
    sheetLinks(it)
  ]));
}

function group(title, unit, all, year) {
  const ranked = inOrder(all);
  return card(title, ranked.length === 0
    ? element('p', {}, 'Chưa có phiếu nào để xem.')
    : [chart(ranked, `${title} năm ${year}: biểu đồ điểm, số liệu ở bảng dưới`), rows(ranked, unit)]);
}

openPage(async (me, said) => {
  const content = element('div');

  async function open(asked) {
    const { year, years, communes, bodies } = await ask(asked ? `assessments/ranking?year=${asked}` : 'assessments/ranking');
    const offered = [...new Set([year, ...years])].sort((one, other) => other - one);
    const choice = select(offered.map((it) => ({ id: String(it), name: `Năm ${it}` })), String(year));
    choice.setAttribute('aria-label', 'Năm');
    choice.addEventListener('change', () => once(choice, said, () => open(choice.value)));
    const provisional = [...communes, ...bodies].some(({ decided }) => !decided);
    content.replaceChildren(
      element('div', { className: 'office-year office-field' }, choice,
        provisional && element('span', {}, 'Điểm tạm tính chưa được quyết định, còn có thể thay đổi.')),
      group('Các xã, thị trấn', 'Xã, thị trấn', communes, year),
      group('Các cơ quan của huyện', 'Cơ quan', bodies, year));
  }

  await open();
  return content;
});
