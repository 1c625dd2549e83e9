import {type ComparedRow, comparedRows} from "./comparison.js";
import type {WorkloadView} from "./readings.js";

/** Ids of the two units; empty for the ones that the page was built with. */
export interface Compared {
  readonly a: string;
  readonly b: string;
}

function cell({text, bar}: ComparedRow["sides"][number]): HTMLTableCellElement {
  const element = document.createElement("td");
  const value = document.createElement("span");
  value.className = "value";
  value.textContent = text;
  element.append(value);
  if (bar !== null) {
    const line = document.createElement("i");
    line.style.width = `${(100 * bar).toFixed(1)}%`;
    element.append(line);
  }
  return element;
}

/**
 * The comparison of two units: choosing one fills the table anew. `changed` hears which two stand there, `shown` when
 * they do.
 */
export function compare(
  section: HTMLElement,
  view: () => Promise<WorkloadView>,
  tasks: string,
  start: Compared,
  changed: (chosen: Compared) => void,
  shown: (view: WorkloadView, ids: readonly [string, string]) => Promise<void>
): void {
  const english = document.documentElement.lang === "en";
  const selects = (["a", "b"] as const).flatMap(
    (name) => section.querySelector<HTMLSelectElement>(`select[data-compare="${name}"]`) ?? []
  );
  const [first, second] = selects;
  if (first === undefined || second === undefined) return;
  const fill = async (): Promise<void> => {
    const standing = await view();
    const ids: readonly [string, string] = [first.value, second.value];
    const rows = comparedRows(standing, ids, english);
    section.querySelector("[data-comparison] tbody")?.replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement("tr");
        const head = document.createElement("th");
        head.scope = "row";
        head.textContent = row.head;
        const cells = row.sides.map(cell);
        if (cells.length === 1) for (const only of cells) only.colSpan = 2;
        line.append(head, ...cells);
        return line;
      })
    );
    for (const [i, name] of (["a", "b"] as const).entries()) {
      const unit = standing.units.find(({id}) => id === ids[i]);
      const head = section.querySelector(`[data-name="${name}"]`);
      if (head !== null && unit !== undefined) head.textContent = unit.name;
    }
    section
      .querySelector("[data-both]")
      ?.setAttribute("href", `${tasks}?unit=${ids[0]}&unit=${ids[1]}${standing.within}`);
    await shown(standing, ids);
  };
  const set = (select: HTMLSelectElement, id: string): boolean => {
    if (![...select.options].some((option) => option.value === id)) return false;
    select.value = id;
    return true;
  };
  const chosen = [set(first, start.a), set(second, start.b)].some(Boolean);
  if (chosen) void fill();
  for (const select of selects) {
    select.addEventListener("change", () => {
      changed({a: first.value, b: second.value});
      void fill();
    });
  }
}
