// The search, loaded when its field is first focused. Its indexes are scripts that call lesart(name, data).
(() => {
  'use strict';

  const search = document.querySelector('.search');
  const field = search.querySelector('input');
  const panel = search.querySelector('.results');
  const [status, list] = panel.children;
  const said = search.dataset;

  // Words are cut and spelled as in WrittenWords.java.

  const swap = (from, to) => (word) => word.replace(RegExp(`[${from}]`, 'g'), (c) => to[from.indexOf(c)]);
  const fold = swap('أإآىة', 'ااايه');
  const retype = swap('ٱیکہھەۃ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ايكهههة01234567890123456789');

  function spelling(tag) {
    const arabic = /^ar\b/.test(tag);
    const cut = (text) => text.replace(/ʼ/g, "'").replace(/ẞ/g, 'SS').replace(/\p{Cf}/gu, '').normalize()
      .match(/[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}]+/gu) || [];
    const small = (word) => !arabic ? word.toLocaleLowerCase(tag).replace(/ß/g, 'ss')
      : retype(word.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, (c) => c.normalize('NFKC'))
        .replace(/[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF]/g, '')).toLocaleLowerCase(tag);
    return { words: (text) => cut(text).map(small).filter(Boolean), key: arabic ? fold : (word) => word, readings: arabic ? attached : (word) => [word] };
  }

  function attached(word) {
    const found = new Set([fold(word)]);
    const add = (noun, shortest = 3) => noun.length < shortest || found.add(fold(noun));
    for (const before of ['', 'و', 'ف']) for (const to of ['', 'ب', 'ك', 'ل']) {
      const noun = word.slice((before + to).length);
      if (!word.startsWith(before + to) || (noun !== word && noun.length < 2)) continue;
      const article = noun.startsWith('ال');
      add(noun);
      if (article) add(noun.slice(2), 2);
      if (to === 'ل' && noun[0] === to) {
        add('ا' + noun);
        add('ال' + noun);
        add(noun.slice(1), 2);
        add(noun, 2);
      }
      if (article && !/^الت.ا./.test(noun)) continue;
      add(noun.replace(/(.)تي$/, '$1ة'));
      const [, owned = noun] = /^(..+)(?:هما?|ه[ان]?|كما?|كن?|نا)$/.exec(noun) || [];
      if (owned !== noun) [owned, owned.replace(/ت$/, 'ة'), owned.replace(/[ئؤ]$/, 'ء')].forEach((each) => add(each));
      if (!to) add(noun.replace(/(.[^اىءةهو])ا$/, '$1'));
    }
    return [...found];
  }

  // Also ue for ü.
  const loose = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/([aou])e/g, '$1');

  const given = {}, built = {};
  window.lesart = (name, data) => { given[name] = data; };

  const load = async (name, path) => {
    if (!given[name]) await new Promise((onload, onerror) => document.head.append(make('script', { src: `${said.base}../${path}`, onload, onerror })));
    return given[name];
  };

  function build(tag, data) {
    const { words, key, readings } = spelling(tag);
    const vocabulary = data.words.split(' ');
    const places = data.parts.split(' ');
    const numbers = (text, sum = 0) => text.split(',').map((step) => sum += parseInt(step, 36));
    const parts = data.pages.flatMap(([id, , heads], page) => heads.map(([anchor, heading], at) =>
      ({ tag, id, page, at, anchor, heading, title: heads[0][1] })));
    const terms = data.terms.map(([id, heading, text, forms, mentions]) =>
      ({ tag, id, heading, text, forms: forms.map(words), parts: numbers(mentions) }));

    /** Tells of words: 3 is the one asked for, 2 has something attached, 1 begins so. */
    function asked(word, open, rough) {
      const view = rough ? (other) => loose(key(other)) : key;
      const own = view(word), read = readings(word);
      const core = [...read].sort((a, b) => a.length - b.length)[0].slice(0, -1);
      return (other) => {
        const its = view(other);
        if (its === own) return 3;
        if ((open && its.startsWith(own)) || (rough && own.length > 3 && its.includes(own))) return 1;
        const rest = rough || !its.includes(core) ? [] : readings(other);
        return rest.some((each) => read.includes(each)) ? 2 : +(open && rest.some((each) => read.some((own) => each.startsWith(own))));
      };
    }
    const hits = (test) => {
      const scores = new Map();
      vocabulary.forEach((word, i) => {
        const score = test(word);
        if (score) numbers(places[i]).forEach((part) => scores.set(part, Math.max(score, scores.get(part) || 0)));
      });
      return scores;
    };

    function find(query) {
      const tests = [];
      const scores = words(query).map((word, i, { length }) => {
        const seek = (rough) => hits(tests[i] = asked(word, i === length - 1 && /\S$/.test(query), rough));
        const found = seek();
        return found.size ? found : seek(true);
      });
      if (!scores.length) return { terms: [], parts: [] };
      const named = (form) => form.length < tests.length ? 0
        : Math.min(...tests.map((test, i) => test(form[i]))) * (form.length === tests.length ? 2 : 1);
      const found = terms.map((term) => ({ ...term, score: Math.max(...term.forms.map(named)) })).filter(({ score }) => score);
      const meant = found.filter(({ score }) => score > 3);
      const mentioned = new Set(meant.flatMap((term) => term.parts));
      const other = (form) => !form.some((word) => tests[0](word) > 1);
      const marked = [...tests, ...meant.flatMap(({ forms }) => forms.filter(other).flatMap((form) => form.filter((word) => word[3] || !form[1]).map((word) => asked(word))))];
      const marks = (text) => words(text).some((word) => marked.some((test) => test(word) > (meant[0] ? 1 : 0)));
      return {
        terms: found,
        parts: parts.flatMap((part, i) => {
          const hit = scores.some((each) => each.has(i));
          if (!hit && !mentioned.has(i)) return [];
          const own = tests.map((test, at) => scores[at].get(i) || words(part.title).some(test) / 4);
          const headed = tests.filter((test) => words(part.heading).some(test)).length;
          const score = (hit && Math.min(...own) && own.reduce((a, b) => a + b) * (1 + headed * (part.at ? 3 : 7))) + 2 * mentioned.has(i);
          return score ? [{ ...part, texts, marks, score }] : [];
        }),
      };
    }
    const texts = async ({ page, at }, slug) => (data.texts?.[page] || await load(`${tag}/${slug}`, `${tag}/search/${slug}.js`))[at];
    return { find, slugs: new Map(data.pages) };
  }

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }
  const span = (className, lang, ...children) => make('span', { className, lang, dir: 'auto' }, ...children);
  const file = (url) => url.replace(/(index\.html)?([?#].*)?$/, '');

  function quote(text, marks) {
    const first = text.indexOf(text.split(' ').filter(marks).sort((a, b) => b.length - a.length)[0]);
    const start = text.lastIndexOf(' ', Math.max(0, first - 50)) + 1;
    const end = `${text} `.lastIndexOf(' ', start + 160);
    const pieces = text.slice(start, end).split(/([\p{L}\p{M}\p{N}\p{Pc}\p{Cf}]+)/u);
    return [start ? '… ' : '', ...pieces.map((piece) => marks(piece) ? make('mark', {}, piece) : piece), end < text.length ? ' …' : ''];
  }

  function result(href, ...children) {
    const link = make('a', { href }, ...children);
    if (file(link.href) === file(location.href)) link.href = link.hash;
    return make('li', {}, link);
  }

  function term({ tag, id, heading, text }) {
    const near = document.getElementById(`g-${id}`);
    const item = result((near ? '' : said.glossary) + `#g-${id}`, span('head', tag, heading), ' ', said.term, span('quote', tag, text));
    if (near) item.firstChild.className = 'term';
    return item;
  }

  async function part({ tag, id, anchor, heading, title, marks, texts, ...place }, slug) {
    const count = ([, text]) => text.split(' ').filter(marks).length;
    const passages = await texts(place, slug);
    const best = passages.reduce((a, b) => count(b) > count(a) ? b : a, passages[0] || ['', '']);
    return result(`${said.base}${slug}/index.html#${(count(best) && best[0]) || anchor || 'text'}`,
      span('head', tag, heading), ' ', span('', tag, anchor && title), span('quote', best[2] || tag, ...quote(best[1], marks)));
  }

  let latest = 0;
  const close = () => { latest++; panel.hidden = true; };

  async function look() {
    const query = field.value, mine = ++latest;
    if (!query.trim()) return close();
    let text = said.failed, items = [];
    try {
      const indexes = await Promise.all(said.languages.split(' ').map(async (tag) => built[tag] ||= build(tag, await load(tag, `${tag}/search.js`))));
      const slugs = indexes[0].slugs, finds = indexes.map(({ find }) => find(query));
      const best = (kind, seen = {}) => finds.flatMap((each) => each[kind]).sort((a, b) => b.score - a.score)
        .filter(({ id, anchor }) => !seen[`${id}#${anchor}`] && (seen[`${id}#${anchor}`] = true));
      const terms = best('terms').slice(0, 3);
      const parts = best('parts').filter(({ id }) => slugs.has(id));
      items = await Promise.all([...terms.map(term), ...parts.slice(0, 30).map((each) => part(each, slugs.get(each.id)))]);
      text = items[0] ? said.count.replace('#', terms.length + parts.length) : said.none;
    } catch {}
    if (mine !== latest) return;
    list.replaceChildren(...items);
    status.textContent = text;
    panel.hidden = false;
  }

  field.oninput = field.onclick = look;
  search.onkeydown = (event) => {
    const ways = [field, ...list.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0, Escape: 0 }[event.key];
    const at = ways.indexOf(document.activeElement);
    if (step === undefined || event.isComposing || panel.hidden || (event.key === 'Enter' && at)) return;
    event.preventDefault();
    if (step) ways[Math.max(0, Math.min(at + step, ways.length - 1))].focus();
    else if (event.key === 'Enter') ways[1]?.click();
    else close(field.focus());
  };
  list.onclick = ({ target }) => target.closest('[href^="#"]:not(.term)') && close();
  ['focusin', 'click'].forEach((type) => document.addEventListener(type, ({ target }) => {
    if (!target.closest?.('.search, #card')) close();
  }));
  look();
})();
