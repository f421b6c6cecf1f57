// Asking the newsroom while somebody types: not with every letter, and only the last answer counts.

const WAIT = 200; // milliseconds after the last letter

// A function that runs `ask(signal, ...)` when it has not been called for a while. What it asked
// before is given up. `failed` hears of what went wrong, except of that.
export function asking(ask, { wait = WAIT, failed = () => {} } = {}) {
  let timer;
  let current = new AbortController();

  function stop() {
    clearTimeout(timer);
    current.abort();
  }

  async function run(...args) {
    const { signal } = (current = new AbortController());
    try {
      await ask(signal, ...args);
    } catch (error) {
      if (!signal.aborted) failed(error);
    }
  }

  const later = (...args) => {
    stop();
    timer = setTimeout(run, wait, ...args);
  };
  const now = (...args) => {
    stop();
    return run(...args);
  };
  return Object.assign(later, { now, stop });
}

export async function answer(address, { signal, ...options } = {}) {
  const response = await fetch(address, { signal, credentials: "same-origin", ...options });
  // A redirect leads to the login form: the session is over.
  if (!response.ok || response.redirected) throw new Error(`${response.status} ${address}`);
  return response;
}
