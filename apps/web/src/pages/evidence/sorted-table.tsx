/** A table whose every column sorts by a button, whose rows can open, and which shows its first rows before all of them. */
import { Fragment, type MouseEvent, type ReactNode, useState } from "react";
import { Wide } from "../../parts/wide.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { type Order, sortedRows, type Value } from "./sorted-rows.ts";
import { useLanding } from "./use-landing.ts";

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** What the label means, where it is no plain word. */
  readonly means?: string;
  readonly isNumber?: boolean;
  readonly value: (row: Row) => Value;
  /** What the cell shows, where it is not the value itself. */
  readonly cell?: (row: Row) => ReactNode;
}

/** What acts when it is pressed, inside a row that opens itself; by keyboard the button in the row opens it. */
const ACTS = "a, button, input, select, summary";

/** Whether a press on a row is meant for the row, and not for what stands in it or for the words that it marks. */
const isForRow = (event: MouseEvent): boolean =>
  !(event.target instanceof Element && event.target.closest(ACTS) !== null) && (getSelection()?.isCollapsed ?? true);

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The name of a row, for the button that opens it. */
  readonly nameOf?: (row: Row) => string;
  readonly detail?: (row: Row) => ReactNode;
  /** A row that stands open from the start. */
  readonly opened?: string | null;
}

const FIRST = 40;

const ariaSort = (order: Order | null, column: string): "ascending" | "descending" | "none" =>
  order?.column !== column ? "none" : order.isDescending ? "descending" : "ascending";

const toggled = (order: Order | null, column: string): Order => ({
  column,
  isDescending: order?.column === column && !order.isDescending,
});

const Head = <Row,>({
  columns,
  order,
  sort,
}: {
  readonly columns: readonly Column<Row>[];
  readonly order: Order | null;
  readonly sort: (order: Order) => void;
}) => (
  <thead>
    <tr>
      {columns.map(({ id, label, means, isNumber }) => (
        <th key={id} scope="col" className={isNumber ? "number" : undefined} aria-sort={ariaSort(order, id)}>
          <button type="button" className="sort" title={means} onClick={() => sort(toggled(order, id))}>
            {label}
          </button>
        </th>
      ))}
    </tr>
  </thead>
);

interface BodyProps<Row> extends Pick<Props<Row>, "columns" | "rows" | "idOf" | "nameOf" | "detail"> {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

const Body = <Row,>({ columns, rows, idOf, nameOf, detail, isOpen, toggle }: BodyProps<Row>) => {
  const t = useWords();
  const content = ({ cell, value }: Column<Row>, row: Row): ReactNode =>
    cell?.(row) ?? value(row) ?? t(EVIDENCE_WORDS.none);
  return (
    <tbody>
      {rows.map((row) => {
        const id = idOf(row);
        const opens = detail !== undefined;
        return (
          <Fragment key={id}>
            <tr
              id={`row-${id}`}
              className={opens ? "row" : undefined}
              onClick={opens ? (event) => isForRow(event) && toggle(id) : undefined}
            >
              {columns.map((column, i) => (
                <td key={column.id} className={column.isNumber ? "number" : undefined} data-label={column.label}>
                  {i === 0 && opens ? (
                    <div className="first">
                      <button
                        type="button"
                        className="opens"
                        aria-expanded={isOpen(id)}
                        aria-label={t(EVIDENCE_WORDS.open, { name: nameOf?.(row) ?? id })}
                        onClick={() => toggle(id)}
                      />
                      <div>{content(column, row)}</div>
                    </div>
                  ) : (
                    <div>{content(column, row)}</div>
                  )}
                </td>
              ))}
            </tr>
            {opens && isOpen(id) ? (
              <tr className="detail">
                <td colSpan={columns.length}>
                  <div className="opened">{detail(row)}</div>
                </td>
              </tr>
            ) : null}
          </Fragment>
        );
      })}
    </tbody>
  );
};

export const SortedTable = <Row,>({ caption, columns, rows, idOf, nameOf, detail, opened = null }: Props<Row>) => {
  const t = useWords();
  const [order, setOrder] = useState<Order | null>(null);
  const [areAllShown, showAll] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(opened === null ? [] : [opened]));
  useLanding(opened === null ? null : `row-${opened}`, "center", ".opens");
  const by = columns.find(({ id }) => id === order?.column);
  const sorted = by === undefined || order === null ? rows : sortedRows(rows, by.value, order.isDescending);
  const isCut = !areAllShown && sorted.length > FIRST;
  const shown = isCut ? sorted.filter((row, i) => i < FIRST || idOf(row) === opened) : sorted;
  const toggle = (id: string): void =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <>
      <Wide label={caption}>
        <table className="sorted">
          <caption>{caption}</caption>
          <Head columns={columns} order={order} sort={setOrder} />
          <Body
            columns={columns}
            rows={shown}
            idOf={idOf}
            isOpen={(id) => open.has(id)}
            toggle={toggle}
            {...(nameOf === undefined ? {} : { nameOf })}
            {...(detail === undefined ? {} : { detail })}
          />
        </table>
      </Wide>
      {isCut ? (
        <button type="button" onClick={() => showAll(true)}>
          {t(EVIDENCE_WORDS.showAll, { n: sorted.length })}
        </button>
      ) : null}
    </>
  );
};
