/* The tab "Minh chứng" of a task: the files of its case, and what the coordinating bodies say they did. */
import { point } from '../../../office/days.js';
import { button, element, labelledFiles, messages, once, sure, table, tell } from '../../../office/elements.js';
import { Refusal, ask, attachFile, send } from '../../../office/server.js';

/* What the server takes; it says so itself, but only after the file has travelled. */
const LARGEST_FILE = 5 * 1024 * 1024;
const KINDS = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx';

const AMOUNT = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

/** 3,4 MB */
function written(bytes) {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${AMOUNT.format(Math.max(kilobytes, 0.1))} KB` : `${AMOUNT.format(kilobytes / 1024)} MB`;
}

function named(label, node) {
  node.setAttribute('aria-label', label);
  return node;
}

function fileTable(files, path, remove) {
  return table(['Tệp', 'Dung lượng', 'Người đính kèm', 'Lúc', ''], files.map((file) => [
    element('a', { href: `/camunda/api/drugfree/${path}/files/${file.id}`, download: file.name }, file.name),
    written(file.size), file.by, point(file.at), file.mayDelete && remove(file)
  ]));
}

function contributionList(contributions) {
  return contributions.length > 0 && [
    element('h3', {}, 'Các cơ quan phối hợp'),
    element('dl', {}, contributions.map(({ body, state, words, evidence, at }) => [
      element('dt', {}, `${body}: ${state} (${point(at)})`),
      words && element('dd', {}, words),
      evidence && element('dd', {}, `Minh chứng: ${evidence}`)
    ]))
  ];
}

/**
 * @param left how many files still fit
 * @param attach sends one file
 * @param done what to do once some are there
 */
function attachForm(left, attach, done) {
  if (left === 0) {
    return element('p', { className: 'office-message' },
      'Hồ sơ đã có đủ số tệp. Xóa tệp không cần, hoặc gộp nhiều trang vào một tệp.');
  }
  const said = messages();
  const field = element('input', { type: 'file', accept: KINDS, multiple: true });
  const press = element('button', { type: 'submit', className: 'office-button primary' }, 'Đính kèm');
  const form = element('form', { noValidate: true },
    labelledFiles('Thêm tệp', field, `PDF, ảnh JPEG, PNG, Word (.docx) hoặc Excel (.xlsx); mỗi tệp không quá 5 MB.`
      + ` Hồ sơ còn nhận được ${left} tệp.`),
    press, said.place);

  /** Why a file was not taken; empty if it was. */
  async function refused(file) {
    if (file.size > LARGEST_FILE) {
      return 'tệp quá lớn, mỗi tệp không quá 5 MB.';
    }
    try {
      await attach(file);
      return '';
    } catch (failure) {
      if (failure instanceof Refusal && failure.status !== 401) {
        return failure.message;
      }
      throw failure;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    once(press, said, async () => {
      const files = [...field.files];
      if (files.length === 0) {
        said.wrong('Chọn ít nhất một tệp.');
        return;
      }
      const mistakes = [];
      for (const file of files) {
        const mistake = await refused(file);
        if (mistake) {
          mistakes.push(`Chưa đính kèm «${file.name}»: ${mistake}`);
        }
      }
      await done(files.length - mistakes.length, mistakes.join(' '));
    });
  });
  return form;
}

function render(node, { taskId }, scope) {
  const said = messages();
  const content = element('div', {}, element('p', {}, 'Đang tải…'));
  const left = new AbortController();
  const path = `evidence/${taskId}`;

  function remove(file) {
    return named(`Xóa ${file.name}`, button('Xóa', (event) => once(event.target, said, async () => {
      if (await sure(`Xóa tệp «${file.name}»?`, 'Xóa')) {
        await send('DELETE', `${path}/files/${file.id}`);
        await load();
        said.done(`Đã xóa «${file.name}».`);
      }
    })));
  }

  function page(shown) {
    if (!shown.readable) {
      return [element('p', {}, shown.number > 0
        ? `Hồ sơ ${shown.caseCode} có ${shown.number} tệp minh chứng. Chỉ đơn vị được giao việc của hồ sơ xem được nội dung.`
        : `Hồ sơ ${shown.caseCode} chưa có tệp minh chứng.`)];
    }
    return [
      element('p', {}, `Các tệp ở đây là của cả hồ sơ ${shown.caseCode}: đơn vị nào đang có việc của hồ sơ đều xem được.`
        + ' Không ghi tên người trong tên tệp.'),
      attachForm(shown.left, (file) => attachFile(path, file), async (number, mistakes) => {
        await load();
        const attached = number > 0 ? `Đã đính kèm ${number} tệp.` : '';
        if (mistakes) {
          said.wrong(`${attached} ${mistakes}`.trim());
        } else {
          said.done(attached);
        }
      }),
      element('h3', {}, `Tệp của hồ sơ (${shown.number})`),
      shown.files.length > 0 ? fileTable(shown.files, path, remove) : element('p', {}, 'Chưa có tệp nào.'),
      contributionList(shown.contributions)
    ].flat().filter(Boolean);
  }

  async function load() {
    try {
      content.replaceChildren(...page(await ask(path, left.signal)));
    } catch (failure) {
      if (failure.status === 404) {
        content.replaceChildren(element('p', {}, 'Việc này không thuộc hồ sơ nào, hoặc đã hoàn thành.'));
      } else if (!left.signal.aborted) {
        content.replaceChildren(button('Thử lại', () => {
          said.clear();
          load();
        }));
        tell(failure, said);
      }
    }
  }

  scope.$on('$destroy', () => left.abort());
  node.append(element('div', { className: 'evidence-tab', lang: 'vi' }, said.place, content));
  load();
}

export default {
  id: 'task-detail-evidence',
  pluginPoint: 'tasklist.task.detail',
  // After the deadline, and before the history.
  priority: 850,
  properties: { label: 'Minh chứng' },
  render
};
