/** What the page can ask of the desk besides answers, by name; each service stands in the file of its subject. */
import type { Desk } from "../desk.ts";
import { briefService } from "./brief.ts";

/** Answers a call with something that can be cloned; throws an Error whose message can be shown. */
export type Service = (desk: Desk, args: never) => unknown | Promise<unknown>;

export const services = {
  brief: briefService,
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof services;
export type ArgsOf<N extends ServiceName> = Parameters<(typeof services)[N]>[1];
export type ResultOf<N extends ServiceName> = Awaited<ReturnType<(typeof services)[N]>>;
