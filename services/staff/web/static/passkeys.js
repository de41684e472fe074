// Asks the browser for passkeys: to sign in with one, and to make a new one. What it says stands in the page, in its language.

const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

class Told extends Error {}

async function ask(address, fields) {
  const answer = await fetch(address, {
    method: "POST", body: new URLSearchParams(fields), credentials: "same-origin", headers: { Accept: "application/json" },
  });
  const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
  const said = isJson ? await answer.json() : {};
  if (answer.ok && isJson) return said;
  throw new Told(said.detail ?? (answer.status === 401 || answer.status === 403 ? "data-signed-out" : "data-trouble"));
}

function opened(question) {
  const list = (credentials) => credentials?.map((each) => ({ ...each, id: toBytes(each.id) }));
  return {
    ...question,
    challenge: toBytes(question.challenge),
    ...(question.user && { user: { ...question.user, id: toBytes(question.user.id) } }),
    ...(question.excludeCredentials && { excludeCredentials: list(question.excludeCredentials) }),
    ...(question.allowCredentials && { allowCredentials: list(question.allowCredentials) }),
  };
}

function written(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  }
  return JSON.stringify({
    id: credential.id, rawId: toText(credential.rawId), type: credential.type, response, clientExtensionResults: {},
  });
}

function tell(place, fault) {
  const key = { NotAllowedError: "data-cancelled", AbortError: "data-cancelled", InvalidStateError: "data-taken" }[fault.name];
  const words = fault instanceof Told ? fault.message : (key ?? "data-trouble");
  const spot = place.querySelector("[data-told]");
  spot.textContent = words.startsWith("data-") ? place.getAttribute(words) : words;
  spot.hidden = false;
}

let waiting; // The quiet offer in the address field: a press of the button takes its place.

async function signIn(place, more = {}) {
  const publicKey = opened(await ask(place.dataset.question, {}));
  const credential = await navigator.credentials.get({ publicKey, ...more });
  const next = document.querySelector("input[name=next]")?.value ?? "";
  location.assign((await ask(place.dataset.answer, { credential: written(credential), next })).to);
}

async function offerQuietly(place) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  waiting = new AbortController();
  try {
    await signIn(place, { mediation: "conditional", signal: waiting.signal });
  } catch (fault) {
    if (fault instanceof Told) tell(place, fault); // Whoever did not choose one asked for nothing.
  }
}

async function make(place, form) {
  const csrf = form.elements.csrf.value;
  const publicKey = opened(await ask(place.dataset.question, { csrf }));
  const credential = await navigator.credentials.create({ publicKey });
  const name = form.elements.name.value;
  location.assign((await ask(place.dataset.answer, { csrf, name, credential: written(credential) })).to);
}

function hang(place, element, event, act) {
  element.addEventListener(event, async (happened) => {
    happened.preventDefault();
    place.querySelector("[data-told]").hidden = true;
    const button = place.querySelector("button");
    button.disabled = true;
    try {
      await act();
    } catch (fault) {
      tell(place, fault);
    } finally {
      button.disabled = false;
    }
  });
}

const entrance = document.querySelector("[data-passkey-entrance]");
const workshop = document.querySelector("[data-passkey-workshop]");
if (window.PublicKeyCredential && entrance) {
  entrance.hidden = false;
  hang(entrance, entrance.querySelector("button"), "click", () => {
    waiting?.abort();
    return signIn(entrance);
  });
  document.querySelector("#email")?.setAttribute("autocomplete", "username webauthn");
  offerQuietly(entrance);
}
if (window.PublicKeyCredential && workshop) {
  const form = workshop.querySelector("form");
  form.hidden = false;
  workshop.querySelector("[data-without]").hidden = true;
  hang(workshop, form, "submit", () => make(workshop, form));
}
