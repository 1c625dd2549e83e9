import {openMarks, restoreMark} from "./evidence.js";
import {page, remember} from "./page.js";

/** The gaps page: marks show their tasks, and the address says which is open. */
export function gaps(): void {
  page();
  const main = document.querySelector<HTMLElement>("main");
  if (main === null) throw new Error("page without main");
  const changed = (open: {figure: string; mark: string} | null): void =>
    remember(new URLSearchParams(open === null ? {} : {figure: open.figure, mark: open.mark}));
  openMarks(main, changed);
  restoreMark(new URLSearchParams(location.search), () => changed(null));
}
