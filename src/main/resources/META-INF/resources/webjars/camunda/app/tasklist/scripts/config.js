import { language } from './language.js';

export default {
  // Header and window title show vendor and name as one phrase, the login page the name alone.
  app: {
    name: 'không ma túy – Việc của tôi',
    vendor: 'Khoái Châu'
  },

  // Camunda picks from this list by the browser's language; one entry leaves it nothing to pick.
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },

  // Dates in figures, as on every official form. L and LT are defined in the locale file.
  dateFormat: {
    abbr: 'L LT',
    normal: 'L LT',
    long: 'dddd, L LT',
    short: 'L'
  },

  customScripts: [
    'scripts/due-first',
    'scripts/form-words',
    'scripts/deadline-tab',
    'scripts/evidence-tab',
    'scripts/standings',
    'scripts/office-links'
  ],

  // The message advertises a page this application does not have.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Nhận công việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Chuyển tới bộ lọc đầu tiên trong danh sách'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Chuyển tới công việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Chuyển tới ô nhập đầu tiên của biểu mẫu'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'Mở hộp thoại mở hồ sơ mới'
    }
  }
};
