/** Workers by address: files are modules that share their parts; the text inside a self-contained page is one whole script. */

/** Whether the code at an address is a module. */
export const isModule = (address: string): boolean => !address.startsWith("blob:");

/** A worker of the code at an address; throws where the browser allows none. */
export const workerAt = (address: string): Worker => new Worker(address, isModule(address) ? { type: "module" } : {});
