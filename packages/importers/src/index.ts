/** Public data files, recognised by content: rows kept, set aside and why. */
export {};
