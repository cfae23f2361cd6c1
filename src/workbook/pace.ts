/** Work for so long at a time: a task of the browser is long from 50 ms, and ours is not alone in it. */
const STRETCH = 12;

/** Gives what is called between small steps of long work: it returns at once, or lets the browser have its turn. */
export function pacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await nextTask();
    since = performance.now();
  };
}

/**
 * Lets what waits have its turn: messages, drawing. A message of one's own comes back as a task of its own, without the 4 ms
 * that a nested timer waits.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
