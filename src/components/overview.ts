import {openMarks, restoreMark} from "./evidence.js";
import {page, remember} from "./page.js";

/** The overview: marks show their tasks; the finder leads to a unit's page, or to the tasks that hold its words. */
export function overview(): void {
  page();
  const main = document.querySelector<HTMLElement>("main");
  if (main === null) throw new Error("page without main");
  const params = new URLSearchParams(location.search);
  const changed = (open: {figure: string; mark: string} | null): void =>
    remember(new URLSearchParams(open === null ? {} : {figure: open.figure, mark: open.mark}));
  openMarks(main, changed);
  restoreMark(params, () => changed(null));
  const finder = document.querySelector<HTMLFormElement>("form[data-finder]");
  finder?.addEventListener("submit", (event) => {
    // an address without the field that was left empty
    event.preventDefault();
    const filled = [...new FormData(finder)].flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value] as [string, string]] : []
    );
    location.href = `${finder.action}?${new URLSearchParams(filled).toString()}`;
  });
  finder?.querySelector("select")?.addEventListener("change", ({currentTarget}) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const address = currentTarget.selectedOptions[0]?.dataset["page"];
    if (address !== undefined) location.href = address;
  });
}
