// Finding what a person would find: by role and name as a screen reader tells them, by text, and only what can be seen.
"use strict";

globalThis.letanTest = {};

{
  /** Where elements of a role are looked for: asking each element of the page for its role would take long. */
  const places = {
    button: "button, [role=button], summary, input[type=submit]",
    link: "a[href], [role=link]",
    textbox: "input, textarea, [role=textbox], [contenteditable]",
    searchbox: "input, [role=searchbox]",
    radio: "input[type=radio], [role=radio]",
    checkbox: "input[type=checkbox], [role=checkbox]",
    heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
    dialog: "dialog, [role=dialog], [role=alertdialog]",
    alert: "[role=alert]",
    status: "[role=status], output",
    img: "img, svg, [role=img]",
    list: "ul, ol, [role=list]",
    table: "table, [role=table]",
  };

  const squeezed = (text) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const same = (text) => squeezed(text).toLowerCase();

  const isSeen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };

  const allSeen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);

  /** The element of `role` whose name is `name`, or begins with it, or has it inside. */
  const byRole = (role, name) => {
    const wanted = same(name);
    const found = allSeen(places[role] ?? `[role=${role}]`).filter((element) => element.computedRole === role);
    const named = found.map((element) => [element, same(element.computedName)]).filter(([, own]) => own.includes(wanted));
    const rank = (own) => (own === wanted ? 0 : own.startsWith(wanted) ? 1 : 2);
    named.sort(([, one], [, other]) => rank(one) - rank(other) || one.length - other.length);
    return named[0]?.[0] ?? null;
  };

  const byText = (text) => {
    const wanted = same(text);
    const holders = allSeen("body *").filter((element) => same(element.innerText ?? element.textContent ?? "").includes(wanted));
    return holders.at(-1) ?? null;
  };

  const find = ({ css, role, name, text }) => {
    if (css) return allSeen(css)[0] ?? null;
    return role ? byRole(role, name) : byText(text);
  };

  const readable = () => squeezed(document.body?.innerText ?? "");

  /** Whether the page, or the name of something on it, has `text`. */
  const reads = (text) => {
    const wanted = same(text);
    if (same(readable()).includes(wanted)) return true;
    return allSeen("[aria-label]").some((element) => same(element.ariaLabel).includes(wanted));
  };

  /** Whether what has the focus is what is sought; other things of that name are not asked for theirs. */
  const hasFocus = ({ css, role, name }) => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    return css ? element.matches(css) : element.computedRole === role && same(element.computedName).includes(same(name));
  };

  Object.assign(letanTest, { isSeen, allSeen, find, readable, reads, hasFocus, same });
}
