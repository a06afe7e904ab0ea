/*
 * Which language the web applications speak.
 *
 * Camunda follows the browser, and most office computers here run an English browser. The officer's own
 * choice, kept in this browser, decides instead; until someone chooses, it is Vietnamese.
 */
const REMEMBERED_AS = 'drugfree.language';

export const language = localStorage.getItem(REMEMBERED_AS) === 'en' ? 'en' : 'vi';

const other = language === 'vi'
  ? { code: 'en', name: 'English' }
  : { code: 'vi', name: 'Tiếng Việt' };

function switchLanguage() {
  localStorage.setItem(REMEMBERED_AS, other.code);
  location.reload();
}

function languageSwitch() {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'language-switch';
  button.lang = other.code;
  button.textContent = other.name;
  button.addEventListener('click', switchLanguage);
  return button;
}

/*
 * Camunda draws its page without waiting for the locale file. Whoever arrives already logged in then reads
 * CREATION_DATE instead of a word on the first visit, and old words on the first visit after an update. So
 * the file is put into Camunda's own cache before Camunda looks there.
 */
async function fetchWords() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const response = await fetch(`${folder}${language}.json`, { cache: 'no-cache' });
  if (response.ok) {
    const cache = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    cache[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await response.json());
    localStorage.setItem('camunda-web', JSON.stringify(cache));
  }
}

// Screen readers and the browser's own "translate this page?" offer go by this attribute.
document.documentElement.lang = language;
document.body.append(languageSwitch());
// Without the words Camunda still starts, and fetches them itself.
await fetchWords().catch(console.warn);
