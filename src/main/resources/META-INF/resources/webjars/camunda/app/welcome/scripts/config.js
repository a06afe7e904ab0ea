import { language } from '../../tasklist/scripts/language.js';

export default {
  // Header and window title show vendor and name as one phrase, the login page the name alone.
  app: {
    name: 'không ma túy',
    vendor: 'Khoái Châu'
  },

  // Camunda picks from this list by the browser's language; one entry leaves it nothing to pick.
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },

  // Without this, the page links to Camunda's own manual, which is in English and for developers.
  links: [],

  // The message advertises a page this application does not have.
  disableWelcomeMessage: true
};
