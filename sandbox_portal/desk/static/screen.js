// The frame around a page: a browser window, a phone or a kiosk. Shows what Python sends, reports what
// the pupil does. No script of a page ever runs, and nothing is loaded from a network.

const SLOW_AFTER_MS = 15_000;
const SAID_FOR_MS = 10_000;
const FORBIDDEN =
  "script,style,link,meta,base,template,noscript,iframe,frame,frameset,object,embed,audio,video," +
  "source,track,portal,animate,animateMotion,animateTransform,set,foreignObject";
const BASE_CSS = `
  :host { all: initial; display: block; min-height: 100%; contain: layout;
    font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    color: #1c2430; background: #fff; color-scheme: light; }
  body { margin: 0; min-height: 100%; }
  :focus-visible { outline: 3px solid #1a5fd0; outline-offset: 2px; }
  h1:focus { outline: none; }
  .savod-notice { margin: 0 0 1rem; padding: .75rem 1rem; border: 3px solid #b3261e;
    border-radius: .5rem; background: #fff; color: #1c2430; }
  .savod-notice h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
  .savod-notice p { margin: 0; }
`;
const ICONS = {
  back: "M15 5l-7 7 7 7",
  reload: "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4",
  start: "M5 12l7-7 7 7M7 10.5V19h10v-8.5",
  home: "M5 12l7-7 7 7M7 10.5V19h10v-8.5",
  go: "M5 12h13M13 6l6 6-6 6",
  secure: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
  insecure: "M12 8v5M12 16.5v.5M12 3l10 18H2z",
};

// --- building ---------------------------------------------------------------------------------

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

function button(name, label, type = "button") {
  return make("button", { type, class: `savod-${name}`, "aria-label": label, title: label }, icon(name));
}

// --- making a page harmless -------------------------------------------------------------------

