import {openMarks, restoreMark} from "./evidence.js";
import {page, remember} from "./page.js";

/** The network page: marks show their tasks. */
export function network(): void {
  page();
  const root = document.querySelector<HTMLElement>("[data-network]");
  if (root === null) return;
  const changed = (open: {figure: string; mark: string} | null): void =>
    remember(new URLSearchParams(open === null ? {} : {figure: open.figure, mark: open.mark}));
  openMarks(root, changed);
  restoreMark(new URLSearchParams(location.search), () => changed(null));
}
