// A text field with data-suggestions="<address>" offers what the address answers for the text typed
// so far, as a <datalist>. It works for fields that arrive later, in a chooser's window.

let latest = 0;

async function suggest(field) {
  const asked = ++latest;
  const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(field.value)}`, {
    headers: { Accept: "application/json" },
  });
  if (!answer.ok || asked !== latest) return;
  const { suggestions } = await answer.json();
  listOf(field).replaceChildren(
    ...suggestions.map(({ value, label }) => Object.assign(new Option(label, value), { label })),
  );
}

function listOf(field) {
  if (!field.list) {
    const list = document.createElement("datalist");
    list.id = `${field.id || field.name}-suggestions`;
    field.after(list);
    field.setAttribute("list", list.id);
  }
  return field.list;
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches?.("input[data-suggestions]") && field.value.trim()) suggest(field);
});
