import {middleOf, nearestMark} from "./nearestMark.js";

/** Arrow keys walk over the cells and names of the matrix and the columns of the sets. */
export function walk(event: KeyboardEvent): void {
  if (!(event.target instanceof SVGElement) || event.defaultPrevented || !event.key.startsWith("Arrow")) return;
  const svg = event.target.closest("svg");
  const link = event.target.closest("a");
  if (svg === null || link === null || svg.classList.contains("nodelink")) return;
  const links = [...svg.querySelectorAll("a")];
  const next = nearestMark(middleOf(link), links.map(middleOf), event.key);
  const to = next === null ? undefined : links[next];
  if (!(to instanceof SVGElement)) return;
  event.preventDefault();
  to.focus();
}
