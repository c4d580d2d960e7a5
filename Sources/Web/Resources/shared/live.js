// What the robot tells, as it happens: one stream a browser, shared by its tabs.

/**
 * Follows the events at `path`. `onEvent(name, data)` takes each; a new listener gets the present state first.
 * `onState` takes "connecting", "open", "lost" (it is tried again by itself) and "refused" (the robot wants a key).
 * Returns `{ retry() }`, which tries again at once.
 */
export function connect(path, onEvent, onState) {
  const port = openPort(path);
  port.onmessage = ({ data }) => {
    if (data.state) onState(data.state);
    else onEvent(data.name, data.value);
  };
  // A tab that slept may have missed what the worker gave up telling it.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) port.postMessage("again");
  });
  addEventListener("pagehide", () => port.postMessage("leave"));
  addEventListener("pageshow", ({ persisted }) => persisted && port.postMessage("again"));
  return { retry: () => port.postMessage("retry") };
}

/** The page trusts no address of a script (`require-trusted-types-for`) but this one. */
function workerAddress() {
  const address = new URL("./live-worker.js", import.meta.url).href;
  const trusted = globalThis.trustedTypes?.createPolicy("letan-live", { createScriptURL: () => address });
  return trusted?.createScriptURL("") ?? address;
}

function openPort(path) {
  const address = workerAddress();
  if ("SharedWorker" in globalThis) {
    const worker = new SharedWorker(address, { type: "module", name: `letan ${path}` });
    worker.port.postMessage({ path });
    return worker.port;
  }
  // Some browsers on phones have none: there each tab has its own stream.
  const worker = new Worker(address, { type: "module" });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ port: port2 }, [port2]);
  port1.postMessage({ path });
  return port1;
}
