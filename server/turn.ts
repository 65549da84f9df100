/** Gives way to messages that have already arrived, without waiting any longer than that. */

/** Resolves in the next turn of the event loop, in Node and in a web worker. */
export function nextTurn(): Promise<void> {
  return 'setImmediate' in globalThis
    ? new Promise((resolve) => setImmediate(resolve))
    : nextMessage();
}

/** Browsers hold timers back once they nest; messages come at once. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
