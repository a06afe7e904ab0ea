import { written } from './days.js';
import { button, element, once, table } from './elements.js';
import { card, openPage } from './office.js';
import { ask } from './server.js';

const VERDICTS = {
  MET: { words: '✓ Đạt', look: 'good' },
  MISSED: { words: '✗ Chưa đạt', look: 'bad' },
  NO_CASE: { words: '– Không có trường hợp', look: 'quiet' }
};

function verdict({ verdict: key }) {
  const { words, look } = VERDICTS[key];
  return element('span', { className: `state ${look}` }, words);
}

const isShare = (target) => target.wanted.endsWith('%');

/** 66,7%, and below it: 2 trên 3 */
function result(figure, target) {
  if (figure.verdict === 'NO_CASE') {
    return '–';
  }
  return isShare(target)
    ? [figure.shown, element('div', { className: 'office-help' }, `${figure.met} trên ${figure.total}`)]
    : figure.shown;
}

function named({ id, name, clause, kind, words }) {
  return [
    element('strong', {}, `${id}. `), name,
    element('div', { className: 'office-help' }, clause),
    kind === 'COUNTED' && element('details', {}, element('summary', {}, 'Cách tính'), words)
  ].filter(Boolean);
}

openPage(async (me, said) => {
  const content = element('div');
  const maySeePersons = me.register || me.manager;

  /* A code leads to the person's file; a survey or a commune has none. */
  function subject(code, target) {
    return maySeePersons && isShare(target)
      ? element('a', { href: `persons.html#${encodeURIComponent(code)}`, className: 'office-code' }, code)
      : code;
  }

  async function open(year) {
    const { targets, until, ...shown } = await ask(year ? `targets?year=${year}` : 'targets');
    const behind = element('div');

    function reveal(...cards) {
      behind.replaceChildren(...cards);
      behind.lastChild.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
    }

    /** @param back the card the rows come from, to keep above them */
    async function showRows(target, figure, back = []) {
      const query = new URLSearchParams({ year: shown.year });
      if (figure.commune) {
        query.set('commune', figure.commune);
      }
      const all = await ask(`targets/${target.id}/rows?${query}`);
      // What belongs to no commune stands among the district's.
      const rows = figure.commune || figure === target.district ? all : all.filter((row) => !row.commune);
      reveal(...back, card(`${target.id} – ${figure.name}: danh sách`,
        rows.length === 0
          ? element('p', {}, 'Không có trường hợp.')
          : table(isShare(target) ? ['Mã', 'Kết quả'] : ['Tên hoặc mã'], rows.map((row) => [
            subject(row.subject, target),
            ...(isShare(target) ? [verdict({ verdict: row.met ? 'MET' : 'MISSED' })] : [])
          ]))));
    }

    const press = (words, label, work) => {
      const node = button(words, () => once(node, said, work));
      node.setAttribute('aria-label', label);
      return node;
    };

    function communesCard(target) {
      const communes = card(`${target.id} – Từng xã`, table(['Xã, thị trấn', 'Kết quả', 'Đánh giá', ''],
        target.communes.map((figure) => [
          figure.name, result(figure, target), verdict(figure),
          figure.total > 0 && press('Danh sách', `Danh sách ${target.id} ${figure.name}`,
            () => showRows(target, figure, [communes]))
        ].map((cell) => cell || ''))));
      return communes;
    }

    /* The district and what leads further down, or the caller's own communes. */
    function lines(target) {
      const { district, communes } = target;
      if (!district && communes.length === 0) {
        return [[named(target), target.wanted, 'Chỉ tính chung cho huyện', '', '']];
      }
      if (!district) {
        return communes.map((figure) => [
          named(target), target.wanted, [figure.name, ': ', result(figure, target)].flat(), verdict(figure),
          figure.total > 0 ? press('Danh sách', `Danh sách ${target.id} ${figure.name}`, () => showRows(target, figure)) : ''
        ]);
      }
      return [[
        named(target), target.wanted, result(district, target), verdict(district),
        element('div', { className: 'office-actions' },
          communes.length > 0 && press('Từng xã', `Từng xã ${target.id}`, async () => reveal(communesCard(target))),
          !isShare(target) && press('Danh sách', `Danh sách ${target.id}`, () => showRows(target, district)))
      ]];
    }

    const of = (kind) => targets.filter((target) => target.kind === kind);
    const thisYear = Number(until.slice(0, 4)) === shown.year && !until.endsWith('-12-31');
    const turn = (to, words) => button(words, (event) => once(event.target, said, () => open(to)));
    content.replaceChildren(
      element('div', { className: 'office-year' },
        turn(shown.year - 1, `← ${shown.year - 1}`), element('strong', {}, `Năm ${shown.year}`),
        !thisYear && turn(shown.year + 1, `${shown.year + 1} →`),
        element('span', {}, `Số liệu đến ngày ${written(until)}`)),
      card('Chỉ tiêu đã tính được',
        table(['Chỉ tiêu', 'Yêu cầu', 'Kết quả', 'Đánh giá', ''], of('COUNTED').flatMap(lines))),
      behind,
      ...(of('AWAITED').length > 0
        ? [card('Chỉ tiêu chưa tính được', table(['Chỉ tiêu', 'Yêu cầu', 'Vì sao'],
          of('AWAITED').map((target) => [named(target), target.wanted, target.words])))]
        : []),
      card('Nội dung không phải số đo', table(['Nội dung', 'Vì sao'],
        of('NO_MEASURE').map((target) => [named(target), target.words]))));
  }

  await open();
  return content;
});
