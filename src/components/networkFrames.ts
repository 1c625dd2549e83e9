import {type Drawn, selectedKey} from "./networkDrawn.js";

/** Frames the chosen marks in every view. */
export function frame(root: HTMLElement, drawn: Drawn): void {
  const key = selectedKey(drawn);
  const own = new Set(drawn.reading.units.filter(({id}) => drawn.state.units.includes(id)).map((unit) => unit.key));
  for (const old of root.querySelectorAll("[data-frame]")) old.remove();
  for (const link of root.querySelectorAll<Element>("a[data-key]")) {
    const its = link.getAttribute("data-key") ?? "";
    const params = new URLSearchParams(its);
    const isUnit = params.getAll("unit").length === 1 && own.has(params.get("unit") ?? "");
    const isChosen = key !== null && its === key;
    link.classList.toggle("chosen", isChosen || (isUnit && (drawn.state.thing === "" || !params.has("thing"))));
    link.closest("tr")?.classList.toggle("chosen", isChosen);
    const rect = isChosen ? link.querySelector("rect") : null;
    if (rect !== null && link.closest("#matrix, #pairs, #sets") !== null) frameOf(rect);
  }
  root.classList.toggle("choosing", own.size > 0 || drawn.state.thing !== "");
}

/** A frame over a cell, at the end of its picture so that no neighbour covers it. */
function frameOf(rect: Element): void {
  const svg = rect.closest("svg");
  for (const [stroke, width] of [
    ["var(--paper)", "5.5"],
    ["var(--accent)", "2.5"]
  ] as const) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const name of ["x", "y", "width", "height"]) made.setAttribute(name, rect.getAttribute(name) ?? "0");
    for (const [name, value] of [
      ["fill", "none"],
      ["stroke", stroke],
      ["stroke-width", width],
      ["pointer-events", "none"],
      ["data-frame", ""]
    ] as const)
      made.setAttribute(name, value);
    svg?.append(made);
  }
}
