/**
 * Imports of the reader, kept in the browser's own database where it allows one, and in memory where it does not. Nothing is
 * sent. Limit: another browser, or the same one after its data are cleared, knows nothing of them.
 */
import type { ImportView } from "../../engine/services/import.ts";

const DATABASE = "inflow";
const STORE = "imports";

const inMemory = new Map<string, ImportView>();

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "name" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("No database."));
    request.onblocked = () => reject(new Error("The database is held by another page."));
  });

const inStore = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("Not kept."));
    });
  } finally {
    database.close();
  }
};

/** Keeps an import; gives whether the browser keeps it beyond this page. */
export const keepImport = async (view: ImportView): Promise<boolean> => {
  inMemory.set(view.name, view);
  try {
    await inStore("readwrite", (store) => store.put(view));
    return true;
  } catch {
    return false;
  }
};

/** Forgets an import by the name of its file. */
export const forgetImport = async (name: string): Promise<void> => {
  inMemory.delete(name);
  try {
    await inStore("readwrite", (store) => store.delete(name));
  } catch {
    // A browser that refuses storage has nothing to forget.
  }
};

/** The imports that are kept, by name. */
export const keptImports = async (): Promise<readonly ImportView[]> => {
  try {
    const stored = (await inStore("readonly", (store) => store.getAll())) as ImportView[];
    for (const view of stored) inMemory.set(view.name, view);
  } catch {
    // A browser that refuses storage still has those of this page.
  }
  return [...inMemory.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};
