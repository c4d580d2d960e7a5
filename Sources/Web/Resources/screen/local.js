// What only this screen knows: where the visitor looks, what is ticked, how large the letters are.

/** How it stands when nobody has touched anything. */
export const untouched = () => ({
  /** The open menu: null, or {name: "lines" | "topics"} or {name: "procedures", line, find}. */
  menu: null,
  /** The papers that were ticked, each as "sheet/number". */
  ticks: new Set(),
  isLarge: false,
  isContrast: false,
});

/** One step back from where the visitor looks. */
export function stepBack(menu) {
  if (menu?.name === "procedures" && (menu.line || menu.find)) return { name: "procedures", line: null, find: "" };
  return null;
}
