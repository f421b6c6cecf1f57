// Fetches a ticket for the reply form when somebody begins to write: sent along, it says that some
// time has passed. Without it a reply is received, too.

const form = document.querySelector(".reply-form[data-ticket-at]");

async function fetchTicket() {
  form.removeEventListener("focusin", fetchTicket);
  try {
    const answer = await fetch(form.dataset.ticketAt, { credentials: "omit" });
    if (answer.ok) form.elements.key.value = (await answer.json()).key;
  } catch {
    // Offline: the reply is sent without one.
  }
}

form?.addEventListener("focusin", fetchTicket);
