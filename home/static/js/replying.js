// Makes the reply form quicker to use. Without any of this a reply is sent and received, too.

const form = document.querySelector(".reply-form[data-ticket-at]");

// When somebody begins to write, a ticket is fetched: sent along, it says that some time has passed.
async function fetchTicket() {
  form.removeEventListener("focusin", fetchTicket);
  try {
    const answer = await fetch(form.dataset.ticketAt, { credentials: "omit" });
    if (answer.ok) form.elements.key.value = (await answer.json()).key;
  } catch {
    // Offline: the reply is sent without one.
  }
}

// How much may still be written. It is read out when little is left, and not with every letter.
function addCounter() {
  const { body } = form.elements;
  const counter = document.createElement("span");
  counter.id = "reply-counter";
  counter.className = "counter";
  body.after(counter);
  body.setAttribute("aria-describedby", `${body.getAttribute("aria-describedby") ?? ""} reply-counter`.trim());
  const count = () => {
    const left = body.maxLength - body.value.length;
    counter.textContent = `${left.toLocaleString("en-GB")} character${left === 1 ? "" : "s"} left`;
    counter.setAttribute("aria-live", left <= 100 && left % 20 === 0 ? "polite" : "off");
  };
  body.addEventListener("input", count);
  count();
}

// "Reply" brings the form below what it answers, with all that was typed into it already.
function answerInPlace() {
  const home = document.createComment("the reply form");
  form.before(home);
  const head = document.createElement("p");
  head.className = "answering";
  const whom = document.createElement("b");
  whom.id = "answering";
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.textContent = "Cancel";
  head.append(whom, cancel);
  const label = form.getAttribute("aria-labelledby");
  let link;

  cancel.addEventListener("click", () => {
    head.remove();
    form.elements.parent.value = "";
    form.setAttribute("aria-labelledby", label);
    home.after(form);
    link.focus();
  });
  document.addEventListener("click", (event) => {
    const clicked = event.target.closest?.("[data-answers]");
    if (!clicked || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link = clicked;
    whom.textContent = link.getAttribute("aria-label");
    form.prepend(head);
    form.setAttribute("aria-labelledby", whom.id);
    form.elements.parent.value = link.dataset.answers;
    link.closest(".comment").after(form);
    form.elements.body.focus();
  });
}

if (form) {
  form.addEventListener("focusin", fetchTicket);
  addCounter();
  answerInPlace();
}
