// The story whose form is open.

export function storyLanguage() {
  return document.querySelector("select[name=language]")?.value;
}

// The blocks of its body in their order, each as { type, prefix }: its fields' names begin with that.
export function blocks() {
  const count = Number(field("body-count")?.value ?? 0);
  return Array.from({ length: count }, (_, at) => `body-${at}`)
    .filter((block) => field(`${block}-type`) && !field(`${block}-deleted`).value)
    .sort((one, other) => field(`${one}-order`).value - field(`${other}-order`).value)
    .map((block) => ({ type: field(`${block}-type`).value, prefix: `${block}-value` }));
}

// Those that print the record, each with its two fields: `quotation` has the id, or nothing.
export function quotes() {
  return blocks()
    .map(({ type, prefix }) => ({
      type,
      quotation: field(`${prefix}-quotation`),
      printed: field(`${prefix}-printed`),
    }))
    .filter(({ quotation, printed }) => quotation && printed);
}

// What the story says outside its pull quotes, a line a paragraph.
export function storyText() {
  return blocks()
    .map(({ type, prefix }) => {
      if (type === "paragraph") return paragraphs(field(prefix).value);
      if (type === "heading") return field(prefix).value;
      return type === "block_quote" ? field(`${prefix}-printed`).value : "";
    })
    .filter(Boolean)
    .join("\n");
}

export function printedField(quotation) {
  return field(quotation.name.replace(/quotation$/, "printed"));
}

function field(name) {
  return document.getElementsByName(name)[0];
}

// Of what the rich text editor keeps in its field: https://draftjs.org/docs/api-reference-data-conversion
function paragraphs(content) {
  return (JSON.parse(content || "null")?.blocks ?? []).map(({ text }) => text).join("\n");
}
