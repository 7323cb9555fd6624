// The text of a question. It makes the box around it a named group and reads feedback aloud.

let count = 0;

function nameGroup(prompt) {
  const group = prompt.closest(".savod-question");
  if (!group) return false;
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", prompt.id);
  // Arrow keys and letters choose an option here; they are no notebook shortcuts.
  group.dataset.lmSuppressShortcuts = "true";
  return true;
}

function render({ model, el }) {
  const prompt = document.createElement("p");
  prompt.className = "savod-prompt";
  prompt.id = `savod-prompt-${Date.now().toString(36)}-${++count}`;
  const live = document.createElement("div");
  live.className = "savod-live";
  live.setAttribute("aria-live", "polite");
  el.replaceChildren(prompt, live);

  const showText = () => (prompt.textContent = model.get("text"));
  const speak = () => (live.textContent = model.get("said"));
  model.on("change:text", showText);
  model.on("change:said", speak);
  showText();
  // The box is put in the page only after its parts are made.
  const tryAgain = () => nameGroup(prompt) || (frame = requestAnimationFrame(tryAgain));
  let frame = requestAnimationFrame(tryAgain);
  return () => cancelAnimationFrame(frame);
}

export default { render };
