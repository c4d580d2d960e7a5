// Whether somebody with a keyboard gets everywhere, in order, and sees where they are.
"use strict";

{
  const hasRing = (element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return outline || style.boxShadow !== "none";
  };

  const isInWindow = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  };

  /** Forgets what was reached. */
  letanTest.startTabbing = () => {
    letanTest.reached = [];
    document.activeElement?.blur();
  };

  /** Notes what has the focus now; false when it was there before, so that the round is over. */
  letanTest.noteFocus = () => {
    const element = document.activeElement;
    if (!element || element === document.body || letanTest.reached.some((stop) => stop.element === element)) return false;
    letanTest.reached.push({ element, ring: hasRing(element), inWindow: isInWindow(element) });
    return true;
  };

  /** Only one radio button of a group, and one item of a group that is walked by arrow keys, is reached by Tab. */
  const isReachedByArrows = (element) => element.type === "radio" || element.tabIndex < 0;

  const outOfOrder = () =>
    letanTest.reached.slice(1).filter(({ element }, index) => {
      const before = letanTest.reached[index].element;
      return before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    });

  /** What is wrong with the round. */
  letanTest.focusProblems = () => {
    const reached = new Set(letanTest.reached.map(({ element }) => element));
    const missed = letanTest.targets().filter(
      (element) => !reached.has(element) && !element.disabled && !isReachedByArrows(element));
    return [
      ...missed.map((element) => `${letanTest.named(element)} is not reached by Tab`),
      ...letanTest.reached.filter(({ ring }) => !ring).map(({ element }) => `${letanTest.named(element)} does not show the focus`),
      ...letanTest.reached.filter(({ inWindow }) => !inWindow).map(({ element }) => `${letanTest.named(element)} has the focus outside the window`),
      ...outOfOrder().map(({ element }) => `${letanTest.named(element)} is reached out of order`),
    ];
  };
}
