/** Types of lock.mjs, for tests. */
export interface LockEntry {
  readonly version?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}
export function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc">;
export function missingEntries(lock: Lock): Record<string, LockEntry>;
export function completed<T extends Lock>(lock: T): T;
