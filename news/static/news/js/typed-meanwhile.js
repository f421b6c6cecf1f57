// Autosave: once it has succeeded, Wagtail takes the whole form for saved, with what was typed while
// the request was under way. Where that differs from what was sent, it is sent as well.

let sent = null;

document.addEventListener("w-autosave:save", ({ target, detail }) => {
  sent = { form: target, words: said(detail.formData) };
});

document.addEventListener("w-autosave:success", () => {
  const { form, words } = sent;
  if (said(new FormData(form)) === words) return;
  const detail = { type: "edits" };
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail }));
});

// What an editor can have changed. Comments are left to Wagtail, which asks its own store for them.
function said(data) {
  return JSON.stringify([...data].filter(([name, value]) => !isNotTyped(name) && typeof value === "string"));
}

function isNotTyped(name) {
  return name.includes("revision_") || name.startsWith("comments-") || name === "csrfmiddlewaretoken" || name === "next";
}
