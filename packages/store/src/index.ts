/** Where results rest: memory, a folder of block files, and Parquet as an export. */
export { blockFile, type FolderOptions, folderStore, StoreError } from "./folder.ts";
export { memoryStore } from "./memory.ts";
export { summaryParquet, traceParquet } from "./parquet.ts";
