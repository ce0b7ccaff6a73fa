// Starts the app, keeps it up to date, and explains itself when the app cannot start.
// Written for old browsers too: those are the ones that need the explanation.
(function () {
  "use strict";

  var script = document.currentScript;
  var base = script.src.slice(0, script.src.lastIndexOf("/") + 1);
  var start = script.getAttribute("data-start");
  var DATABASE = "daftar";
  var isKept = false;

  window.addEventListener("daftar-started", hideShell);
  window.addEventListener("daftar-started", keepModules);
  window.addEventListener("TrunkApplicationStarted", hideShell);
  window.addEventListener("daftar-failed", function (event) {
    var error = event.detail;
    var isTooOld = window.WebAssembly && error instanceof WebAssembly.CompileError;
    explain(isTooOld ? "unavailable" : "failed", error);
  });

  // A file let go beside its place would take the page's.
  ["dragover", "drop"].forEach(function (name) {
    window.addEventListener(name, function (event) {
      var isFile = event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0;
      if (isFile && event.target.type !== "file") event.preventDefault();
    });
  });

  if (start) {
    // Keeping the files for later must not take the line from those that are waited for.
    if ("serviceWorker" in navigator) {
      window.addEventListener("daftar-usable", keepUpToDate);
      window.addEventListener("load", function () {
        setTimeout(keepUpToDate, 10000); // a page that cannot be used needs the next version most
      });
    }
    if (canRun()) run();
    else explain("unavailable");
  }

  function canRun() {
    return (
      typeof WebAssembly === "object" &&
      typeof WebAssembly.instantiate === "function" &&
      "noModule" in HTMLScriptElement.prototype
    );
  }

  function run() {
    var module = document.createElement("script");
    module.type = "module";
    module.src = start;
    module.onerror = function () {
      explain("failed", new Error(start));
    };
    document.head.appendChild(module);
  }

  function hideShell() {
    var shell = document.getElementById("shell");
    if (shell) shell.parentNode.removeChild(shell);
  }

  // ------------------------------------------------------------------ new versions

  // `data-update="ready"` on <html> and the event `daftar-update-ready` say that a new version
  // waits; `daftarActivateUpdate()` switches to it when nothing is being typed.
  function keepUpToDate() {
    if (isKept) return;
    isKept = true;
    var container = navigator.serviceWorker;
    var hadController = Boolean(container.controller);
    var isAsked = false;
    var checkedAt = Date.now();
    var HOUR_MS = 3600000;
    var registered = container.register(base + "sw.js", { scope: base, updateViaCache: "none" });

    registered.then(watch, function (error) {
      console.warn("Daftar works, but not offline:", error);
    });

    container.addEventListener("controllerchange", function () {
      if (isAsked) location.reload();
      else if (hadController) announce();
      hadController = true;
    });

    window.daftarActivateUpdate = function () {
      isAsked = true;
      registered.then(function (registration) {
        if (registration.active) registration.active.postMessage({ type: "stop" });
        if (registration.waiting) registration.waiting.postMessage({ type: "activate" });
        else location.reload();
      });
    };

    function watch(registration) {
      if (registration.waiting && registration.active) announce();
      registration.addEventListener("updatefound", function () {
        var worker = registration.installing;
        worker.addEventListener("statechange", function () {
          if (worker.state === "installed" && registration.active) announce();
        });
      });
      document.addEventListener("visibilitychange", function () {
        if (document.visibilityState !== "visible" || Date.now() - checkedAt < HOUR_MS) return;
        checkedAt = Date.now();
        registration.update().catch(function () {}); // offline: the next time will do
      });
    }

    function announce() {
      document.documentElement.setAttribute("data-update", "ready");
      window.dispatchEvent(new CustomEvent("daftar-update-ready"));
    }
  }

  // What reads files of other programs shall be there without a network too, and so shall what
  // reads codes where the browser cannot by itself.
  function keepModules() {
    if (!("serviceWorker" in navigator)) return;
    var modules = "BarcodeDetector" in window ? ["importer-"] : ["scanner-", "importer-"];
    navigator.serviceWorker.ready.then(function (registration) {
      registration.active.postMessage({ type: "keep", modules: modules });
    });
  }

  // ------------------------------------------------------------------ the explanation

  function explain(reason, error) {
    var notice = document.getElementById("notice");
    if (!notice || !notice.hidden) return;
    if (error && window.console) console.error(error);
    hideShell();
    var words = inOwnLanguage(notice);
    var because = words.querySelector("[data-reason='" + reason + "']");
    var button = words.querySelector("button");
    because.hidden = false;
    words.hidden = false;
    notice.hidden = false;
    if (error) {
      var detail = document.getElementById("notice-detail");
      detail.textContent = String(error);
      detail.hidden = false;
    }
    document.documentElement.lang = words.lang;
    button.addEventListener("click", function () {
      button.disabled = true;
      exportStored(function (isEmpty) {
        button.disabled = false;
        words.querySelector("[data-empty]").hidden = !isEmpty;
      });
    });
  }

  function inOwnLanguage(notice) {
    var wanted = navigator.languages || [navigator.language || "en"];
    for (var i = 0; i < wanted.length; i++) {
      var tag = wanted[i].toLowerCase();
      var isCyrillic = tag.indexOf("uz") === 0 && tag.indexOf("cyrl") > 0;
      var found = notice.querySelector("article[lang='" + (isCyrillic ? "uz-Cyrl" : tag.split("-")[0]) + "']");
      if (found) return found;
    }
    return notice.querySelector("article[lang='en']");
  }

  // ------------------------------------------------------------------ the raw export

  // Every object store as it is; bytes become base64. `finished(isEmpty)` is called at the end.
  function exportStored(finished) {
    var isNew = false;
    var opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = function () {
      isNew = true;
      opening.transaction.abort(); // do not leave an empty database behind
    };
    opening.onerror = function (event) {
      event.preventDefault();
      if (isNew) finished(true);
      else giveUp(opening.error, finished);
    };
    opening.onsuccess = function () {
      var database = opening.result;
      var stores = [].slice.call(database.objectStoreNames);
      if (!stores.length) {
        database.close();
        return finished(true);
      }
      readAll(database, stores, function (error, rows) {
        database.close();
        if (error) return giveUp(error, finished);
        write(database.version, stores, rows, finished);
      });
    };
  }

  function readAll(database, stores, done) {
    var rows = {};
    var reading = database.transaction(stores, "readonly");
    stores.forEach(function (name) {
      rows[name] = [];
      reading.objectStore(name).openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) return;
        rows[name].push([cursor.key, cursor.value]);
        cursor.continue();
      };
    });
    reading.oncomplete = function () {
      done(null, rows);
    };
    reading.onabort = function () {
      done(reading.error || new Error("aborted"));
    };
  }

  function write(version, stores, rows, finished) {
    var day = new Date().toISOString();
    var head = { format: "daftar-raw", database: DATABASE, version: version, exported: day };
    var pieces = [JSON.stringify(head).slice(0, -1), ',"stores":{'];
    var work = Promise.resolve();
    stores.forEach(function (name, place) {
      work = work.then(function () {
        pieces.push(place ? ",\n" : "\n", JSON.stringify(name), ":[");
      });
      rows[name].forEach(function (row, index) {
        work = work
          .then(function () {
            return Promise.all([plain(row[0]), plain(row[1])]);
          })
          .then(function (pair) {
            pieces.push(index ? ",\n" : "\n", JSON.stringify({ key: pair[0], value: pair[1] }));
          });
      });
      work = work.then(function () {
        pieces.push("]");
      });
    });
    work
      .then(function () {
        pieces.push("}}\n");
        hand(new Blob(pieces, { type: "application/json" }), "daftar-raw-" + day.slice(0, 10) + ".json");
        finished(false);
      })
      .catch(function (error) {
        giveUp(error, finished);
      });
  }

  // What JSON cannot say is said with one key that starts with "$".
  function plain(value) {
    if (typeof value === "bigint") return Promise.resolve({ $integer: String(value) });
    if (value === null || typeof value !== "object") return Promise.resolve(value);
    if (value instanceof Date) return Promise.resolve({ $date: value.toISOString() });
    if (value instanceof ArrayBuffer) return Promise.resolve({ $bytes: base64(new Uint8Array(value)) });
    if (ArrayBuffer.isView(value)) {
      return Promise.resolve({ $bytes: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) });
    }
    if (value instanceof Blob) {
      return new Response(value).arrayBuffer().then(function (bytes) {
        return { $bytes: base64(new Uint8Array(bytes)), type: value.type };
      });
    }
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    var names = Object.keys(value);
    return Promise.all(
      names.map(function (name) {
        return plain(value[name]);
      })
    ).then(function (values) {
      var copy = {};
      names.forEach(function (name, index) {
        copy[name] = values[index];
      });
      return copy;
    });
  }

  function base64(bytes) {
    var STEP = 0x8000;
    var text = "";
    for (var i = 0; i < bytes.length; i += STEP) {
      text += String.fromCharCode.apply(null, bytes.subarray(i, i + STEP));
    }
    return btoa(text);
  }

  // An app on an iOS home screen cannot download, but it can share.
  function hand(blob, name) {
    var file = typeof File === "function" ? new File([blob], name, { type: blob.type }) : null;
    if (navigator.standalone && file && navigator.canShare && navigator.canShare({ files: [file] })) {
      navigator.share({ files: [file] }).catch(function () {}); // closed by its owner
      return;
    }
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.parentNode.removeChild(link);
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 60000);
  }

  function giveUp(error, finished) {
    var detail = document.getElementById("notice-detail");
    detail.textContent = String(error);
    detail.hidden = false;
    finished(false);
  }
})();
