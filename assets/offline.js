// Keeps the pages of an edition for reading without a connection, and lets them go again. Loaded
// when a reader first asks for it; sw.js does the keeping.
(() => {
  'use strict';

  const box = document.querySelector('.keep input');
  const said = document.querySelector('.said');
  const edition = new URL(box.dataset.edition, document.baseURI).href; // also the name of its cache
  const root = new URL('..', edition).href;

  async function keep() {
    await navigator.serviceWorker.register(root + 'sw.js');
    const { active } = await navigator.serviceWorker.ready;
    return new Promise((answer) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => answer(data);
      active.postMessage(edition, [port2]);
    });
  }

  async function letGo() {
    await caches.delete(edition);
    const others = (await caches.keys()).some((name) => name.startsWith(root));
    if (!others) await (await navigator.serviceWorker.getRegistration(root))?.unregister();
  }

  let silence;
  function say(words) {
    clearTimeout(silence);
    said.textContent = words;
    silence = setTimeout(say, 8000, '');
  }

  /** Does as the box says, and says what came of it. */
  async function act() {
    const wanted = box.checked;
    say('');
    const kept = wanted && await keep().catch(() => false);
    if (!kept) await letGo();
    if (box.checked !== wanted) return;
    box.checked = kept;
    say(box.dataset[kept ? 'kept' : wanted ? 'failed' : 'gone']);
  }

  let last = act();
  box.addEventListener('change', () => { last = last.then(act); });
})();
