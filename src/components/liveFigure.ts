import type {LegendItem} from "../charts/legend.js";
import {embedShown} from "./embedded.js";
import {type FigureTable, mostRows} from "./figureTable.js";

/** Puts another title and caption into a figure; its first title stays in data-title. */
export function fill(figure: HTMLElement, title: string, caption: string): void {
  const head = figure.querySelector("h2");
  const foot = figure.querySelector(".caption");
  if (head !== null) {
    figure.dataset["title"] ??= head.textContent ?? "";
    // as the build writes it: a Chinese title breaks where a reader breathes
    const parts = document.documentElement.lang === "en" ? [title] : title.split(/(?<=[，；：。])/u);
    head.replaceChildren(
      ...parts.map((part) => {
        const phrase = document.createElement("span");
        phrase.className = "phrase";
        phrase.textContent = part;
        return phrase;
      })
    );
  }
  if (foot !== null) foot.textContent = caption;
}

const offered = new WeakMap<Element, string[]>();

/** Lets the figure's tools give what it now shows instead of what it was built with. */
export function offer(
  figure: HTMLElement,
  name: string,
  {svg, csv}: {readonly svg: string; readonly csv: string}
): void {
  figure.dataset["redrawn"] = "";
  for (const address of offered.get(figure) ?? []) URL.revokeObjectURL(address);
  const picture = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  const rows = URL.createObjectURL(new Blob([csv], {type: "text/csv"}));
  offered.set(figure, [picture, rows]);
  for (const [tool, address, file] of [
    ["a[data-svg]", picture, `${name}.svg`],
    ["a[data-csv]", rows, `${name}.csv`]
  ] as const) {
    const link = figure.querySelector<HTMLAnchorElement>(tool);
    if (link === null) continue;
    link.href = address;
    link.download = file;
  }
  const button = figure.querySelector<HTMLButtonElement>("button[data-png]");
  if (button !== null) {
    button.dataset["png"] = picture;
    button.dataset["name"] = name;
  }
  const open = figure.querySelector<HTMLElement>("details.embed[open]");
  if (open !== null) embedShown(open);
}

const links = new WeakMap<Element, Map<string, Element>>();

/** Links that stood in the table's cells when the page came, by their texts. */
function linksOf(body: Element): ReadonlyMap<string, Element> {
  const known = links.get(body);
  if (known !== undefined) return known;
  const found = new Map([...body.querySelectorAll("td > a")].map((link) => [link.textContent, link]));
  links.set(body, found);
  return found;
}

/** Puts other rows into the figure's table; what led somewhere before still does. */
export function refill(figure: HTMLElement, {columns, rows}: FigureTable): void {
  const body = figure.querySelector(".more tbody");
  if (body === null) return;
  const led = linksOf(body);
  body.replaceChildren(
    ...rows.slice(0, mostRows).map((cells) => {
      const row = document.createElement("tr");
      cells.forEach((value, i) => {
        const cell = row.insertCell();
        if (columns[i]?.numeric === true) cell.className = "num";
        const text = value === null ? "–" : String(value);
        cell.replaceChildren(led.get(text)?.cloneNode(true) ?? text);
      });
      return row;
    })
  );
}

const redrawn = new WeakMap<Element, ResizeObserver>();

/** Draws into the figure at its exact width, and again when that changes. */
export function redraw(figure: HTMLElement, chart: (width: number) => Element): void {
  const plots = figure.querySelector<HTMLElement>(".plots");
  if (plots === null) return;
  redrawn.get(plots)?.disconnect();
  let drawn = 0;
  const render = (): void => {
    const width = Math.floor(plots.clientWidth);
    if (width === drawn || width === 0) return;
    drawn = width;
    const exact = document.createElement("div");
    exact.className = "exact";
    exact.append(chart(width));
    plots.replaceChildren(exact);
  };
  render();
  const observer = new ResizeObserver(render);
  observer.observe(plots);
  redrawn.set(plots, observer);
}

/** What stands above the figure's drawing, for a picture that leaves the site. */
export function keyOf(figure: HTMLElement): {measured: string; legend: readonly LegendItem[]} {
  const items: readonly LegendItem[] = JSON.parse(figure.dataset["legend"] ?? "[]");
  return {measured: figure.querySelector(".measured")?.textContent?.replace(/\s+/g, " ").trim() ?? "", legend: items};
}
