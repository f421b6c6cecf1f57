/* Suggestions while somebody types in a search field: an ARIA 1.2 combobox. Without this file the
   fields search all the same. Focus stays in the field; the arrows choose, Enter goes, Escape closes. */

const ADDRESS = "/search/suggestions/?q=";
const PATIENCE = 120; // milliseconds after the last key
const KINDS = { person: "Person", topic: "Topic", section: "Section", story: "Story" };

for (const field of document.querySelectorAll('form[action="/search/"] input[type="search"]')) suggestIn(field);

function suggestIn(field) {
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const told = document.createElement("p");
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  const place = document.createElement("div");
  place.className = "suggestions-place";
  field.replaceWith(place);
  place.append(field, list, told);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" })) field.setAttribute(name, value);

  let waiting, asked, chosen = -1;

  const close = () => {
    clearTimeout(waiting);
    asked?.abort();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };

  const choose = (number) => {
    const options = [...list.children];
    chosen = options.length ? Math.max(-1, number > options.length - 1 ? -1 : number < -1 ? options.length - 1 : number) : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = !suggestions.length;
    field.setAttribute("aria-expanded", String(!!suggestions.length));
    told.textContent = suggestions.length ? `${suggestions.length} suggestions` : "";
    choose(-1);
  };

  const option = ({ text, kind, url }, at) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.dataset.url = url;
    const name = document.createElement("bdi");
    name.textContent = text;
    const what = document.createElement("span");
    what.textContent = KINDS[kind];
    item.append(name, what);
    return item;
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const typed = field.value.trim();
    if (!typed) return close();
    try {
      const answer = await fetch(ADDRESS + encodeURIComponent(typed), { signal: asked.signal });
      if (answer.ok && document.activeElement === field) show((await answer.json()).suggestions);
    } catch {
      /* Another key was pressed, or the network is away: the form still searches. */
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PATIENCE);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return void ask();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.url);
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target.closest("[role=option]");
    if (item) location.assign(item.dataset.url);
  });
}
