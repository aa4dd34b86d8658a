/** The table of a chart: the same values as the picture, numbers to the right, its first column fixed where it scrolls. */
import type { Chart } from "@inflow/charts";
import { useState } from "react";

interface Order {
  readonly column: number;
  readonly isRising: boolean;
}

/** The number that a cell begins with, for sorting; not a number where it begins with a word. */
const numberOf = (cell: string): number =>
  Number.parseFloat(cell.replaceAll(",", "").replace("−", "-").replace(/^\+/, ""));

const sorted = (rows: Chart["table"]["rows"], order: Order | null, isNumber: boolean): Chart["table"]["rows"] => {
  if (order === null) return rows;
  const turn = order.isRising ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [a[order.column] ?? "", b[order.column] ?? ""];
    if (!isNumber) return turn * one.localeCompare(other);
    const [first, second] = [numberOf(one), numberOf(other)];
    if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return turn * (first - second);
  });
};

export const ChartTable = ({ table }: { readonly table: Chart["table"] }) => {
  const [order, setOrder] = useState<Order | null>(null);
  const isNumber = order !== null && table.columns[order.column]?.isNumber === true;
  return (
    <section className="scroll chart-table" aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, isNumber: right }, column) => {
              const isSorted = order?.column === column;
              return (
                <th
                  key={label}
                  scope="col"
                  className={right ? "number" : undefined}
                  aria-sort={isSorted ? (order.isRising ? "ascending" : "descending") : undefined}
                >
                  <button
                    type="button"
                    className="sort"
                    onClick={() => setOrder({ column, isRising: isSorted ? !order.isRising : !right })}
                  >
                    {label}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted(table.rows, order, isNumber).map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, i) => {
                const { label, isNumber: right } = table.columns[i]!;
                return i === 0 ? (
                  <th key={label} scope="row" className={right ? "number" : undefined}>
                    {cell}
                  </th>
                ) : (
                  <td key={label} className={right ? "number" : undefined}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
