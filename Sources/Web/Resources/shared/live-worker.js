// The other end of live.js: holds the one stream and hands what comes to every tab.

const ports = new Set();
/** The newest of each kind of event that stands for a whole state, for tabs that come later. */
const present = new Map();
/** Events that say how things are; the others happen and are over. */
const states = new Set(["hello", "view", "lines", "board", "ticket"]);
const all = [...states, "say", "mark", "sound", "hush", "said"];
const longestPause = 5_000;

let path = null;
let source = null;
let state = "connecting";
let pause = 250;
let timer = 0;

function tell(message, to = ports) {
  for (const port of to) port.postMessage(message);
}

function become(next) {
  if (state === next) return;
  state = next;
  tell({ state });
}

function open() {
  clearTimeout(timer);
  source?.close();
  source = new EventSource(path);
  for (const name of all) source.addEventListener(name, take);
  source.onopen = () => {
    pause = 250;
    become("open");
  };
  source.onerror = () => lose();
}

function take({ type: name, data }) {
  const value = JSON.parse(data);
  if (states.has(name)) present.set(name, value);
  tell({ name, value });
}

/** The browser says nothing of why: a plain request tells a robot that wants a key from one that is away. */
async function lose() {
  source.close();
  become("lost");
  timer = setTimeout(open, pause);
  pause = Math.min(longestPause, pause * 2);
  const isRefused = await fetch(path, { method: "HEAD" }).then((answer) => [401, 403, 404].includes(answer.status), () => false);
  if (isRefused) {
    clearTimeout(timer);
    become("refused");
  }
}

function listen(port) {
  ports.add(port);
  port.onmessage = ({ data }) => {
    if (data.path) {
      if (path === null) {
        path = data.path;
        open();
      } else {
        greet(port);
      }
    } else if (data === "leave") ports.delete(port);
    else if (data === "again") {
      ports.add(port);
      greet(port);
      if (state === "lost") open();
    } else if (data === "retry") {
      state = "connecting";
      open();
    }
  };
}

function greet(port) {
  for (const [name, value] of present) tell({ name, value }, [port]);
  tell({ state }, [port]);
}

globalThis.onconnect = ({ ports: [port] }) => listen(port);
globalThis.onmessage = ({ data }) => data.port && listen(data.port);
