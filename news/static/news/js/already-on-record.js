// While words are typed or pasted: what is on record already with the same or nearly the same words,
// to be chosen instead.

import { answer, asking } from "./asking.js";

export function showWhatIsOnRecord(form, { onShown }) {
  const { text } = form.elements;
  const place = form.querySelector("[data-already]");

  const look = asking(
    async (signal) => {
      const body = new FormData(form);
      const response = await answer(place.dataset.already, { signal, method: "POST", body });
      place.innerHTML = await response.text(); // from our own server, which escapes it
      onShown(place);
    },
    { wait: 400 },
  );

  text.addEventListener("input", () => look());
  if (text.value.trim()) look.now();
}
