import {cutList} from "../text/levels.js";

/** The parties of a list set off by separators, as printed: recipients, copies-to. A list of levels is one party. */
export function listedParties(list: string): string[] {
  return cutList(list, 0, list.length, "，,、；;。").map(({start, end}) => list.slice(start, end).trim());
}
