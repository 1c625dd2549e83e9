import {chosenBy, setKeys} from "./networkKeys.js";
import type {NetworkPage} from "./networkPage.js";
import {walk} from "./networkWalk.js";
import {page} from "./page.js";
import {sortedTable} from "./sortedTable.js";

/**
 * The network page. What the build has drawn is enough until the reader comes near a figure, asks for something else than
 * stands there, or the address does; only then is all the rest fetched that shows another state.
 */
export function network(): void {
  page();
  const root = document.querySelector<HTMLElement>("[data-network]");
  if (root === null) return;
  setKeys(root);
  let fetched: Promise<NetworkPage> | null = null;
  const whole = (): Promise<NetworkPage> =>
    (fetched ??= import("./networkPage.js").then(({NetworkPage}) => {
      const made = new NetworkPage(root);
      made.start();
      return made;
    }));
  for (const section of root.querySelectorAll<HTMLElement>(".sorted"))
    sortedTable(section, (sort) => void whole().then((all) => all.sorted(section.id, sort)));
  for (const button of root.querySelectorAll("[data-cut] [data-all]"))
    button.addEventListener(
      "click",
      () => void whole().then((all) => all.complete(button.closest("section")?.id ?? ""))
    );
  listen(root, whole);
  if (location.search === "") return;
  // before the rest is there: the page around a figure in another page's frame would be seen to go
  document.documentElement.classList.toggle("embed", new URLSearchParams(location.search).has("embed"));
  void whole();
}

function listen(root: HTMLElement, whole: () => Promise<NetworkPage>): void {
  root.addEventListener("click", (event) => click(event, whole));
  for (const control of root.querySelectorAll<HTMLSelectElement | HTMLInputElement>("[data-select], [data-min]")) {
    const name = control.dataset["select"] ?? "min";
    control.addEventListener("change", () => void whole().then((all) => all.control(name, control.value)));
  }
  root.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("keydown", walk);
  const picture = root.querySelector("#picture .drawing");
  for (const kind of ["pointerenter", "focusin"])
    picture?.addEventListener(kind, () => void whole().then((all) => all.enliven()), {once: true});
  for (const kind of ["pointerover", "focusin"]) root.addEventListener(kind, () => void whole(), {once: true});
}

function click(event: MouseEvent, whole: () => Promise<NetworkPage>): void {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLButtonElement>("[data-switch] button, [data-zoom]");
  if (button !== null && !button.disabled) {
    const name = button.closest<HTMLElement>("[data-switch]")?.dataset["switch"];
    void whole().then((all) => (name === undefined ? all.zoom(Number(button.value)) : all.control(name, button.value)));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || location.protocol === "file:") return;
  const key = event.target.closest("a[data-key]")?.getAttribute("data-key") ?? "";
  const chosen = chosenBy(key, new URLSearchParams(location.search).get("theme") ?? "");
  if (chosen === null) return;
  event.preventDefault();
  void whole().then((all) => all.open(chosen));
}
