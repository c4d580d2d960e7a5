// What a layout must not do: lose text, scroll sideways, make targets that a trembling finger misses.
"use strict";

{
  const interactive = "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']";

  const named = (element) => {
    const name = (element.computedName || element.textContent || "").replace(/\s+/gu, " ").trim().slice(0, 50);
    return `${element.localName}${element.className ? `.${String(element.className?.baseVal ?? element.className).split(" ")[0]}` : ""} "${name}"`;
  };

  const targets = () => letanTest.allSeen(interactive).filter((element) => !element.closest("[inert]"));

  /** What a finger can hit of an element: a label belongs to its field. */
  const reach = (element) => {
    const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };

  const smallTargets = (side) =>
    targets()
      .map((element) => [element, reach(element)])
      .filter(([, box]) => box.width < side - 0.5 || box.height < side - 0.5)
      .map(([element, box]) => `${named(element)} is ${Math.round(box.width)}x${Math.round(box.height)}, not ${side}`);

  /** What can be seen of `box`: the rest is scrolled away. */
  const seen = (element, box) => {
    let { left, top, right, bottom } = box;
    for (let part = element.parentElement; part && part !== document.documentElement; part = part.parentElement) {
      if (getComputedStyle(part).overflow === "visible") continue;
      const frame = part.getBoundingClientRect();
      [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
      [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
  };

  const gap = (one, other) =>
    Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom);

  const closeTargets = (least) => {
    const boxes = targets().map((element) => [element, seen(element, reach(element))]).filter(([, box]) => box);
    const problems = [];
    boxes.forEach(([one, box], index) => {
      for (const [other, otherBox] of boxes.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const space = gap(box, otherBox);
        if (space < least - 0.5) problems.push(`${named(one)} and ${named(other)} are ${Math.round(space)} px apart, not ${least}`);
      }
    });
    return problems;
  };

  const sideways = () => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in a window of ${clientWidth}`] : [];
  };

  /** Visible texts with their boxes. */
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const [node, holder] = [walker.currentNode, walker.currentNode.parentElement];
      if (!node.data.trim() || !letanTest.isSeen(holder) || holder.closest("script, style, .spoken-only")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 0) found.push({ holder, box, text: node.data.trim() });
    }
    return found;
  };

  const clips = (style, axis) => ["hidden", "clip"].includes(style[`overflow${axis}`]);
  const scrolls = (style, axis) => ["auto", "scroll"].includes(style[`overflow${axis}`]);

  /** Whether `box` is cut along `axis` by an ancestor of `holder` that does not let one scroll to the rest. */
  const isCut = (holder, box, axis) => {
    const [from, to] = axis === "X" ? ["left", "right"] : ["top", "bottom"];
    // The box of a text has room above and below its letters.
    const spare = axis === "X" ? 1.5 : 0.25 * parseFloat(getComputedStyle(holder).fontSize);
    for (let element = holder; element && element !== document.documentElement; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (scrolls(style, axis)) return false;
      const own = element.getBoundingClientRect();
      if (clips(style, axis) && (box[from] < own[from] - spare || box[to] > own[to] + spare)) return true;
    }
    if (axis === "X") return box.left < -1 || box.right > innerWidth + 1;
    return false;
  };

  const cutTexts = () =>
    texts()
      .filter(({ holder, box }) => isCut(holder, box, "X") || isCut(holder, box, "Y"))
      .map(({ holder, text }) => `"${text.slice(0, 60)}" in ${holder.localName}.${holder.className} is cut off`);

  /** Visible texts and names that are among `words`, which belong to another language. */
  const foreign = (words) => {
    const strange = new Set(words.map(letanTest.same));
    const said = texts().map(({ holder, text }) => [holder, text]);
    const labels = letanTest.allSeen("[aria-label], [placeholder], [title]").flatMap((element) =>
      [element.ariaLabel, element.placeholder, element.title].filter(Boolean).map((text) => [element, text]));
    return [...said, ...labels]
      .filter(([element, text]) => strange.has(letanTest.same(text)) && element.closest("[lang]")?.lang === document.documentElement.lang)
      .map(([, text]) => `"${text}" is in another language than the page`);
  };

  letanTest.layout = ({ side, space, foreignWords }) => [
    ...smallTargets(side), ...closeTargets(space), ...sideways(), ...cutTexts(), ...foreign(foreignWords),
  ];
  letanTest.targets = targets;
  letanTest.named = named;
}
