/** Where results rest: memory, a folder of block files, and Parquet as an export; and the vintages of imported files. */
export { blockFile, type FolderOptions, folderStore, StoreError } from "./folder.ts";
export { memoryStore } from "./memory.ts";
export { summaryParquet, type TableColumn, tableParquet, traceParquet } from "./parquet.ts";
export { type VintageOptions, type VintageStore, vintageFolder } from "./vintages.ts";
export { memoryVintages } from "./vintages-memory.ts";