function isSafe(element, name, value) {
  const plain = value.replace(/[\u0000-\u0020]/g, "").toLowerCase();
  if (/^on/.test(name) || ["autofocus", "target", "download", "ping", "srcset"].includes(name)) return false;
  if (/url\((?!['"]?#)|image-set\(|@import/.test(plain) || (name === "style" && plain.includes("\\"))) return false;
  if (["action", "formaction"].includes(name)) return !/^(javascript|vbscript|data):/.test(plain);
  if (/(^|:)href$/.test(name)) {
    const isLink = ["a", "area"].includes(element.localName);
    return isLink ? !/^(javascript|vbscript|data):/.test(plain) : /^(#|data:image\/)/.test(plain);
  }
  if (["src", "poster", "background", "data"].includes(name)) return plain.startsWith("data:image/");
  return true;
}

function cleanElement(element) {
  for (const { name, value } of [...element.attributes]) {
    if (!isSafe(element, name.toLowerCase(), value)) element.removeAttribute(name);
  }
  // Mistakes are explained by the site, in the pupil's language, not by the computer's browser.
  if (element.localName === "form") element.noValidate = true;
}

function readPage(page) {
  const source = new DOMParser().parseFromString(page.html ?? "", "text/html");
  for (const element of source.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of source.querySelectorAll("*")) cleanElement(element);
  const body = document.createElement("body");
  for (const { name, value } of source.body.attributes) body.setAttribute(name, value);
  body.lang = source.documentElement.lang || page.lang || "";
  body.append(...source.body.childNodes);
  return { body, title: source.title || page.title || "" };
}

// --- what was typed, across a quiet refresh ---------------------------------------------------

function* controls(root) {
  const seen = new Map();
  for (const control of root.querySelectorAll("input[name], textarea[name], select[name]")) {
    if (["hidden", "submit", "button", "image", "reset", "file"].includes(control.type)) continue;
    const name = ["radio", "checkbox"].includes(control.type) ? `${control.name}=${control.value}` : control.name;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    yield [`${control.type} ${name} ${times}`, control];
  }
}

function state(control) {
  if (["radio", "checkbox"].includes(control.type)) {
    return { now: control.checked, first: control.defaultChecked };
  }
  if (control.localName === "select") {
    const options = [...control.options];
    return { now: options.map((o) => o.selected).join(), first: options.map((o) => o.defaultSelected).join(), value: control.value };
  }
  return { now: control.value, first: control.defaultValue };
}

function rememberTyped(root) {
  const typed = new Map();
  for (const [key, control] of controls(root)) {
    const { now, first, value } = state(control);
    if (now !== first) typed.set(key, value ?? now);
  }
  return typed;
}

function restoreTyped(root, typed) {
  for (const [key, control] of controls(root)) {
    if (!typed.has(key)) continue;
    if (typeof typed.get(key) === "boolean") control.checked = typed.get(key);
    else control.value = typed.get(key);
  }
}

function rememberFocus(shadow) {
  const focused = shadow.activeElement;
  if (!focused) return null;
  const alike = [...shadow.querySelectorAll(focused.localName)];
  const [key] = [...controls(shadow)].find(([, control]) => control === focused) ?? [];
  let caret = null;
  try {
    caret = [focused.selectionStart, focused.selectionEnd];
  } catch {
    // Checkboxes and the like have no caret.
  }
  return { id: focused.id, key, tag: focused.localName, at: alike.indexOf(focused), text: focused.textContent, caret };
}

function findFocus(shadow, was) {
  if (was.id) return shadow.getElementById(was.id);
  if (was.key) return [...controls(shadow)].find(([key]) => key === was.key)?.[1];
  const alike = [...shadow.querySelectorAll(was.tag)];
  return alike[was.at]?.textContent === was.text ? alike[was.at] : alike.find((e) => e.textContent === was.text);
}

function restoreFocus(shadow, was) {
  const target = findFocus(shadow, was);
  if (!target) return false;
  if (was.tag === "h1" || was.tag === "div") target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (was.caret?.[0] != null) {
    try {
      target.setSelectionRange(...was.caret);
    } catch {
      // The field has another type now.
    }
  }
  return true;
}

function announcements(root) {
  return [...root.querySelectorAll("[data-announce]")]
    .map((element) => (element.dataset.announce || element.textContent).trim())
    .filter(Boolean);
}

// --- one view ---------------------------------------------------------------------------------

class View {
  constructor(model, el, shared) {
    this.model = model;
    this.shared = shared;
    this.labels = model.get("labels") ?? {};
    this.build(el);
    this.listen();
    this.dress();
    this.showPage(true);
  }

  label(name) {
    return this.labels[name] || name;
  }

  build(el) {
    const kind = this.model.get("kind");
    this.host = make("div", { class: "savod-host" });
    this.shadow = this.host.attachShadow({ mode: "open" });
    this.viewport = make("div", { class: "savod-viewport", role: "region", tabindex: "0", "aria-label": this.label("page") }, this.host);
    this.tab = make("span", { class: "savod-title" });
    this.slow = make("p", { class: "savod-slow", role: "status" });
    this.live = make("div", { class: "savod-live", "aria-live": "polite" });
    const more = { phone: ["home"], kiosk: ["start"] }[kind] ?? ["reload", "start"];
    this.buttons = ["back", ...more].map((name) => {
      const made = button(name, this.label(name));
      made.addEventListener("click", () => this.send({ do: name === "start" ? "home" : name }));
      return made;
    });
    const progress = make("div", { class: "savod-progress", "aria-hidden": "true" });
    const page = make("div", { class: "savod-page" }, progress, this.slow, this.viewport);
    const builders = { phone: this.phoneParts, kiosk: this.kioskParts, browser: this.browserParts };
    const parts = builders[kind].call(this, page);
    this.frame = make("div", { class: `savod-frame savod-${kind}`, role: "group", "aria-label": this.label(kind) }, ...parts);
    this.root = make("div", { class: "savod-screen" }, this.frame, this.live);
    // JupyterLab asks the focused element itself before its ancestors: each one carries the mark.
    for (const each of [this.root, ...this.root.querySelectorAll("*")]) each.setAttribute("data-lm-suppress-shortcuts", "true");
    if (this.labels.lang) this.root.lang = this.labels.lang;
    el.replaceChildren(this.root);
  }

  browserParts(page) {
    this.address = make("input", {
      type: "text", inputmode: "url", spellcheck: "false", autocomplete: "off", autocapitalize: "off",
      "aria-label": this.label("address"),
    });
    this.safety = make("span", { class: "savod-safety", role: "img" });
    const go = button("go", this.label("go"), "submit");
    this.bar = make("form", { class: "savod-address" }, this.safety, this.address, go);
    const tabs = make("div", { class: "savod-tabs" }, make("div", { class: "savod-tab" }, make("span", { class: "savod-dot" }), this.tab));
    return [tabs, make("div", { class: "savod-bar" }, ...this.buttons, this.bar), page];
  }

  phoneParts(page) {
    const top = make("div", { class: "savod-top", "aria-hidden": "true" }, make("span", { class: "savod-ear" }));
    for (const made of this.buttons) made.append(make("span", { "aria-hidden": "true" }, made.title));
    return [top, page, make("div", { class: "savod-keys" }, ...this.buttons)];
  }

  /** A terminal shows the address and lets nobody type one; below there is the printer's slot. */
  kioskParts(page) {
    this.address = make("input", { type: "text", readonly: "", "aria-label": this.label("address") });
    this.safety = make("span", { class: "savod-safety", role: "img" });
    const where = make("div", { class: "savod-where" }, this.safety, this.address);
    const slot = make("div", { class: "savod-slot", "aria-hidden": "true" });
    for (const made of this.buttons) made.append(make("span", { "aria-hidden": "true" }, made.title));
    return [where, page, make("div", { class: "savod-foot" }, ...this.buttons, slot)];
  }

  listen() {
    this.root.addEventListener("keydown", (event) => {
      if (!["Escape", "Tab"].includes(event.key)) event.stopPropagation();
    });
    this.root.addEventListener("focusin", () => (this.shared.current = this));
    this.shadow.addEventListener("click", (event) => this.clicked(event));
    this.shadow.addEventListener("auxclick", (event) => {
      if (event.target.closest?.("a[href]")) event.preventDefault();
    });
    this.shadow.addEventListener("submit", (event) => this.submitted(event));
    this.bar?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send({ do: "request", method: "GET", url: this.address.value, fields: [] });
    });
    this.address?.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.resetAddress();
    });
    this.model.on("change:page", () => this.showPage(false));
    this.model.on("change:notice", () => this.showNotice());
    this.model.on("change:css", () => this.dress());
  }

  /** Give the page its stylesheets; the page's root is our host. */
  dress() {
    const css = (this.model.get("css") ?? "").replace(/:root\b/g, ":host");
    this.shadow.adoptedStyleSheets = [BASE_CSS, css].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }

  // What the pupil does.

  clicked(event) {
    const link = event.target.closest?.("a, area");
    const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href");
    if (href == null) return;
    event.preventDefault();
    if (href.startsWith("#")) this.goTo(href.slice(1));
    else this.send({ do: "request", method: "GET", url: this.resolve(href), fields: [] });
  }

  submitted(event) {
    event.preventDefault();
    const form = event.target;
    const pick = (name) => event.submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? "";
    const method = pick("method").toUpperCase() === "POST" ? "POST" : "GET";
    const fields = [...new FormData(form, event.submitter)].filter(([, value]) => typeof value === "string");
    const url = this.resolve(pick("action"));
    this.send({ do: "request", method, url: method === "GET" ? url.replace(/[?#].*$/, "") : url, fields });
  }

  send(message) {
    if (this.shared.start(this)) this.model.send(message);
  }

  resolve(href) {
    try {
      return new URL(href, this.model.get("page")?.url).href;
    } catch {
      return href;
    }
  }

  // What Python sends.

  showPage(first) {
    const page = this.model.get("page") ?? {};
    if (page.html == null) return;
    const again = page.quiet && !first && page.html === this.shown?.html && page.url === this.shown?.url;
    if (!again) this.replacePage(page, first);
    this.shown = page;
  }

  replacePage(page, first) {
    const { body, title } = readPage(page);
    const quiet = page.quiet || first;
    const mayFocus = !quiet && this.shared.isFor(this);
    const before = page.quiet && !first ? this.remember() : null;
    this.shadow.replaceChildren(body);
    this.tab.textContent = title;
    this.tab.title = title;
    this.showAddress(page, quiet);
    if (before) this.restore(before, body);
    else this.viewport.scrollTop = 0;
    if (!quiet) this.say(title);
    if (mayFocus) this.focusTop(page.url);
  }

  remember() {
    return {
      typed: rememberTyped(this.shadow),
      focus: rememberFocus(this.shadow),
      scroll: this.viewport.scrollTop,
      said: announcements(this.shadow),
      notice: this.shadow.querySelector(".savod-notice"),
    };
  }

  restore(before, body) {
    restoreTyped(body, before.typed);
    if (before.notice) this.putNotice(before.notice);
    this.viewport.scrollTop = before.scroll;
    if (before.focus && !restoreFocus(this.shadow, before.focus)) this.focusTop("");
    const news = announcements(body).filter((text) => !before.said.includes(text));
    if (news.length) this.say(news.join(". "));
  }

  showAddress(page, quiet) {
    if (!this.address) return;
    const editing = this.root.contains(document.activeElement) && document.activeElement === this.address;
    if (!quiet || !editing) this.address.value = page.url;
    const safety = /^http:/i.test(page.url) ? "insecure" : "secure";
    this.safety.replaceChildren(icon(safety));
    this.safety.className = `savod-safety savod-${safety}`;
    this.safety.title = this.label(safety);
    this.safety.setAttribute("aria-label", this.label(safety));
    this.safety.hidden = !/^https?:/i.test(page.url);
  }

  resetAddress() {
    this.address.value = this.shown?.url ?? "";
  }

  showNotice() {
    const notice = this.model.get("notice") ?? {};
    if (!notice.title && !notice.text) return;
    this.clearFields(notice.fields ?? []);
    this.shadow.querySelector(".savod-notice")?.remove();
    const box = make("div", { class: "error-summary savod-notice", role: "alert", tabindex: "-1" });
    box.append(make("h2", {}, notice.title ?? ""), make("p", {}, notice.text ?? ""));
    this.putNotice(box);
    if (!this.shared.isFor(this)) return;
    this.viewport.scrollTop = 0;
    this.focus(box);
  }

  putNotice(box) {
    (this.shadow.querySelector("main") ?? this.shadow.querySelector("body") ?? this.shadow).prepend(box);
  }

  clearFields(names) {
    for (const [, control] of controls(this.shadow)) {
      if (names.includes(control.name) && "defaultValue" in control && !["radio", "checkbox"].includes(control.type)) {
        control.value = "";
        control.defaultValue = "";
      }
    }
    if (this.address) this.resetAddress();
  }

  // Focus and voice.

  focusTop(url) {
    const target = url.includes("#") && this.goTo(url.split("#")[1]);
    if (target) return;
    this.viewport.scrollTop = 0;
    this.focus(this.shadow.querySelector(".error-summary") ?? this.shadow.querySelector("h1") ?? this.viewport);
  }

  focus(element) {
    if (!element.matches("a[href], button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    this.frame.scrollIntoView({ block: "nearest" });
  }

  goTo(id) {
    const target = id && this.shadow.getElementById(decodeURIComponent(id));
    if (!target) return false;
    target.scrollIntoView({ block: "nearest" });
    this.focus(target);
    return true;
  }

  say(text) {
    this.live.replaceChildren(make("p", {}, text));
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.live.replaceChildren(), SAID_FOR_MS);
  }

  busy(on) {
    this.viewport.setAttribute("aria-busy", String(on));
    this.root.classList.toggle("savod-is-busy", on);
    if (on) this.slow.textContent = "";
  }

  tooSlow() {
    this.slow.textContent = this.label("slow");
  }
}

// --- all views of one screen ------------------------------------------------------------------

export default () => {
  const shared = {
    views: new Set(),
    current: null, // the view used last
    asking: null, // the view whose request is under way
    timer: 0,

    start(view) {
      if (shared.asking) return false;
      shared.asking = view;
      for (const each of shared.views) each.busy(true);
      shared.timer = setTimeout(() => {
        shared.finish();
        for (const each of shared.views) each.tooSlow();
      }, SLOW_AFTER_MS);
      return true;
    },

    finish() {
      clearTimeout(shared.timer);
      shared.asking = null;
      for (const each of shared.views) {
        each.busy(false);
        each.slow.textContent = "";
      }
    },

    /** Whether what arrives may take the focus in this view: the pupil asked for it here, or on another screen. */
    isFor(view) {
      const active = document.activeElement ?? document.body;
      const screen = active.closest(".savod-screen");
      if (shared.asking) {
        // Whoever went on to write somewhere else in the meantime is not called back.
        const writes = active.matches("input, textarea, [contenteditable]");
        return shared.asking === view && (screen === view.root || (!screen && !writes));
      }
      const [first] = shared.views;
      const chosen = shared.views.has(shared.current) ? shared.current : first;
      return chosen === view && screen !== null;
    },
  };

  return {
    initialize({ model }) {
      model.on("msg:custom", (message) => {
        if (message?.do === "done") shared.finish();
      });
    },
    render({ model, el }) {
      const view = new View(model, el, shared);
      shared.views.add(view);
      return () => {
        shared.views.delete(view);
        if (shared.asking === view) shared.finish();
        clearTimeout(view.silence);
        view.root.remove();
      };
    },
  };
};
