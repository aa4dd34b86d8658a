/** What keys and buttons ask for, by name: a part of the page that can do it says so, and the last one that came is asked. */
import { useEffect } from "react";

export type Command =
  | "difference"
  | "play"
  | "back"
  | "on"
  | "previous-future"
  | "next-future"
  | "choose"
  | "believe"
  | "success"
  | "reset"
  | "reset-panel"
  | "take-away"
  | "share"
  | "help"
  | "replay";

type Handle = () => void;

const handlers = new Map<Command, readonly Handle[]>();

/** Lets a part answer a command while it is on view. */
export const useCommand = (command: Command, handle: Handle): void => {
  useEffect(() => {
    handlers.set(command, [...(handlers.get(command) ?? []), handle]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((one) => one !== handle),
      );
    };
  }, [command, handle]);
};

/** Asks for a command; tells whether anything on view could do it. */
export const ask = (command: Command): boolean => {
  const last = handlers.get(command)?.at(-1);
  last?.();
  return last !== undefined;
};
