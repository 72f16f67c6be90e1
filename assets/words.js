// My words: what a reader keeps of terms, on this device alone. Loaded when first used; the page's script
// then calls keepWord(button): the card's keeps the word, any other opens the list.
(() => {
  'use strict';

  const KEY = 'words';
  const dialog = document.getElementById('words');
  const [status, list, empty, undo, save] = ['[role=status]', 'ol', '.empty', '.undo', '.save'].map((part) => dialog.querySelector(part));
  const said = dialog.dataset;
  let before = null; // the list before something was taken from it

  const read = () => JSON.parse(localStorage.getItem(KEY) || '[]');
  const write = (words) => localStorage.setItem(KEY, JSON.stringify(words));
  const day = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { dateStyle: 'medium', timeZone: 'UTC' });
  const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim() || '';

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /** The sentence in which a link stands; the whole block where sentences are not known; none on a map. */
  function sentence(link) {
    const block = link.closest('main p, main li, main td, main th, main dd, main .cell');
    if (!block || link.ownerSVGElement) return '';
    const whole = block.textContent;
    if (!Intl.Segmenter) return text(block);
    const start = document.createRange();
    start.setStart(block, 0);
    start.setEndBefore(link);
    const at = start.toString().length;
    let found = '';
    for (const { segment, index } of new Intl.Segmenter(link.closest('[lang]').lang, { granularity: 'sentence' }).segment(whole)) {
      // "14. Januar" and "z. B." end no sentence.
      found = /(^|[^\p{L}\p{N}])(\p{N}{1,3}|\p{L})\.\s*$/u.test(found) ? found + segment : index > at ? found : segment;
      if (index > at && !found.endsWith(segment)) break;
    }
    return found.replace(/\s+/g, ' ').trim();
  }

  function word(card) {
    const link = card.opener;
    const entry = document.getElementById(decodeURIComponent(card.entry.slice(1)));
    const { lang } = link.closest('[lang]');
    const names = [...entry.querySelectorAll('dt .cell')];
    const own = Math.max(0, names.findIndex((name) => name.closest('[lang]').lang === lang));
    const others = names.filter((name, i) => i !== own).map((name) => [name.lang, text(document.querySelector(`.names [lang=${name.lang}]`)), text(name.querySelector('dfn'))]);
    entry.querySelectorAll('.equivalents li').forEach((each) => others.push([each.lastElementChild.lang, text(each.firstElementChild), text(each.lastElementChild)]));
    return {
      id: card.entry,
      lang: names[own].closest('[lang]').lang,
      term: text(names[own].querySelector('dfn')),
      grammar: text(names[own].querySelector('.grammar')),
      definition: text(entry.querySelectorAll('dd > .row > .cell')[own]),
      others,
      sentence: sentence(link),
      page: document.title,
      url: location.href.split('#')[0] + (link.id && `#${link.id}`),
      saved: new Date().toISOString().slice(0, 10),
    };
  }

  function keep(button) {
    const card = button.closest('.card');
    const told = card.querySelector('.keep-word [role=status]');
    try {
      const words = read();
      const mine = word(card);
      if (words.some(({ id, lang }) => id === mine.id && lang === mine.lang)) told.textContent = said.known;
      else {
        write([mine, ...words]);
        told.textContent = said.kept.replace('#', words.length + 1);
      }
    } catch {
      told.textContent = said.off;
    }
  }

  const piece = (name, className, lang, ...children) => make(name, { className, lang, dir: 'auto' }, ...children);

  function item(word, i, words) {
    const remove = make('button', { type: 'button', ariaLabel: `${said.remove}: ${word.term}`, onclick: () => change(words.filter((other) => other !== word)) }, said.remove);
    return make('li', {},
      piece('p', 'head', word.lang, make('dfn', {}, word.term), ' ', piece('span', 'grammar', word.lang, word.grammar)),
      piece('p', '', word.lang, word.definition),
      make('ul', { className: 'equivalents' }, ...word.others.map(([lang, name, other]) =>
        make('li', {}, piece('span', '', lang, name), ' ', piece('bdi', '', lang, other)))),
      word.sentence && piece('blockquote', '', word.lang, word.sentence),
      make('p', { className: 'origin' }, make('a', { href: word.url, dir: 'auto' }, word.page), ' ', make('time', { dateTime: word.saved }, day.format(new Date(word.saved))), ' ', remove));
  }

  function show() {
    let words = [];
    try {
      words = read();
      status.textContent = words.length ? said.count.replace('#', words.length) : said.none;
    } catch {
      status.textContent = said.off;
    }
    list.replaceChildren(...words.map(item));
    empty.hidden = save.hidden = !words.length;
    undo.hidden = !before;
  }

  function change(words) {
    try {
      before = read();
      write(words);
    } catch { /* show() says so */ }
    show();
    (undo.hidden ? dialog : undo).focus();
  }

  /** As Anki reads it: its headers, then RFC 4180. What a spreadsheet would take for a formula is text. */
  function csv(words) {
    const field = (value) => `"${value.replace(/^(?=[=+\-@])/, "'").replace(/"/g, '""')}"`;
    const rows = words.map((word) => [word.term, word.grammar, word.definition, word.sentence,
      word.others.map(([lang, , other]) => `${lang}: ${other}`).join('; '), word.page, word.url, word.lang, word.saved]);
    return ['#separator:Comma', '#html:false', `#columns:${said.columns}`, ...rows.map((row) => row.map(field).join(','))].join('\r\n') + '\r\n';
  }

  save.onclick = () => {
    const href = URL.createObjectURL(new Blob([csv(read())], { type: 'text/csv' }));
    make('a', { href, download: 'words.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
  };
  empty.onclick = () => change([]);
  undo.onclick = () => {
    try { write(before); } catch { /* show() says so */ }
    before = null;
    show();
    dialog.focus();
  };
  dialog.querySelector('.close').onclick = () => dialog.close();
  dialog.onclick = ({ target }) => target === dialog && dialog.close();

  window.keepWord = (button) => {
    if (button.closest('.card')) return keep(button);
    show();
    dialog.showModal();
  };
})();
