import type {NetworkState} from "./networkState.js";

/**
 * Gives marks and rows that the build has drawn their keys: what their addresses ask of the tasks page. Written into the
 * page they would be a tenth of what is sent.
 */
export function setKeys(root: ParentNode): void {
  for (const link of root.querySelectorAll(":is(.plots, tbody) a[href*='?']"))
    link.setAttribute("data-key", (link.getAttribute("href") ?? "").replace(/^[^?]*\?/, ""));
}

/** What a mark stands for, by its key; null where it stands for something else, which its link shows. */
export function chosenBy(key: string, theme: string): Pick<NetworkState, "units" | "exact" | "thing"> | null {
  const params = new URLSearchParams(key);
  const units = params.getAll("unit").map((unit) => unit.split("|")[0] ?? "");
  const thing = params.get("thing") ?? "";
  if (thing !== "") return {units, exact: false, thing};
  if (units.length === 0 || (params.get("theme") ?? theme) !== theme) return null;
  return {units, exact: params.has("exact"), thing};
}
