// The text of a question. It makes the box around it a named group and reads feedback aloud.

let count = 0;
const SAID_FOR_MS = 10_000;

function nameGroup(prompt, group) {
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", prompt.id);
  const join = () => {
    // Keys choose an option here; they are no notebook shortcuts. JupyterLab asks the focused
    // element itself before its ancestors, so that each one carries the mark.
    for (const element of [group, ...group.querySelectorAll("input, select, button")]) {
      element.dataset.lmSuppressShortcuts = "true";
      // Radio buttons of one name are one stop of the Tab key, and arrows go through them.
      if (element.type === "radio") element.name = prompt.id;
    }
  };
  group.addEventListener("keydown", (event) => {
    if (!["Escape", "Tab"].includes(event.key)) event.stopPropagation();
  });
  const watch = new MutationObserver(join);
  watch.observe(group, { childList: true, subtree: true });
  join();
  return watch;
}

function render({ model, el }) {
  const prompt = document.createElement("p");
  prompt.className = "savod-prompt";
  prompt.id = `savod-prompt-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++count}`;
  const live = document.createElement("div");
  live.className = "savod-live";
  live.setAttribute("aria-live", "polite");
  el.replaceChildren(prompt, live);

  let silence = 0;
  const showText = () => (prompt.textContent = model.get("text"));
  const speak = () => {
    live.textContent = model.get("said");
    clearTimeout(silence);
    silence = setTimeout(() => (live.textContent = ""), SAID_FOR_MS);
  };
  model.on("change:text", showText);
  model.on("change:said", speak);
  showText();

  // The box is put in the page only after its parts are made.
  let watch = null;
  let frame = 0;
  const find = () => {
    const group = prompt.closest(".savod-question");
    if (group) watch = nameGroup(prompt, group);
    else frame = requestAnimationFrame(find);
  };
  find();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(silence);
    watch?.disconnect();
  };
}

export default { render };
