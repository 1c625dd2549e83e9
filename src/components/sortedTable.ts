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

/** Columns of the table become buttons that sort, numbers from the largest; rows after the first dozen wait for a button. */
export function sortedTable(section: HTMLElement): void {
  const table = section.querySelector("table");
  const head = table?.tHead?.rows[0];
  const body = table?.tBodies[0];
  const all = section.querySelector<HTMLButtonElement>("button[data-all]");
  if (head === undefined || head === null || body === undefined || all === null) return;
  const sort = (column: number): void => {
    const cell = head.cells[column];
    if (cell === undefined) return;
    const numeric = cell.classList.contains("num");
    const before = cell.getAttribute("aria-sort");
    const descending = before === null ? numeric : before === "ascending";
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

/** Puts other rows into the table, each with where it leads. */
export function refillSorted(
  section: HTMLElement,
  {columns, rows, keys}: FigureTable & {readonly keys: readonly string[]},
  tasks: string
): void {
  const body = section.querySelector("tbody");
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
  for (const cell of section.querySelectorAll("th[aria-sort]")) cell.removeAttribute("aria-sort");
  fold(section);
}
