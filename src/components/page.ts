import {figureTools} from "./figureTools.js";

/** What every page does once scripts run: the twin keeps query and anchor, and the tools of figures work. */
export function page(): void {
  document.documentElement.classList.add("scripted");
  const twin = document.querySelector<HTMLAnchorElement>("a[data-twin]");
  const address = twin?.getAttribute("href") ?? "";
  const keep = (): void => void twin?.setAttribute("href", `${address}${location.search}${location.hash}`);
  keep();
  addEventListener("hashchange", keep);
  addEventListener("popstate", keep);
  addEventListener("statechange", keep);
  figureTools();
}

/** Puts the view's state into the address, so that the address can be shared, and tells the page. */
export function remember(params: URLSearchParams): void {
  const query = params.toString();
  history.replaceState(null, "", `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`);
  dispatchEvent(new Event("statechange"));
}
