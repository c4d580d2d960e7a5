// The field that looks for a procedure while it is typed.

/** The field; it keeps its letters while what it finds changes. */
export function findField({ words, typing, search }) {
  const field = typing.createField({ picture: "search", onChange: search, onEnter: typing.close });
  typing.name(field, words.findProcedure, words.findProcedure);
  return { element: field.element };
}
