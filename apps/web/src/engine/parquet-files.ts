/** The writer of Parquet files, apart from the rest of the desk: it is loaded when a file is first asked for. */
export { summaryParquet, tableParquet, traceParquet } from "@inflow/store";
