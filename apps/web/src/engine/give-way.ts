/** Giving way: the rest of a task after the messages that wait have been heard. Timers are held back in nested workers, channels are not. */

/** Resolves when whatever waited has had its turn. */
export const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
