// The service worker of readers who keep an edition: answers for its files from the network, or
// from what is kept where the network fails or is slow. Everything else it lets pass.
'use strict';

// Milliseconds. A slow line still brings a page in this time (two round trips of 2G), so that its
// reader sees the latest; who has kept the pages would wait in vain for more.
const PATIENCE = 3000;

const kept = (url) => caches.match(url.replace(/[?#].*/, '').replace(/\/$/, '/index.html'));
const editionOf = (url) => registration.scope + url.slice(registration.scope.length).split('/')[0] + '/';

/** Fetches a file anew; what a host redirected comes as if it had lain there. */
async function load(url) {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(response.status + ' ' + url);
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Brings what is kept of an edition up to date. All of it is there before any of it is kept. */
async function renew(edition, isNew) {
  const list = edition + 'offline.json'; // each file, and a digest of its content
  const fresh = await load(list);
  const files = await fresh.clone().json();
  const before = (await (await caches.match(list, { cacheName: edition }))?.json()) ?? {};
  const changed = Object.keys(files).filter((file) => files[file] !== before[file]);
  const loaded = await Promise.all(changed.map((file) => load(new URL(file, edition))));
  if (!isNew && !await caches.has(edition)) return;
  const cache = await caches.open(edition);
  await Promise.all(changed.map((file, i) => cache.put(new URL(file, edition), loaded[i])));
  const gone = Object.keys(before).filter((file) => !files[file]);
  await Promise.all(gone.map((file) => cache.delete(new URL(file, edition))));
  await cache.put(list, fresh);
}

async function answer(event) {
  const { request } = event;
  const network = fetch(request);
  const copy = await kept(request.url);
  if (!copy) return network;
  if (request.mode === 'navigate') {
    event.waitUntil(network.then(() => renew(editionOf(request.url))).catch(() => {}));
  }
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  const early = network.then((response) => response.status < 500 ? response : copy, () => copy);
  return Promise.race([early, late]);
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(renew(event.data, true).then(() => port.postMessage(true), () => port.postMessage(false)));
});
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event));
});
