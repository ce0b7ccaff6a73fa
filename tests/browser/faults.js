// What browsers do to IndexedDB, done on purpose. The app's code is untouched: the browser's own
// objects are bent, for one database by name, a given number of times.

const faults = new Map();
const connections = new Map();
const getAllLimits = [];
const put = IDBObjectStore.prototype.put;
const add = IDBObjectStore.prototype.add;
const getAll = IDBObjectStore.prototype.getAll;
const transaction = IDBDatabase.prototype.transaction;

IDBDatabase.prototype.transaction = function (stores, mode, options) {
  connections.set(this.name, this);
  const fault = faults.get(this.name);
  if (fault?.kind === "throw" && spend(fault)) {
    throw new DOMException("on purpose", fault.detail);
  }
  if (fault?.kind === "close" && spend(fault)) {
    this.close(); // What Safari does behind the page's back: the real error follows by itself.
  }
  const tx = transaction.call(this, stores, mode, options);
  if (fault?.kind === "mute" && mode === "readwrite" && spend(fault)) {
    mute(tx);
  }
  if (fault?.kind === "freeze" && mode === "readwrite" && spend(fault)) {
    mute(tx);
    tx.commit = () => {};
    queueMicrotask(() => queueMicrotask(() => tx.abort()));
  }
  return tx;
};

IDBObjectStore.prototype.put = function (...args) {
  return watched(this, put.apply(this, args));
};

IDBObjectStore.prototype.add = function (...args) {
  return watched(this, add.apply(this, args));
};

function watched(store, request) {
  const fault = faults.get(store.transaction.db.name);
  if (fault?.kind === "abort" && --fault.after < 0 && spend(fault)) {
    const tx = store.transaction;
    const error = new DOMException("on purpose", fault.detail);
    Object.defineProperty(tx, "error", { get: () => error });
    tx.commit = () => {}; // The disk is found full later, when the page has asked for all it wants.
    queueMicrotask(() => tx.abort());
  }
  return request;
}

IDBObjectStore.prototype.getAll = function (...args) {
  getAllLimits.push(args[1] ?? Infinity);
  return getAll.apply(this, args);
};

function spend(fault) {
  return fault.times-- > 0;
}

// The work is done, but the page never hears of it.
function mute(tx) {
  Object.defineProperty(tx, "oncomplete", { set() {} });
  Object.defineProperty(tx, "onabort", { set() {} });
}

// The next transactions cannot be opened and fail with an error of that name.
export function throwOnTransaction(name, error, times) {
  faults.set(name, { kind: "throw", detail: error, times });
}

// The connection is gone before each of the next transactions.
export function closeBeforeTransaction(name, times) {
  faults.set(name, { kind: "close", times });
}

// The next write transactions do their work and say nothing.
export function muteCommit(name, times) {
  faults.set(name, { kind: "mute", times });
}

// The next write transactions do nothing and say nothing.
export function freezeCommit(name, times) {
  faults.set(name, { kind: "freeze", times });
}

// A put succeeds and its transaction aborts, after `after` puts went well.
export function abortAtPut(name, error, after, times) {
  faults.set(name, { kind: "abort", detail: error, after, times });
}

// Whether the fault was used up; then it is taken away.
export function clearFault(name) {
  const fault = faults.get(name);
  faults.delete(name);
  return fault === undefined || fault.times <= 0;
}

// The browser closes the connection by itself and says so.
export function closeAbnormally(name) {
  const db = connections.get(name);
  db.close();
  db.dispatchEvent(new Event("close"));
}

export function largestGetAll() {
  return Math.max(0, ...getAllLimits.splice(0));
}

function opened(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// A connection that does not let go when asked, as from a frozen tab. Give it to `release`.
export function hold(name) {
  return opened(name);
}

export function release(db) {
  db.close();
}

export function remove(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

// Changes the first byte stored under a key; `null` as the key takes the first there is.
export async function damage(name, store, key) {
  await change(name, store, key, (bytes) => {
    bytes[0] ^= 0xff;
    return bytes;
  });
}

// Puts any value in place of what is stored under a key.
export async function replace(name, store, key, value) {
  await change(name, store, key, () => value);
}

async function change(name, store, key, edit) {
  const db = await opened(name);
  try {
    await new Promise((resolve, reject) => {
      const tx = transaction.call(db, [store], "readwrite");
      const place = tx.objectStore(store);
      const read = place.get(key);
      read.onsuccess = () => put.call(place, edit(read.result), key);
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
  } finally {
    db.close();
  }
}

// Takes a property of an object away, or puts `value` in its place; answers with the way back.
export function override(object, property, value) {
  const own = Object.getOwnPropertyDescriptor(object, property);
  Object.defineProperty(object, property, { configurable: true, get: () => value });
  return () => {
    delete object[property];
    if (own) Object.defineProperty(object, property, own);
  };
}

// Makes reading a property of an object throw, as where a policy denies it.
export function deny(object, property) {
  const own = Object.getOwnPropertyDescriptor(object, property);
  Object.defineProperty(object, property, {
    configurable: true,
    get() {
      throw new DOMException("on purpose", "SecurityError");
    },
  });
  return () => {
    delete object[property];
    if (own) Object.defineProperty(object, property, own);
  };
}
