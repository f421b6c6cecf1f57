// Says that a story was read, once somebody has had it in sight for ten seconds. It sends nothing
// but the story's own address, without cookies, and keeps nothing here.

const READ_AFTER = 10_000; // milliseconds in sight, all in all

const story = document.querySelector("[data-counts-at]");
const asksNotTo = navigator.globalPrivacyControl || navigator.doNotTrack === "1";

let seen = 0;
let since;
let timer;

function watch() {
  clearTimeout(timer);
  if (since !== undefined) seen += performance.now() - since;
  since = undefined;
  if (document.visibilityState !== "visible") return;
  since = performance.now();
  timer = setTimeout(count, READ_AFTER - seen);
}

function count() {
  document.removeEventListener("visibilitychange", watch);
  const address = story.dataset.countsAt;
  // Offline, it is a read that nobody counts.
  fetch(address, { method: "POST", keepalive: true, credentials: "omit" }).catch(() => {});
}

if (story && !asksNotTo && !navigator.webdriver) {
  document.addEventListener("visibilitychange", watch);
  watch();
}
