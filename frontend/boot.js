// Starts the page. A file of its own, because the server forbids scripts inside the page (content security policy).
// The names of the files change with each build; Trunk writes them into the page (Trunk.toml, pattern_script).
//
// A release page is a program in two halves (docs/page-size.md): the first shows the frame and the lists, the second holds
// what they open. `rest` is the name of the second; a page that was built without optimisation has none.

// What the program will ask first travels while the program is read: who is there, and the texts of the language that was
// spoken last. `early` hands it over, once; without it, or after a failure, the program asks itself.
const asked = new Map();
// When who is there was answered.
let answered;

function ask(path, request) {
  const answer = fetch(path, request);
  asked.set(path, answer);
  return answer;
}

// As the program keeps it (frontend/src/state/look.rs); a browser may forbid to look.
function lastLanguage() {
  try {
    return JSON.parse(localStorage.getItem("weft.lang"));
  } catch {
    return null;
  }
}

const headers = { "content-type": "application/json", accept: "application/json" };
const ignore = () => {};
// The program hears of a failure when it asks.
ask("/api/sessions/start", { method: "POST", headers, body: "{}" }).then(() => (answered = performance.now()), ignore);
const language = lastLanguage();
if (/^[a-z]{2}$/.test(language)) ask(`/texts/${language}.ftl`).catch(ignore);

const { script, wasm, rest } = document.querySelector('meta[name="weft-page"]').dataset;

// The first half: on its way, and what it exports. The second half: on its way, and whether it is there.
let started;
let running;
let coming;
let whole = !rest;
// Kept when the page shows what its user came for, or that it cannot.
let show;
const shown = new Promise((resolve) => (show = resolve));

async function load() {
  const first = await started;
  for (let pause = 1000; !whole; pause = Math.min(2 * pause, 30000)) {
    try {
      await WebAssembly.instantiateStreaming(fetch(rest), { first });
      whole = true;
    } catch (error) {
      console.warn("Weft waits for the second half of its program:", error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

// Something of the second half is needed this moment, and it is not there yet. Rare: pages and dialogs wait for it.
function loadNow() {
  console.warn("Weft loads the second half of its program at once:", new Error().stack);
  const request = new XMLHttpRequest();
  request.open("GET", rest, false);
  // The only way to bytes that blocks: every one of them as a letter.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  const text = request.responseText;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: running });
  whole = true;
}

// Called by the program. `rest` answers with a promise that the second half will be there; `now`: it is there on return.
globalThis.weft = {
  shown,
  early(path) {
    const answer = asked.get(path);
    asked.delete(path);
    return answer;
  },
  // For how many milliseconds the first answer has waited for the program; 0 for all others.
  waited() {
    const time = answered === undefined ? 0 : performance.now() - answered;
    answered = undefined;
    return time;
  },
  rest(now) {
    if (!now) show();
    if (now && !whole) loadNow();
    return (coming ??= load());
  },
};

try {
  const { default: init } = await import(script);
  started = init({ module_or_path: wasm });
  running = await started;
} catch (error) {
  console.error(error);
  show();
  // Still there only if the app did not come to show anything. There are no texts in other languages at this point.
  const boot = document.getElementById("boot");
  const message = document.createElement("p");
  message.textContent = "Weft could not start. Please check the connection and load the page again.";
  const details = document.createElement("p");
  details.textContent = String(error);
  boot?.append(message, details);
}
