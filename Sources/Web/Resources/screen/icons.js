// The pictures of the screen: strokes on a field of 24 by 24, drawn for this project.

import { h } from "../shared/dom.js";

const round = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0 ${r} ${r} 0 1 0 ${-2 * r} 0z`;

const strokes = {
  // Lines.
  "civil-status": `${round(7, 6, 2.6)}${round(17, 6, 2.6)}M2 20v-5a5 5 0 0 1 8-4M22 20v-5a5 5 0 0 0-8-4${round(12, 13.5, 1.9)}M8 21v-1a4 4 0 0 1 8 0v1`,
  certification: `M12 21H5V3h9l5 5v3M14 3v5h5M8 12h4${round(16, 15.5, 3)}M14 18v4l2-1 2 1v-4`,
  residence: "M3 12l9-8 9 8M5.5 10v10.5h13V10M10 20.5v-6h4v6",
  land: "M3 7l6-3 6 3 6-3v13l-6 3-6-3-6 3zM9 4v13M15 7v13",
  construction: "M2.5 17h19v3h-19zM4.5 17a7.5 7.5 0 0 1 15 0M10 10V6.5h4V10",
  business: "M4.5 12.5V20.5h15V12.5M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20.5v-5h4v5",
  social: "M12 12.5s-5-2.8-5-6A2.7 2.7 0 0 1 12 5a2.7 2.7 0 0 1 5 1.5c0 3.2-5 6-5 6zM2.5 15H7l4 2h3a1.5 1.5 0 0 1 0 3h-4M15 19l4.5-2.5a1.5 1.5 0 0 1 1.5 2.5l-6 3H2.5",
  health: "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
  environment: "M6 18.5C4 10 9 4 20.5 4c0 11-6 16.5-14.5 14.5zM3.5 21.5C6 15 10 11.5 15 9",
  education: "M1.5 9L12 4l10.5 5L12 14zM6 11.5V17c3 2.5 9 2.5 12 0v-5.5M22 9.5V16",
  // Matters and facts.
  document: "M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7",
  ticket: "M3 6.5h18v3.7a2 2 0 0 0 0 3.6v3.7H3v-3.7a2 2 0 0 0 0-3.6zM15 9v1M15 13v1",
  list: "M4 6h1M9 6h11M4 12h1M9 12h11M4 18h1M9 18h11",
  others: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z",
  person: `${round(12, 7.5, 4)}M4 21a8 8 0 0 1 16 0z`,
  question: `${round(12, 12, 9)}M9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 17v.01`,
  clock: `${round(12, 12, 9)}M12 7v5l3.5 2.5`,
  money: `M2.5 6h19v12h-19z${round(12, 12, 3)}M6 9v.01M18 15v.01`,
  place: `M12 21.5s-7.5-6.5-7.5-12a7.5 7.5 0 0 1 15 0c0 5.5-7.5 12-7.5 12z${round(12, 9.5, 2.5)}`,
  globe: `${round(12, 12, 9)}M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z`,
  law: "M12 4v16M8 20.5h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z",
  result: "M5 3h14v18H5zM8.5 12l2.5 2.5L15.5 10",
  phone: "M7.5 2h9v20h-9zM11 19h2",
  water: "M12 3s6.5 7 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 10 12 3 12 3z",
  calendar: "M4 6h16v14.5H4zM4 10.5h16M8 3v5M16 3v5",
  alarm: "M12 3l10 18H2zM12 10v5M12 18v.01",
  star: "M12 3l2.8 5.9 6.4.8-4.7 4.4 1.2 6.4-5.7-3.2-5.7 3.2 1.2-6.4-4.7-4.4 6.4-.8z",
  search: `${round(10.5, 10.5, 6.5)}M15.5 15.5L21 21`,
  card: "M2.5 5h19v14h-19zM6 9h4v5H6zM14 10h4M14 14h4",
  chat: "M4 4h16v12h-8l-5 4v-4H4z",
  bell: "M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10 22h4",
  camera: `M3 7h4l2-3h6l2 3h4v12H3z${round(12, 13, 3.5)}`,
  baby: `${round(12, 12, 8.5)}M9 10.5v.01M15 10.5v.01M9 14.5c1.5 2 4.5 2 6 0M12 3.5c2 1 2 3 0 3`,
  wheelchair: `${round(9, 4.5, 1.8)}M9 9v6h6l3 5.5M9 11.5h5M6.5 12.5a5 5 0 1 0 7 6.5`,
  elder: `${round(10, 4.5, 2)}M10 9v6l-3 6M10 14l4 7M10 10l5 3M18 21v-8a1.5 1.5 0 0 0-3 0`,
  glasses: `${round(6, 13, 4)}${round(18, 13, 4)}M10 12.5h4`,
  wifi: "M3 9a13 13 0 0 1 18 0M6 12.5a8.5 8.5 0 0 1 12 0M9 16a4 4 0 0 1 6 0M12 19.5v.01",
  copy: "M8 8h12v12H8zM4 16V4h12",
  printer: "M7 9V3h10v6M6.5 17H3.5V9h17v8h-3M7 14h10v7H7z",
  computer: "M3 4h18v12H3zM8 20.5h8M12 16v4",
  cup: "M4 8h13v7a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM17 10h2a2 2 0 0 1 0 5h-2",
  chair: "M7 3v10h10V3M5 13h14M7 13v8M17 13v8",
  charge: "M13 2L5 13.5h6L10 22l8-12h-6z",
  toilet: `${round(6.5, 5, 1.8)}M4 9h5v6H8v6H5v-6H4zM12 3v18${round(17.5, 5, 1.8)}M16.5 9h2l2 6.5h-1.5V21h-3v-5.5h-1.5z`,
  parking: "M4 4h16v16H4zM9.5 17V7.5H13a3 3 0 0 1 0 6H9.5",
  // Getting about.
  back: "M20 12H5M11 5.5L4.5 12l6.5 6.5",
  up: "M5 15.5L12 8.5l7 7",
  down: "M5 8.5l7 7 7-7",
  yes: "M4 13l5.5 5.5L20 6.5",
  no: "M6 6l12 12M18 6L6 18",
  repeat: "M4 11a8 8 0 0 1 14-4.5L20 9M20 3.5V9h-5.5M20 13a8 8 0 0 1-14 4.5L4 15M4 20.5V15h5.5",
  slower: "M12 6l-6 6 6 6M19 6l-6 6 6 6",
  louder: "M4 9h4l5-4v14l-5-4H4zM16 9a4 4 0 0 1 0 6M18.5 6a8 8 0 0 1 0 12",
  larger: "M2 19.5l5.5-15 5.5 15M4 14.5h7M18.5 8v8M14.5 12h8",
  smaller: "M2 19.5l5.5-15 5.5 15M4 14.5h7M14.5 12h8",
  contrast: `${round(12, 12, 9)}M12 3v18M15 5v14M18 6.5v11`,
  home: "M3 12l9-8 9 8M5.5 10v10.5h13V10",
  leave: "M11 4H5v16h6M10 12h10M15.5 7.5L20 12l-4.5 4.5",
  undo: "M9 5L4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3",
  keyboard: "M2.5 6h19v12h-19zM6 10v.01M10 10v.01M14 10v.01M18 10v.01M8 14h8",
  send: "M3 11L21 3l-7 18-3-7z",
  key: `${round(7.5, 12, 4)}M11.5 12H21v4M17 12v3`,
};

/** Which picture stands for a matter, a kind of fact, a facility or a reason to be called first. */
const names = {
  take_ticket: "ticket", ticket_status: "clock", missed_ticket: "bell", cancel_ticket: "undo", priority_service: "elder",
  procedure_guide: "document", procedure_papers: "list", procedure_fee: "money", procedure_time: "clock",
  procedure_where: "place", online_service: "globe", collect_result: "result", dossier_status: "search",
  scan_card: "card", office_hours: "clock", find_desk: "place", facility: "others", drink_water: "water",
  legal_advice: "law", book_appointment: "calendar", lost_found: "question", scam_advice: "alarm", rate_service: "star",
  complaint: "chat", emergency: "alarm", talk_to_staff: "person", who_are_you: "baby", change_language: "globe",
  help: "question", start_over: "home", goodbye: "leave",
  who: "person", papers: "list", fee: "money", timeLimit: "clock", inPerson: "document", desk: "place", online: "globe",
  legalBasis: "law", hours: "clock", matter: "chat",
  photocopy: "copy", printing: "printer", "self-service-computer": "computer", "legal-advice": "law",
  "drinking-water": "water", snacks: "cup", "waiting-area": "chair", "phone-charging": "charge",
  "reading-glasses": "glasses", "nursing-room": "baby", "first-aid": "health",
  elderly: "elder", disabled: "wheelchair", pregnant: "health", small_child: "baby", merit: "star", staff: "person",
};

/** The picture called `name`; a sheet of paper for what has none. It says nothing to a screen reader: words stand beside it. */
export function icon(name) {
  const path = strokes[name] ?? strokes[names[name]] ?? strokes.document;
  return h("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, h("path", { d: path }));
}

/** The picture that goes with a choice. */
export function iconOf(choice) {
  const [[kind, value]] = Object.entries(choice);
  switch (kind) {
    case "topic": return value.topic.intent;
    case "line": case "facility": return value.id;
    case "priority": return value.reason;
    case "language": return "globe";
    case "appointmentTime": return "calendar";
    case "procedure": return "document";
    default: return kind;
  }
}
