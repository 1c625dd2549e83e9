import {standAlone} from "./embedded.js";
import {figureTools} from "./figureTools.js";
import {wrong} from "./wrong.js";

/** What every page does once scripts run: the twin keeps query and anchor, the tools of figures work, and rows can be reported. */
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
  // the network's figures are laid out anew when one stands alone
  if (document.querySelector("[data-network]") === null)
    standAlone(document.documentElement.lang === "en" ? "The whole page" : "看完整页面");
  wrong();
}

/** Puts the view's state into the address, so that the address can be shared, and tells the page. */
export function remember(params: URLSearchParams): void {
  const query = params.toString();
  history.replaceState(null, "", `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`);
  dispatchEvent(new Event("statechange"));
}
