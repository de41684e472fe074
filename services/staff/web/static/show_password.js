// A button that shows what stands in the password fields of a form, and hides it again.
for (const form of document.querySelectorAll("[data-show-passwords]")) {
  const fields = [...form.querySelectorAll('input[type="password"]')];
  const button = document.createElement("button");
  const show = (shown) => {
    for (const field of fields) field.type = shown ? "text" : "password";
    button.textContent = shown ? form.dataset.hidePasswords : form.dataset.showPasswords;
    button.setAttribute("aria-pressed", String(shown));
  };
  button.type = "button";
  button.className = "button quiet";
  button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
  form.addEventListener("submit", () => show(false));
  show(false);
  form.querySelector(".actions").append(button);
}
