/** What keys and buttons ask for, by name: a part of the page that can do it says so, and the last one that came is asked. */
import { useEffect, useSyncExternalStore } from "react";

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
const watchers = new Set<Handle>();

const hold = (command: Command, handles: readonly Handle[]): void => {
  handlers.set(command, handles);
  for (const tell of watchers) tell();
};

/** Lets a part answer a command while it is on view. */
export const useCommand = (command: Command, handle: Handle): void => {
  useEffect(() => {
    hold(command, [...(handlers.get(command) ?? []), handle]);
    return () =>
      hold(
        command,
        (handlers.get(command) ?? []).filter((one) => one !== handle),
      );
  }, [command, handle]);
};

const watch = (tell: Handle): Handle => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** Whether anything on view can do a command. */
export const useCan = (command: Command): boolean =>
  useSyncExternalStore(watch, () => (handlers.get(command)?.length ?? 0) > 0);

/** Asks for a command; tells whether anything on view could do it. */
export const ask = (command: Command): boolean => {
  const last = handlers.get(command)?.at(-1);
  last?.();
  return last !== undefined;
};
