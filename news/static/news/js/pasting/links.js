// Where a pasted link really leads, without what only tells somebody where its reader came from.

const SCHEMES = ["http:", "https:", "mailto:", "tel:"];
const DETOURS = [
  [/(^|\.)google\.[a-z.]+$/, "/url", ["q", "url"]],
  [/^lm?\.facebook\.com$/, "/l.php", ["u"]],
  [/\.safelinks\.protection\.outlook\.com$/, "/", ["url"]],
];

// null: it leads nowhere that readers could follow. `tracking`: names of parameters, or beginnings ("utm_*").
export function addressOf(href, tracking = []) {
  const url = parsed(href.trim());
  if (!url || !SCHEMES.includes(url.protocol)) return null;
  if (!url.protocol.startsWith("http")) return href.trim();
  const beyond = behindDetour(url);
  if (beyond) return addressOf(beyond, tracking);
  const [address, fragment] = splitOnce(href.trim(), "#");
  const [place, query] = splitOnce(address, "?");
  const kept = (query ?? "").split("&").filter((pair) => pair && !isTracking(pair, tracking));
  return place + (kept.length ? `?${kept.join("&")}` : "") + (fragment ? `#${fragment}` : "");
}

function parsed(href) {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

function behindDetour({ hostname, pathname, searchParams }) {
  const detour = DETOURS.find(([host, path]) => host.test(hostname) && pathname === path);
  const beyond = detour?.[2].map((name) => searchParams.get(name)).find(Boolean);
  return beyond?.startsWith("http") ? beyond : null;
}

function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function isTracking(pair, tracking) {
  const name = pair.split("=")[0].toLowerCase();
  return tracking.some((known) => (known.endsWith("*") ? name.startsWith(known.slice(0, -1)) : name === known));
}
