"use strict";
// The service worker: one version of the app, all of its files or none.
//
// The three constants are filled in when the app is built. A new version waits until the page asks
// for it, because a page in use must keep the files it was started with.
const VERSION = "development";
const FILES = {};
// What the app starts without: kept when the page says that there is time.
const LATER = {};

const SCOPE = self.registration.scope;
// Another folder of the same host may hold a Daftar of its own, whose files are not ours to drop.
const PREFIX = "daftar" + new URL(SCOPE).pathname.slice(0, -1) + "-";
const CACHE = PREFIX + VERSION;
// What is shared with the installed app comes to this address and waits in this cache, which no
// version of the app drops, until the page takes it (storage/handed.rs).
const SHARED = "share";
const WAITING = "shared-with-daftar";
const INTEGRITY = new Map(Object.entries(FILES));
const INTEGRITY_LATER = new Map(Object.entries(LATER));
const INDEX = "";
// Ends what is kept for later.
let keeping = new AbortController();

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
  // Without a network the next start asks again.
  if (event.data?.type === "keep") event.waitUntil(keepLater(event.data.modules).catch(() => {}));
  // A new version does not begin while this one is still at work.
  if (event.data?.type === "stop") {
    keeping.abort();
    keeping = new AbortController();
  }
});

// A reminder that is tapped leads to the app: to a tab that is open, else to the page of today.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(comeForward());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!request.url.startsWith(SCOPE)) return;
  const path = request.url.slice(SCOPE.length).split(/[?#]/, 1)[0];
  if (request.method === "POST" && path === SHARED) event.respondWith(takeShared(request));
  if (request.method !== "GET") return;
  if (INTEGRITY.has(path)) {
    event.respondWith(fromThisVersion(path, request));
  } else if (INTEGRITY_LATER.has(path)) {
    event.respondWith(keptOnce(path));
  } else if (request.mode !== "navigate") {
    event.respondWith(fromAnyVersion(request));
  } else if (isPage(path)) {
    event.respondWith(fromThisVersion(INDEX, request));
  }
});

async function comeForward() {
  const [tab] = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tab) return tab.focus();
  return self.clients.openWindow(SCOPE + "today");
}

// The first file that is shared, else the text.
async function takeShared(request) {
  const form = await request.formData();
  const file = form.getAll("files").find((part) => part instanceof File && part.size > 0);
  const body = file ?? form.get("text");
  if (body) {
    const headers = { "x-name": encodeURIComponent(file?.name ?? "") };
    const waiting = await caches.open(WAITING);
    await waiting.put(SCOPE + SHARED, new Response(body, { headers }));
  }
  return Response.redirect(SCOPE + "bring", 303);
}

async function install() {
  // After a deployment is taken back, this version may be the one in use: leave it alone.
  if (await isComplete()) return;
  try {
    const answers = await Promise.all([...INTEGRITY].map((file) => load(file)));
    const cache = await caches.open(CACHE);
    await Promise.all(answers.map(([path, answer]) => cache.put(SCOPE + path, answer)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function isComplete() {
  if (!(await caches.has(CACHE))) return false;
  const cache = await caches.open(CACHE);
  const kept = await Promise.all([...INTEGRITY.keys()].map((path) => cache.match(SCOPE + path)));
  return kept.every(Boolean);
}

async function keepLater(modules) {
  // One after the other, so that the page's own requests need not wait.
  for (const module of modules) {
    for (const path of INTEGRITY_LATER.keys()) if (path.startsWith(module)) await keptOnce(path, keeping.signal);
  }
}

async function keptOnce(path, signal) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(SCOPE + path);
  if (kept) return kept;
  const [, answer] = await load([path, INTEGRITY_LATER.get(path)], signal);
  await cache.put(SCOPE + path, answer.clone());
  return answer;
}

// Half of one deployment and half of another must never be kept together: every file is compared
// with the hash known at build time, and the page, which hosts may rewrite, with the version.
async function load([path, integrity], signal) {
  const answer = await fetch(SCOPE + path, { cache: "no-cache", integrity, signal });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status} for ${path}`);
  if (path === INDEX && !(await answer.clone().text()).includes(VERSION)) {
    throw new Error("the page is of another version");
  }
  return [path, answer];
}

// Another tab may still run the version before, and may yet ask for a file of it.
async function activate() {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const tabs = await self.clients.matchAll({ type: "window" });
  const dropped = tabs.length > 0 ? older.slice(0, -1) : older;
  await Promise.all(dropped.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fromThisVersion(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(SCOPE + path)) ?? fetch(request);
}

async function fromAnyVersion(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}

// The app draws every page whose last part has no extension. Anything else is a file, and a file
// that is not there is never answered with a page.
function isPage(path) {
  return path === "index.html" || !path.slice(path.lastIndexOf("/") + 1).includes(".");
}
