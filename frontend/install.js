// Registers the service worker and tells the page of a new version. A file of its own, because the server forbids scripts
// inside the page.
//
// The page hears "weft-update" when a new version waits, and says "weft-take-over" when its user wants it.

async function install() {
  // At the first visit everything that is kept would be loaded beside what is waited for.
  if (!navigator.serviceWorker?.controller) await globalThis.weft.shown;
  // Browsers allow it over https and on the own machine only.
  const registration = await navigator.serviceWorker?.register("/sw.js");
  if (!registration) return;
  const tell = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    // Also for a page that is not there yet.
    document.documentElement.dataset.update = "ready";
    window.dispatchEvent(new Event("weft-update"));
  };
  const watch = (worker) => worker?.addEventListener("statechange", tell);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  tell();

  let wanted = false;
  window.addEventListener("weft-take-over", () => {
    wanted = true;
    registration.waiting?.postMessage("take-over");
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (wanted) window.location.reload();
  });
  // An installed app stays open for days.
  const look = () => registration.update().catch(() => {});
  setInterval(look, 60 * 60 * 1000);
  window.addEventListener("online", look);
}

install().catch((error) => console.warn("Weft is not kept for work without a connection:", error));
