import {page} from "./page.js";

/** A unit's page: the list of units leads to another's, and the sheet is printed. */
export function unit(): void {
  page();
  const other = document.querySelector<HTMLSelectElement>("select[data-other-unit]");
  other?.addEventListener("change", () => {
    location.href = other.value;
  });
  document.querySelector("button[data-print]")?.addEventListener("click", () => print());
}
