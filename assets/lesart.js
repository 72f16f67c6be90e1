// What the page does beyond its links: cards for terms, figures and sources; a language choice
// that keeps the reader's place; contents that mark the section in view. All of it works without.
(() => {
  'use strict';

  // A page that lies elsewhere now: the place in it that the reader asked for goes along.
  const onward = document.querySelector('a.onward');
  if (onward) location.replace(onward.href + location.hash);

  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const { src: self, dataset: parts } = document.currentScript; // the addresses of scripts that come later
  const byHash = (link) => document.getElementById(decodeURIComponent((link.getAttribute('href').split('#')[1] || '')));

  /** Opens the entry that a term, figure or source leads to in the card, beside the word or as a sheet. */
  function enhanceCard(card) {
    const links = 'a.term, a.fact, a.source';
    const [title, body, still] = find('#card-title, .card-body, input', card);
    const [keep] = find('.keep-word', card);
    const pointing = matchMedia('(hover: hover) and (pointer: fine)');
    const sheet = matchMedia('(width <= 40rem)');
    let opener = null; // the link in the text whose card is open
    let pinned = false; // opened on purpose, so it has the focus; else it is a preview
    let pressed = null; // the link whose pinned card was open when the pointer went down on it
    let leaving = false; // the pointer has left link and card
    let nearest, scrolledAt = 0, timer;

    const after = (delay, act) => { clearTimeout(timer); leaving = act === close; timer = setTimeout(act, delay); };
    const stay = () => { clearTimeout(timer); leaving = false; };
    const close = () => { stay(); if (opener) card.hidePopover(); };
    const linkAt = (target) => target.closest?.(links);

    function fill(link) {
      const entry = byHash(link).cloneNode(true);
      find('[id]', entry).forEach((element) => element.removeAttribute('id'));
      title.replaceChildren(...entry.querySelector('dt').childNodes);
      body.replaceChildren(...entry.querySelector('dd').childNodes);
      card.scrollTop = 0;
      card.entry = link.getAttribute('href').replace(/.*#/, '#');
      if (keep) {
        keep.hidden = !link.matches('.term');
        keep.lastChild.textContent = '';
      }
    }

    // Where CSS cannot anchor the card: below its link, or above it where there is no room. It never can
    // to a word in a drawing.
    const drawn = (link) => link instanceof SVGElement;
    function place() {
      card.style.inset = '';
      if (sheet.matches || (CSS.supports('position-area', 'block-end') && !drawn(opener))) return;
      const box = opener.getBoundingClientRect();
      const start = document.dir === 'rtl' ? box.right - card.offsetWidth : box.left;
      const below = box.bottom + 6, above = box.top - 6 - card.offsetHeight;
      const left = Math.max(8, Math.min(start, innerWidth - 8 - card.offsetWidth));
      card.style.inset = `${below + card.offsetHeight > innerHeight && above > 0 ? above : below}px auto auto ${left}px`;
    }

    function open(link, pin) {
      stay();
      fill(link);
      if (!card.contains(link)) {
        if (opener) opener.style.anchorName = '';
        opener = card.opener = link;
        pinned = pin;
        link.style.anchorName = '--opener';
        if (!card.matches(':popover-open')) card.showPopover(drawn(link) ? {} : { source: link });
        place();
      }
      if (!pin) return;
      card.focus({ preventScroll: true });
      const covered = opener.getBoundingClientRect().bottom + 16 - innerHeight + card.offsetHeight;
      if (sheet.matches && covered > 0) scrollBy(0, covered);
    }

    card.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'open' || !opener) return;
      const focused = document.activeElement;
      opener.style.anchorName = '';
      if (pinned && (!focused || focused === document.body || card.contains(focused))) opener.focus({ preventScroll: true });
      opener = null;
      pinned = false;
    });

    document.addEventListener('pointerdown', (event) => {
      const link = linkAt(event.target);
      pressed = pinned && link === opener ? link : null;
    }, true);

    document.addEventListener('click', (event) => {
      const link = linkAt(event.target);
      if (!link || !byHash(link)?.matches('.entry')) return;
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (pinned && link === opener) close();
      else if (!event.detail || link !== pressed) open(link, true);
      pressed = null;
    });

    // Tabbing on past a card leaves it.
    document.addEventListener('focusin', ({ target }) => {
      if (pinned && target !== opener && !card.contains(target)) close();
    });

    // Previews: only for a pointer that rests on a word. Moving towards the card keeps it open.
    document.addEventListener('pointerover', ({ target, pointerType, buttons }) => {
      if (pinned || still.checked || !pointing.matches || pointerType !== 'mouse') return;
      const link = linkAt(target);
      if (card.contains(target) || (link && link === opener)) stay();
      else if (link && !link.closest('header') && !buttons && Date.now() - scrolledAt > 300 && byHash(link)) after(500, () => open(link, false));
      else if (!opener) stay();
      else if (!leaving) { nearest = Infinity; after(300, close); }
    });
    document.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
      if (!leaving) return;
      const box = card.getBoundingClientRect();
      const distance = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      if (distance < nearest) after(300, close);
      nearest = distance;
    });
    document.documentElement.addEventListener('pointerleave', () => { if (!pinned) after(300, close); });
    document.addEventListener('scroll', () => {
      scrolledAt = Date.now();
      if (!pinned) close();
      else place();
    }, { passive: true });
    addEventListener('resize', () => { if (opener) place(); });

    try { still.checked = localStorage.getItem('no-previews') === 'yes'; } catch { /* from a file, or storage is off */ }
    still.addEventListener('change', () => {
      try { localStorage.setItem('no-previews', still.checked ? 'yes' : 'no'); } catch { /* then only for this page */ }
    });
    find(links).forEach((link) => link.setAttribute('aria-haspopup', 'dialog'));
  }

  /** Lets a link to the same page in another language lead to the block that is being read. */
  function keepPlace(link) {
    const aim = () => {
      const unread = (block) => block.getBoundingClientRect().bottom - 1 > parseFloat(getComputedStyle(block).scrollMarginTop);
      const block = scrollY > 0 && find('main h2[id], main .row[id], main .entry[id]').find(unread);
      link.hash = !block ? '' : block.matches('section > h2') ? block.parentNode.id || block.id : block.id;
    };
    ['pointerdown', 'focus', 'click'].forEach((type) => link.addEventListener(type, aim));
  }

  /** Marks the section in view in the contents. */
  function markSection(contents) {
    const marks = new Map(find('a', contents).map((link) => [byHash(link), link]));
    const watcher = new IntersectionObserver((changes) => changes.forEach(({ target, isIntersecting }) => {
      if (isIntersecting) marks.get(target).setAttribute('aria-current', 'location');
      else marks.get(target).removeAttribute('aria-current');
    }), { rootMargin: '-30% 0px -70%' });
    marks.forEach((link, section) => section && watcher.observe(section));
  }

  /** Offers to keep the pages offline; what does so is loaded when asked for. */
  function offerKeeping(box) {
    const edition = new URL(box.dataset.edition, document.baseURI);
    if (!navigator.serviceWorker || edition.protocol === 'file:') return;
    caches.has(edition.href).then((kept) => { box.checked = kept; box.parentNode.hidden = false; });
    box.addEventListener('change', () => bring('offline'), { once: true });
  }

  /** The link to a section copies its address, too. */
  const copy = ({ currentTarget: { href } }) => navigator.clipboard?.writeText(href).then(() => {
    const said = find('.said')[0];
    said.textContent = said.dataset.copied;
    setTimeout(() => { said.textContent = ''; }, 5000);
  }, () => {});

  /** Loads a script that pages need only when it is used. */
  const bring = (name) => new Promise((onload) => {
    const src = parts[name] || self.replace(/[^/]*$/, name + '.js');
    document.head.append(Object.assign(document.createElement('script'), { src, onload }));
  });

  function bringSearch(field) {
    field.addEventListener('focus', () => bring('search'), { once: true });
  }

  function bringWords(button) {
    button.addEventListener('click', async () => {
      if (!window.keepWord) await bring('words');
      window.keepWord(button);
    });
  }

  const card = document.getElementById('card');
  if (card?.showPopover) enhanceCard(card);
  find('.languages a').forEach(keepPlace);
  find('.contents').forEach(markSection);
  find('.keep input').forEach(offerKeeping);
  find('.anchor').forEach((link) => link.addEventListener('click', copy));
  find('.search input').forEach(bringSearch);
  find('[data-words]').forEach(bringWords);
})();
