/*
 * Keeps the page itself (the shell: HTML, styles, scripts, pictures) for when its end does not answer. Nothing that was
 * said, shown or sensed is kept here: the API is never even looked at. The end fills in the list and the version.
 */

const CACHE = 'dyad-shell-/* VERSION */';
const SHELL = [/* SHELL */];

self.addEventListener('install', event => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then(cache => cache.addAll(SHELL.map(path => new Request(path, {cache: 'no-cache', credentials: 'omit'}))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', event => {
  event.waitUntil(
    caches
      .keys()
      .then(names => Promise.all(names.filter(name => name !== CACHE).map(name => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** Fresh from the end if it answers; a proxy's own error page is no answer. */
async function freshOrKept(request, path) {
  try {
    const response = await fetch(request);
    if (response.status < 500) {
      return response;
    }
  } catch {
    // What is kept, then.
  }
  return (await caches.match(path, {cacheName: CACHE})) ?? Response.error();
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.origin === self.location.origin && SHELL.includes(url.pathname)) {
    event.respondWith(freshOrKept(event.request, url.pathname));
  }
});
