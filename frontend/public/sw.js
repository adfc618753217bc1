// The service worker: keeps the app itself in the browser, so that it starts without a connection and at once.
//
// The server puts `WEFT = { version, files }` before this text: all files of the page with a version that changes with any
// of them. Data is never kept here: what is no file of the page goes to the server.

const CACHE = `weft-${WEFT.version}`;
const FILES = new Set(WEFT.files);
// Files whose name changes with their contents.
const HASHED = /-[0-9a-f]{1,16}(_bg)?\.(js|wasm|css)$/;
// What another app shared, until the page has taken it.
const SHARED = "shared";
// What the server answers itself: no address of the page.
const SERVED = /^\/(api|files|uploads|export|live|health|import\/(template|errors|files))(\/|$)/;

self.addEventListener("install", (event) => {
  // Past the browser's own store, which may hold an older file; not where the name changes with the contents: the page has just
  // loaded those.
  const files = WEFT.files.map((file) => new Request(file, { cache: HASHED.test(file) ? "default" : "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)));
  event.waitUntil(route(event).catch((error) => console.warn("Everything goes through the service worker:", error)));
});

// Where the browser can do that: what is no affair of the worker's does not wait for it, and files come straight from the cache.
async function route(event) {
  const at = (pathname, source) => ({ condition: { urlPattern: new URLPattern({ pathname }) }, source });
  const served = ["/api/*", "/live"].map((path) => at(path, "network"));
  const files = ["/*.wasm", "/*.js", "/*.css", "/texts/*", "/icons/*"].map((path) => at(path, { cacheName: CACHE }));
  await event.addRoutes?.([...served, ...files]);
}

self.addEventListener("activate", (event) => {
  const clean = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("weft-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

// The page has asked its user: the new version takes over.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname === "/share" && request.method === "POST") event.respondWith(take(request));
  if (url.pathname.startsWith("/share/")) event.respondWith(shared(request, url.pathname));
  if (request.method !== "GET" || url.pathname.startsWith("/share/")) return;
  if (request.mode === "navigate") {
    if (!SERVED.test(url.pathname) && !FILES.has(url.pathname)) event.respondWith(kept("/index.html", request));
  } else if (FILES.has(url.pathname)) {
    event.respondWith(kept(url.pathname, request));
  }
});

async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

async function take(request) {
  const data = await request.formData();
  const said = (name) => String(data.get(name) ?? "");
  const files = data.getAll("files").filter((file) => file instanceof File);
  await caches.delete(SHARED);
  const cache = await caches.open(SHARED);
  await Promise.all(files.map((file, index) => cache.put(`/share/files/${index}`, new Response(file))));
  const described = files.map(({ name, type }) => ({ name, kind: type }));
  const all = { title: said("title"), text: said("text"), url: said("url"), files: described };
  await cache.put("/share/data", new Response(JSON.stringify(all)));
  return Response.redirect("/share", 303);
}

async function shared(request, path) {
  if (request.method === "DELETE") {
    await caches.delete(SHARED);
    return new Response(null, { status: 204 });
  }
  return (await caches.match(path, { cacheName: SHARED })) ?? new Response(null, { status: 204 });
}
