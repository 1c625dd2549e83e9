import {page, remember} from "./page.js";
import {type TaskFacts, factsOf, matches, readFilter} from "./taskFilter.js";

/** The tasks page: search and filters show and hide the rows that stand there; the address holds the filters. */
export function tasks(): void {
  page();
  const english = document.documentElement.lang === "en";
  const form = document.querySelector<HTMLFormElement>("form[data-filters]");
  const count = document.querySelector<HTMLElement>("[data-count]");
  if (form === null || count === null) return;
  let rows: readonly HTMLElement[] = [];
  let groups: readonly HTMLElement[] = [];
  let facts: ReadonlyMap<HTMLElement, TaskFacts> = new Map();
  const read = (): void => {
    rows = [...document.querySelectorAll<HTMLElement>("[data-task-list] li.task")];
    groups = [...document.querySelectorAll<HTMLElement>("[data-group]")];
    facts = new Map<HTMLElement, TaskFacts>(rows.map((row) => [row, factsOf(row)]));
  };
  read();
  const rest = document.querySelector<HTMLElement>("[data-rest]");
  const all = Number(rest?.dataset["all"] ?? rows.length);

  const apply = (params: URLSearchParams): void => {
    const address = new URL(`?${params.toString()}`, location.href);
    address.hash = "";
    const filter = readFilter(address);
    let shown = 0;
    for (const row of rows) {
      const known = facts.get(row);
      row.hidden = known === undefined || !matches(filter, known);
      if (!row.hidden) shown += 1;
      const chosen = new Set(filter.units.flat());
      for (const unit of row.querySelectorAll<HTMLElement>("b[data-unit]")) {
        unit.classList.toggle("chosen", chosen.has(unit.dataset["unit"] ?? ""));
      }
    }
    for (const group of groups) group.hidden = group.querySelector("li.task:not([hidden])") === null;
    const filtered = [...params.values()].some((value) => value !== "");
    count.replaceChildren(
      english
        ? `${shown} of ${all} tasks${shown === 0 ? ": none fits all filters." : ""}`
        : `${all}项中的${shown}项${shown === 0 ? "：没有符合条件的任务。" : ""}`
    );
    if (filtered) {
      const clear = document.createElement("a");
      clear.href = location.pathname;
      clear.textContent = english ? "Clear filters" : "去掉全部条件";
      count.append(" ", clear);
      if (shown === 0) widen(params, count);
    }
    mark(
      rows,
      (params.get("q") ?? "").split(/[\s　]+/u).filter((word) => word !== "")
    );
  };

  /** One filter less that leaves something to read. */
  const widen = (params: URLSearchParams, into: HTMLElement): void => {
    for (const name of new Set(params.keys())) {
      const less = new URLSearchParams(params);
      less.delete(name);
      const filter = readFilter(new URL(`?${less.toString()}`, location.origin));
      const found = [...facts.values()].filter((known) => matches(filter, known)).length;
      const label = form.querySelector(`label[for="filter-${name}"]`)?.textContent;
      if (found === 0 || found === rows.length || label == null) continue;
      const link = document.createElement("a");
      link.href = `?${less.toString()}`;
      link.textContent = english ? `without “${label}”: ${found}` : `去掉“${label}”：${found}项`;
      into.append(" ", link);
    }
  };

  const params = new URLSearchParams(location.search);
  for (const [name, value] of params) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) {
      field.append(new Option(value, value));
    }
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }
  /** Fetches the tasks that do not stand in the page, once; filters speak of all of them. */
  const whole = once(async (): Promise<void> => {
    if (rest === null) return;
    const response = await fetch(rest.dataset["rest"] ?? "");
    if (!response.ok) throw new Error(`the other tasks did not load: ${response.status}`);
    document.querySelector("[data-task-list]")?.insertAdjacentHTML("beforeend", await response.text());
    rest.remove();
    read();
  });
  const applyToAll = (next: URLSearchParams): void => {
    if (rest?.isConnected !== true) return apply(next);
    count.textContent = english ? "Loading all tasks…" : "正在取得全部任务…";
    whole().then(
      () => apply(next),
      (error: unknown) => (count.textContent = error instanceof Error ? error.message : String(error))
    );
  };
  rest?.querySelector("button")?.addEventListener("click", () => applyToAll(new URLSearchParams(location.search)));
  const target = location.hash.slice(1);
  if ([...params.keys()].length > 0) applyToAll(params);
  else apply(params);
  if (target !== "" && document.getElementById(target) === null) {
    whole().then(
      () => {
        apply(params);
        document.getElementById(target)?.scrollIntoView();
      },
      () => undefined
    );
  }
  const update = (): void => {
    const next = new URLSearchParams();
    // filters without a field of their own stay as the link that led here set them
    for (const [name, value] of params) if (form.elements.namedItem(name) === null) next.append(name, value);
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && value !== "") next.append(name, value);
    remember(next);
    applyToAll(next);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
}

/** The same promise at each call; after a failure the next call tries again. */
function once(start: () => Promise<void>): () => Promise<void> {
  let started: Promise<void> | null = null;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
}

const highlight = "search";

/** Shows where the words were found, by the browser's own highlights; one without them still filters. */
function mark(rows: readonly HTMLElement[], words: readonly string[]): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(highlight);
  if (words.length === 0) return;
  const ranges: Range[] = [];
  for (const row of rows) {
    if (row.hidden) continue;
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.toLowerCase() ?? "";
      for (const word of words) {
        for (
          let at = text.indexOf(word.toLowerCase());
          at >= 0;
          at = text.indexOf(word.toLowerCase(), at + word.length)
        ) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set(highlight, new Highlight(...ranges));
}
