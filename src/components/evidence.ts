import {factsOf, matches, readFilter} from "./taskFilter.js";

const english = document.documentElement.lang === "en";

let loading: Promise<readonly HTMLElement[]> | null = null;

/** The rows of the tasks page, fetched once: the same sentences, written once. */
function taskRows(address: URL): Promise<readonly HTMLElement[]> {
  loading ??= fetch(new URL(address.pathname, address)).then(async (response) => {
    if (!response.ok) throw new Error(`tasks not found: ${address.pathname}`);
    const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
    return [...parsed.querySelectorAll<HTMLElement>("li.task")];
  });
  return loading;
}

function panelOf(figure: HTMLElement): HTMLElement {
  const known = figure.querySelector<HTMLElement>(".evidence");
  if (known !== null) return known;
  const panel = document.createElement("section");
  panel.className = "evidence";
  panel.setAttribute("aria-live", "polite");
  panel.tabIndex = -1;
  figure.append(panel);
  return panel;
}

/** The tasks that an address of the tasks page filters, as rows of a list, the units it asks for standing out. */
export async function tasksBehind(address: URL): Promise<readonly HTMLElement[]> {
  const filter = readFilter(address);
  const rows = (await taskRows(address)).filter((row) => matches(filter, factsOf(row)));
  const chosen = new Set(filter.units.flat());
  return rows.map((row) => {
    const copy = document.importNode(row, true);
    copy.removeAttribute("id");
    // written for the tasks page, which may stand in another folder
    for (const link of copy.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      link.href = new URL(link.getAttribute("href") ?? "", address).href;
    }
    for (const unit of copy.querySelectorAll<HTMLElement>("b[data-unit]")) {
      if (chosen.has(unit.dataset["unit"] ?? "")) unit.classList.add("chosen");
    }
    return copy;
  });
}

/** Shows under a figure the tasks that a mark stands for, each with its sentence and its place in the text. */
export async function showEvidence(figure: HTMLElement, address: URL, name: string, close: () => void): Promise<void> {
  const rows = await tasksBehind(address);
  const panel = panelOf(figure);
  const title = document.createElement("h3");
  title.append(
    english ? `${name} — ${rows.length} ${rows.length === 1 ? "task" : "tasks"}` : `${name}，${rows.length}项任务`
  );
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = english ? "Close" : "收起";
  button.addEventListener("click", () => {
    panel.remove();
    close();
  });
  title.append(button);
  const list = document.createElement("ol");
  list.className = "tasks";
  list.append(...rows);
  panel.replaceChildren(title, list);
}

/**
 * Marks of the page's figures show their tasks in place instead of leading away; `changed` hears which figure and mark
 * is open, so that the address can say it. A click with a modifier key still opens the link.
 */
export function openMarks(
  root: HTMLElement,
  changed: (open: {readonly figure: string; readonly mark: string} | null) => void
): void {
  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("svg a");
    const figure = link?.closest<HTMLElement>("figure");
    const href = link?.getAttribute("href");
    if (link === null || link === undefined || figure === null || figure === undefined || href == null) return;
    if (location.protocol === "file:") return;
    event.preventDefault();
    const mark = href.slice(href.search(/[?#]/));
    void openMark(figure, href, nameOf(link), () => changed(null)).then(() => {
      changed({figure: figure.id, mark});
      figure.querySelector<HTMLElement>(".evidence")?.focus({preventScroll: true});
      figure.querySelector(".evidence")?.scrollIntoView({block: "nearest"});
    });
  });
}

/** What a mark is called: its first line of words. */
function nameOf(link: Element): string {
  const words = link.querySelector("title")?.textContent ?? link.getAttribute("aria-label") ?? link.textContent ?? "";
  return words.trim().split("\n")[0] ?? "";
}

export async function openMark(figure: HTMLElement, href: string, name: string, close: () => void): Promise<void> {
  for (const other of document.querySelectorAll(".evidence")) other.remove();
  await showEvidence(figure, new URL(href, document.baseURI), name, close);
}

/** Opens the mark that the address names, where the page still has it. */
export function restoreMark(params: URLSearchParams, close: () => void): void {
  const figure = document.getElementById(params.get("figure") ?? "");
  const mark = params.get("mark");
  if (figure === null || mark === null) return;
  const link = [...figure.querySelectorAll("svg a")].find((candidate) =>
    candidate.getAttribute("href")?.endsWith(mark)
  );
  const href = link?.getAttribute("href");
  if (link !== undefined && href != null) void openMark(figure, href, nameOf(link), close);
}
