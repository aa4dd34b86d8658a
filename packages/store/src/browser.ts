/** Where results rest in a browser: memory, and Parquet as an export. */
export { memoryStore } from "./memory.ts";
export { summaryParquet, type TableColumn, tableParquet, traceParquet } from "./parquet.ts";
