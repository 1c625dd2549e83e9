import type {FigureTable} from "./figureTable.js";

const first = 12;

function valueOf(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent?.trim() ?? "";
}

/** A number as tables write it: 12, 1,234, 7.4 × 10⁻⁵; –, where there is none, comes last. */
function numberOf(text: string): number {
  const power = /× 10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text)?.[1];
  const exponent = power === undefined ? 0 : -Number([...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join(""));
  const value = Number.parseFloat(text.replaceAll(",", "")) * 10 ** exponent;
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}

/** By which column a table is sorted, from 0. */
export interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

/** Sorts the rows of the table; a column that it does not have changes nothing. */
export function sortBy(section: HTMLElement, {column, descending}: Sort): void {
  const table = section.querySelector("table");
  const head = table?.tHead?.rows[0];
  const body = table?.tBodies[0];
  const cell = head?.cells[column];
  if (head === undefined || body === undefined || cell === undefined) return;
  const numeric = cell.classList.contains("num");
  for (const other of head.cells) other.removeAttribute("aria-sort");
  cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const sign = descending ? -1 : 1;
  const rows = [...body.rows].map((row) => ({row, text: valueOf(row, column)}));
  const language = document.documentElement.lang;
  rows.sort((a, b) =>
    numeric ? sign * (numberOf(a.text) - numberOf(b.text)) : sign * a.text.localeCompare(b.text, language)
  );
  body.append(...rows.map(({row}) => row));
  fold(section);
}

/**
 * Columns of the table become buttons that sort, numbers from the largest, which `changed` hears of; rows after the first
 * dozen wait for a button.
 */
export function sortedTable(section: HTMLElement, changed: (sort: Sort) => void): void {
  const head = section.querySelector("table")?.tHead?.rows[0];
  const all = section.querySelector<HTMLButtonElement>("button[data-all]");
  if (head === undefined || all === null) return;
  const sort = (column: number): void => {
    const cell = head.cells[column];
    if (cell === undefined) return;
    const before = cell.getAttribute("aria-sort");
    const next = {column, descending: before === null ? cell.classList.contains("num") : before === "ascending"};
    sortBy(section, next);
    changed(next);
  };
  for (const [column, cell] of [...head.cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...cell.childNodes);
    button.addEventListener("click", () => sort(column));
    cell.append(button);
  }
  all.addEventListener("click", () => {
    all.setAttribute("aria-expanded", "true");
    fold(section);
  });
  fold(section);
}

/** Hides the rows after the first dozen, unless all were asked for. */
function fold(section: HTMLElement): void {
  const all = section.querySelector<HTMLButtonElement>("button[data-all]");
  const open = all?.getAttribute("aria-expanded") === "true";
  const rows = [...section.querySelectorAll("tbody tr")];
  for (const [i, row] of rows.entries()) row.classList.toggle("over", !open && i >= first);
  if (all !== null) all.hidden = open || rows.length <= first;
}

/** Puts other rows into the table, each with where it leads, in their own order or as the reader sorted them. */
export function refillSorted(
  section: HTMLElement,
  {columns, rows, keys}: FigureTable & {readonly keys: readonly string[]},
  tasks: string,
  sort: Sort | null
): void {
  const body = section.querySelector("tbody");
  section.querySelector<HTMLElement>(".table")?.toggleAttribute("hidden", rows.length === 0);
  body?.replaceChildren(
    ...rows.map(([name, ...cells], i) => {
      const row = document.createElement("tr");
      const head = document.createElement("th");
      head.scope = "row";
      const link = document.createElement("a");
      link.href = `${tasks}?${keys[i] ?? ""}`;
      link.dataset["key"] = keys[i] ?? "";
      link.textContent = String(name ?? "");
      head.append(link);
      row.append(head);
      for (const [c, value] of cells.entries()) {
        const cell = row.insertCell();
        if (columns[c + 1]?.numeric === true) cell.className = "num";
        cell.dataset["label"] = columns[c + 1]?.label ?? "";
        cell.textContent = value === null ? "–" : String(value);
      }
      return row;
    })
  );
  if (sort === null) fold(section);
  else sortBy(section, sort);
}
