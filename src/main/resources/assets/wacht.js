// The respondents' service worker: pages already seen stay readable without a network, and what is
// sent without a network waits on the device until there is one. An extra: every page works without.
// Pages of a response are kept for a day at most and are forgotten when it is done, put aside or
// left.
const PAGES = 'peillood';
const WAITING = 'peillood-wacht';
const WAIT = '/v/wachten.html';
const DAY = 24 * 60 * 60 * 1000;
const PATIENCE = 20000;
const ANSWERS = /^(\/v\/[a-z0-9-]+\/[A-Za-z0-9_-]{20,}\/)([^/]+)$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim().then(forgetOld)));
self.addEventListener('sync', event => event.waitUntil(sendWhatWaits()));
self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/s/')) {
    event.respondWith(asset(request));
  } else if (request.mode === 'navigate' && url.pathname === WAIT) {
    event.respondWith(fetch(request).catch(() => caches.match(WAIT)));
  } else if (request.mode === 'navigate') {
    const place = ANSWERS.exec(url.pathname);
    if (place) event.respondWith(request.method === 'POST' ? send(request, url) : read(request, url, place));
  }
});

async function asset(request) {
  return (await caches.match(request)) || fetch(request);
}

async function read(request, url, [, response, page]) {
  const waits = await oldest(response);
  if (waits) return Response.redirect(WAIT + '?pagina=' + encodeURIComponent(waits), 303);
  const pages = await caches.open(PAGES);
  const kept = page === 'klaar' || page === 'later' ? undefined : await pages.match(url.pathname);
  try {
    const answer = await within(request, kept ? PATIENCE / 2 : 0);
    if (answer.ok && (page === 'klaar' || page === 'later')) {
      await forget(response);
    } else if (answer.ok) {
      await pages.put(url.pathname, answer.clone());
    }
    return answer;
  } catch (noNetwork) {
    return kept || Response.redirect(WAIT + '?pagina=' + encodeURIComponent(url.pathname), 303);
  }
}

// An answer of any kind means that the page arrived; the page itself then says what is wrong.
async function send(request, url) {
  const waiting = await caches.open(WAITING);
  const copy = request.clone();
  try {
    const answer = await within(request, PATIENCE);
    if (answer.status >= 500) throw new Error('not taken');
    await waiting.delete(url.pathname);
    return answer;
  } catch (noNetwork) {
    const headers = { 'Content-Type': copy.headers.get('Content-Type'), Date: new Date().toUTCString() };
    await waiting.put(url.pathname, new Response(await copy.blob(), { headers }));
    if (self.registration.sync) await self.registration.sync.register('send').catch(() => undefined);
    return Response.redirect(WAIT + '?pagina=' + encodeURIComponent(url.pathname), 303);
  }
}

// In the background, when the browser says that there is a network again. What the server wants put
// right (422) keeps waiting for the person.
async function sendWhatWaits() {
  const waiting = await caches.open(WAITING);
  for (const request of await waiting.keys()) {
    const kept = await waiting.match(request);
    const type = kept.headers.get('Content-Type');
    const answer = await fetch(request.url, {
      method: 'POST', body: await kept.blob(), headers: { 'Content-Type': type }, redirect: 'manual',
    });
    if (answer.type === 'opaqueredirect') await waiting.delete(request);
  }
}

// Milliseconds of patience; 0 for as long as the browser has.
function within(request, patience) {
  if (!patience) return fetch(request);
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no network')), patience);
    fetch(request).then(resolve, reject);
  });
}

async function oldest(response) {
  const waiting = await caches.open(WAITING);
  const paths = (await waiting.keys()).map(each => new URL(each.url).pathname);
  return paths.find(path => path.startsWith(response));
}

async function forget(response) {
  for (const name of [PAGES, WAITING]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (new URL(request.url).pathname.startsWith(response)) await cache.delete(request);
    }
  }
}

async function forgetOld() {
  for (const name of [PAGES, WAITING]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      const kept = await cache.match(request);
      if (ANSWERS.test(path) && Date.now() - new Date(kept.headers.get('Date')) > DAY) await cache.delete(request);
    }
  }
}
