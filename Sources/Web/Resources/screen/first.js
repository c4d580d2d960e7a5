// What is painted first: the frame and a face that waits, before any of the rest is here.

import { createFace } from "./face.js";
import { createFrame } from "./frame.js";

export const face = createFace();
export const frame = createFrame(face.element);
face.show("asleep", { seen: false });
