// What `serve` adds to every page that it answers: the page follows its file. Where only text or
// attributes differ, they are changed in place; else, and where a picture is another under the same
// name, the page loads anew, to the same place. Style sheets are exchanged. Problems of the site
// stand in a panel at the lower edge.
(() => {
  'use strict';
  const self = document.currentScript;
  let digest = self.dataset.digest; // of the file that this page shows
  let source = null, busy = false;

  const kept = {
    get: (key) => { try { return JSON.parse(sessionStorage.getItem('lesart-' + key)); } catch { return null; } },
    set: (key, value) => { try { sessionStorage.setItem('lesart-' + key, JSON.stringify(value)); } catch { /* then not */ } },
  };

  const load = async () => {
    const answer = await fetch(location.pathname + location.search);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };
  // That file as a document, untouched by scripts; null where it has changed since.
  let shown = null;
  const digestOf = (page) => page.querySelector('script[src="/.lesart/live.js"]')?.dataset.digest;

  const isSheet = (element) => element.nodeName === 'LINK' && element.rel === 'stylesheet';

  /** Collects how to make a live node say what the new page says; false where their elements differ. */
  function compare(old, next, live, todo) {
    if (old.isEqualNode(next)) return true;
    if (!live || old.nodeName !== next.nodeName || old.nodeName !== live.nodeName) return false;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (live.data !== old.data || (live.parentNode.closest('.entry') && document.querySelector(':popover-open'))) return false;
      todo.push(() => { live.data = next.data; });
      return true;
    }
    if (old.nodeName === 'SCRIPT') {
      if (old.getAttribute('src') === '/.lesart/live.js') return true;
      if (old.type !== 'application/ld+json') return false;
    }
    for (const name of new Set([...old.getAttributeNames(), ...next.getAttributeNames()])) {
      const value = next.getAttribute(name);
      if (old.getAttribute(name) === value) continue;
      if (isSheet(old) && name === 'href') todo.push(() => exchange(live, value));
      else if (live.getAttribute(name) !== old.getAttribute(name)) return false;
      else todo.push(() => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value)));
    }
    if (old.childNodes.length !== next.childNodes.length) return false;
    return [...old.childNodes].every((child, i) => compare(child, next.childNodes[i], live.childNodes[i], todo));
  }

  /** The old sheet stays until the new one is there. */
  function exchange(link, href) {
    const fresh = link.cloneNode();
    fresh.href = href;
    fresh.addEventListener('load', () => link.remove());
    fresh.addEventListener('error', () => link.remove());
    link.after(fresh);
  }

  const first = load().then((page) => { if (digestOf(page) === digest) shown = page; }, () => {});

  async function update(to) {
    if (busy) return;
    busy = true;
    try {
      while (to !== digest) {
        await first;
        const next = await load();
        const todo = [];
        if (!shown || !compare(shown.documentElement, next.documentElement, document.documentElement, todo)) return anew();
        todo.forEach((act) => act());
        shown = next;
        if (digestOf(next) === digest) break;
        digest = to = digestOf(next);
      }
    } catch {
      // The server has gone; when it is back, it says so.
    } finally {
      busy = false;
    }
  }

  // The place, what is open and what has the focus, from before a page loads anew to after it.
  const blocks = () => [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, dd, td, figcaption)')];
  const details = () => [...document.querySelectorAll('details')];
  const links = (hash) => [...document.querySelectorAll(`main a[href$="${CSS.escape(hash)}"]`)].filter((link) => !link.closest('[popover]'));

  function anew() {
    // Ids may be numbers, so what the place is known by are the words that stand there.
    const top = (element) => element.getBoundingClientRect().top;
    const word = document.querySelector('[popover]:popover-open')?.opener;
    const read = word?.closest('main :is(p, li, dd, td)');
    const inView = blocks().filter((element) => top(element) > 0 && element.textContent.trim() && element.offsetParent);
    const card = document.querySelector('[popover]:popover-open');
    kept.set('place', {
      path: location.pathname,
      scroll: scrollY,
      blocks: [...(read ? [read] : []), ...inView.slice(0, 5)].map((element) => [element.textContent, top(element)]),
      open: details().flatMap((each, i) => (each.open ? [i] : [])),
      focus: document.activeElement?.id,
      popover: card?.id,
      entry: card?.opener && card.entry,
      opener: card?.opener && links(card.entry).indexOf(card.opener),
    });
    history.scrollRestoration = 'manual';
    location.reload();
  }

  function restore() {
    const place = kept.get('place');
    if (place?.path !== location.pathname) return;
    kept.set('place', null);
    const all = details();
    place.open.forEach((i) => { if (all[i]) all[i].open = true; });
    const scroll = () => {
      const all = blocks();
      const found = place.blocks.map(([text, top]) => [all.find((element) => element.textContent === text), top]).find(([block]) => block);
      scrollTo({ top: found ? scrollY + found[0].getBoundingClientRect().top - found[1] : place.scroll, behavior: 'instant' });
    };
    scroll();
    if (place.entry) links(place.entry)[Math.max(0, place.opener)]?.click();
    else if (place.popover) document.getElementById(place.popover)?.showPopover?.();
    else if (place.focus) document.getElementById(place.focus)?.focus({ preventScroll: true });
    if (place.entry) scroll();
    // Not before the browser would scroll by itself.
    addEventListener('load', () => setTimeout(() => { history.scrollRestoration = 'auto'; }, 100));
  }

  // Problems.
  const STYLE = `
    :host { position: fixed; inset: auto 0 0; inline-size: auto; block-size: auto; max-block-size: 60vh; margin: 0; padding: 0; border: 0; overflow: auto;
      background: #fff; color: #1a1a1a; border-block-start: 4px solid #a4161a; font: 1rem/1.5 system-ui, sans-serif; direction: ltr; text-align: left; color-scheme: light; }
    :host([hidden]) { display: none; }
    div { position: relative; padding: 1rem clamp(1rem, 4vw, 2rem); outline-offset: -4px; }
    h2 { margin: 0 3rem .5rem 0; font-size: 1.125rem; }
    ul { margin: 0; padding: 0; list-style: none; }
    li { margin-block-start: 1rem; overflow-wrap: anywhere; }
    li > * { margin: 0; }
    code { font: .9375rem/1.5 ui-monospace, monospace; }
    strong { color: #8b1014; }
    .warning strong { color: #5c3d00; }
    button { position: absolute; inset-block-start: .5rem; inset-inline-end: .5rem; inline-size: 2.75rem; block-size: 2.75rem; border: 1px solid #5a5a5a;
      border-radius: 4px; background: none; color: inherit; font: 1.5rem/1 system-ui, sans-serif; cursor: pointer; }
    :focus-visible { outline: 3px solid #0b57d0; }
    @media (prefers-color-scheme: dark) {
      :host { background: #1d1d1f; color: #f2f2f2; border-color: #ff8a80; color-scheme: dark; }
      strong { color: #ffb4ab; }
      .warning strong { color: #ffd98a; }
      button { border-color: #b0b0b0; }
      :focus-visible { outline-color: #a8c7fa; }
    }
    @media print { :host { display: none; } }`;
  let panel = null;

  function element(name, text, className = '') {
    return Object.assign(document.createElement(name), { textContent: text, className });
  }

  function build() {
    panel = element('lesart-problems', '');
    panel.lang = 'en';
    panel.dir = 'ltr';
    if (panel.showPopover) panel.popover = 'manual';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = panel.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const box = element('div', '');
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-labelledby', 'title');
    box.setAttribute('aria-describedby', 'list');
    box.tabIndex = -1;
    const title = element('h2', '');
    title.id = 'title';
    const list = element('ul', '');
    list.id = 'list';
    const button = element('button', '×');
    button.type = 'button';
    button.setAttribute('aria-label', 'Close');
    box.append(title, list, button);
    root.append(box);
    const close = () => { kept.set('closed', panel.said); hide(); };
    button.addEventListener('click', close);
    box.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
    document.documentElement.append(panel);
  }

  function hide() {
    if (!panel) return;
    panel.hidden = true;
    if (panel.matches(':popover-open')) panel.hidePopover();
  }

  function tell(problems) {
    const said = JSON.stringify(problems);
    if (!problems.length) {
      kept.set('closed', null);
      hide();
      return;
    }
    if (kept.get('closed') === said || (panel && !panel.hidden && panel.said === said)) return;
    if (!panel) build();
    panel.said = said;
    const box = panel.shadowRoot.firstElementChild;
    box.querySelector('h2').textContent = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    box.querySelector('ul').replaceChildren(...problems.map(({ severity, place, title, detail, fix }) => {
      const item = element('li', '', severity);
      const head = element('p', '');
      head.append(element('code', place), ' ', element('strong', `${severity}: ${title}`));
      item.append(head, element('p', detail), element('p', `fix: ${fix}`));
      return item;
    }));
    panel.hidden = false;
    if (panel.popover && !panel.matches(':popover-open')) panel.showPopover();
    // Not from where the author is reading or typing.
    if (document.activeElement === document.body) box.focus({ preventScroll: true });
  }

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource('/.lesart/events?' + encodeURIComponent(location.pathname));
    source.addEventListener('message', ({ data }) => {
      const told = JSON.parse(data);
      tell(told.problems);
      if (told.files === self.dataset.files || told.files === kept.get('files')) return update(told.digest);
      kept.set('files', told.files); // once
      anew();
    });
  }

  function rest() {
    source?.close();
    source = null;
  }

  // A page that nobody sees asks nothing: browsers let only six pages of a host ask at once.
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  restore();
  listen();
})();
