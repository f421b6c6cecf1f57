// Below each quote: what would be in the way of publishing it, quietly, while the story is written.

import { answer, asking } from "./asking.js";
import { quotes, storyText } from "./story.js";

const WAIT = 800;

let address;
let last;

const check = asking(
  async (signal) => {
    const [chosen, empty] = parted(quotes(), ({ quotation }) => quotation.value);
    empty.forEach(({ printed }) => tell(printed, ""));
    const asked = JSON.stringify({ story: storyText(), quotes: chosen.map(values) });
    if (!chosen.length || asked === last) return;
    const response = await answer(address, {
      signal,
      method: "POST",
      headers: { [window.wagtailConfig.CSRF_HEADER_NAME]: window.wagtailConfig.CSRF_TOKEN },
      body: asked,
    });
    const { problems } = await response.json();
    last = asked;
    chosen.forEach(({ printed }, at) => tell(printed, problems[at]));
  },
  { wait: WAIT },
);

export function tellOfProblems(url) {
  if (address) return;
  address = url;
  check();
  for (const type of ["input", "change", "keyup"]) document.addEventListener(type, () => check());
}

function parted(all, is) {
  return [all.filter(is), all.filter((each) => !is(each))];
}

function values({ type, quotation, printed }) {
  return { kind: type, quotation: quotation.value, printed: printed.value };
}

function tell(printed, problem) {
  const id = `${printed.id}-problem`;
  let place = document.getElementById(id);
  if (!place && !problem) return;
  if (!place) {
    place = Object.assign(document.createElement("p"), { id, className: "printed-problem" });
    place.setAttribute("role", "status");
    printed.after(place);
    const described = printed.getAttribute("aria-describedby");
    printed.setAttribute("aria-describedby", [described, id].filter(Boolean).join(" "));
  }
  if (place.textContent !== problem) place.textContent = problem;
}
