/* How points, grades and results look on the pages about them. */
import { element } from './elements.js';

const AMOUNT = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });
const SCORE = new Intl.NumberFormat('vi', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 7,5 */
export function amount(number) {
  return AMOUNT.format(number);
}

/** 87,50; a dash where nothing counted. */
export function score(number) {
  return number === null ? '–' : SCORE.format(number);
}

/** A link to the sheet as a printable page. */
export function printed(sheet, words, name) {
  const link = element('a', {
    href: `/camunda/api/drugfree/score-sheets/${sheet}.pdf`, target: '_blank', rel: 'noopener'
  }, words);
  if (name) {
    link.setAttribute('aria-label', name);
  }
  return link;
}
