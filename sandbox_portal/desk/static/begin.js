// Brings the pupil back to the first cell after “Run All Cells”, which ends at the last one.

const FOR_MS = 6000;
const EVERY_MS = 150;
const OWN_STEPS = ["wheel", "pointerdown", "keydown", "touchstart"];

function render({ model, el }) {
  const sentence = document.createElement("p");
  sentence.className = "savod-begin";
  sentence.setAttribute("role", "status");
  sentence.textContent = `✓ ${model.get("text")}`;
  el.replaceChildren(sentence);

  const end = Date.now() + FOR_MS;
  const back = () => {
    const notebook = el.closest(".jp-WindowedPanel-outer");
    if (notebook) notebook.scrollTop = 0;
    if (Date.now() > end) stop();
  };
  const timer = setInterval(back, EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    for (const step of OWN_STEPS) window.removeEventListener(step, stop, true);
  };
  for (const step of OWN_STEPS) window.addEventListener(step, stop, true);
  return stop;
}

export default { render };
