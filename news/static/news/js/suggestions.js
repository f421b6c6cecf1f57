// A text field with data-suggestions="<address>" is a combobox: it offers what the address answers
// for the text typed so far, and for the fields that data-suggestions-with names. By the pattern
// "editable combobox with list autocomplete", https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
// It works for fields that arrive later, in a chooser's window.

import { answer, asking } from "./asking.js";

const FIELD = "input[data-suggestions]";
const FAILED = "Suggestions can’t be reached just now. You can go on without.";
const LOOKING = "Looking …";
const SLOW = 500; // milliseconds

class Suggestions {
  constructor(field) {
    this.field = field;
    this.active = -1;
    this.list = element("ul", { id: `${field.id}-suggestions`, role: "listbox" });
    this.list.hidden = true;
    this.list.className = "suggestions";
    this.list.setAttribute("aria-label", "Suggestions");
    this.summary = summaryBelow(field);
    field.after(this.list);
    field.setAttribute("aria-controls", this.list.id);
    this.look = asking((signal, options) => this.ask(signal, options), {
      failed: () => this.show({ suggestions: [], summary: FAILED }),
    });
    this.listen();
  }

  listen() {
    const { field, list } = this;
    field.addEventListener("input", (event) => {
      if (!event.isComposing) this.look({ open: true });
    });
    field.addEventListener("compositionend", () => this.look({ open: true }));
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("keyup", (event) => this.release(event));
    field.addEventListener("blur", () => this.close());
    // Before the field loses the focus to the list.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) this.take(option);
    });
  }

  async ask(signal, { open }) {
    const slow = setTimeout(() => {
      this.summary.textContent = LOOKING;
      this.list.setAttribute("aria-busy", "true");
    }, SLOW);
    try {
      const response = await answer(this.address(), {
        signal,
        headers: { Accept: "application/json" },
      });
      this.show(await response.json(), { open });
    } finally {
      clearTimeout(slow);
      this.list.removeAttribute("aria-busy");
    }
  }

  address() {
    const { suggestions, suggestionsWith = "" } = this.field.dataset;
    const asked = new URLSearchParams({ q: this.field.value });
    for (const name of suggestionsWith.split(" ").filter(Boolean)) {
      asked.set(name, this.field.form.elements[name].value);
    }
    return `${suggestions}?${asked}`;
  }

  show({ suggestions, summary = "" }, { open = false } = {}) {
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...suggestions.map((each, at) => this.option(each, at)));
    const isWanted = open && suggestions.length > 0 && document.activeElement === this.field;
    this.summary.replaceChildren(summary, isWanted ? counted(suggestions.length) : "");
    if (isWanted) this.open();
    else this.close();
  }

  option({ value, label, detail }, at) {
    const option = element("li", { id: `${this.list.id}-${at}`, role: "option" });
    option.dataset.value = value;
    option.setAttribute("aria-selected", "false");
    option.append(bidi(label));
    if (detail) {
      const small = element("small", { textContent: detail, dir: "auto" });
      option.append(" ", small);
    }
    return option;
  }

  get isOpen() {
    return !this.list.hidden;
  }

  get options() {
    return this.list.children;
  }

  open() {
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  activate(at) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = at;
    const option = this.options[at];
    if (!option) return this.field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", option.id);
  }

  // One step down or up, and from either end to the other.
  step(by) {
    const { length } = this.options;
    const from = this.active < 0 && by < 0 ? length : this.active;
    this.activate((from + by + length) % length);
  }

  async press(event) {
    if (event.isComposing) return;
    const { key, altKey } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      const wasOpen = this.isOpen;
      if (altKey && key === "ArrowUp") return this.close();
      if (!wasOpen) await this.look.now({ open: true });
      if (this.isOpen && !(altKey && !wasOpen)) this.step(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && this.isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault(); // the form is not sent with what is half typed
      if (this.active >= 0) this.take(this.options[this.active]);
      else this.close();
    } else if (key === "Escape" && this.isOpen) {
      event.stopPropagation(); // closes the list, and not the window around it
      this.isEscaping = true;
      this.close();
    } else if (key === "Tab" && this.isOpen && this.active >= 0) {
      this.take(this.options[this.active]);
    }
  }

  // Wagtail's windows close when the key is released.
  release(event) {
    if (event.key !== "Escape" || !this.isEscaping) return;
    event.stopPropagation();
    this.isEscaping = false;
  }

  take(option) {
    this.field.value = option.dataset.value;
    this.close();
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
    this.look.now({ open: false });
  }
}

function element(name, properties) {
  const { role, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute("role", role);
  return made;
}

function bidi(text) {
  return element("bdi", { textContent: text });
}

// Heard and not seen: the list is in sight.
function counted(number) {
  const textContent = ` ${number} suggestion${number === 1 ? "" : "s"}.`;
  return element("span", { textContent, className: "w-sr-only" });
}

// A line below the field that says what is meant by what stands in it.
export function summaryBelow(field) {
  const id = `${field.id}-summary`;
  const found = document.getElementById(id);
  if (found) return found;
  const summary = element("p", { id, role: "status", className: "suggestions-summary" });
  field.parentElement.after(summary);
  const described = field.getAttribute("aria-describedby");
  field.setAttribute("aria-describedby", [described, id].filter(Boolean).join(" "));
  return summary;
}

const known = new WeakSet();

document.addEventListener("focusin", ({ target }) => {
  if (!target.matches?.(FIELD) || known.has(target)) return;
  known.add(target);
  new Suggestions(target);
});
