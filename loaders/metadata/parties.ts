import {cutList} from "../text/levels.js";

/** Several offices of one body: 镇各线办. */
const OFFICES = /各\p{Script=Han}{0,4}(?:办|科室|科|处室|处|站所|站|中心|局|委|部门)$/u;
/** One more kind of its offices, which alone is no body's name: 中心. */
const OFFICE_KIND = /^(?:办|科室|科|处室|处|站所|站|所|中心|大队|局|委|部门|单位)$/u;

/** The parties of a list set off by separators, as printed: recipients, copies-to. A list of levels or of kinds is one party. */
export function listedParties(list: string): string[] {
  const parties: {start: number; end: number}[] = [];
  for (const {start, end} of cutList(list, 0, list.length, "，,、；;。")) {
    const last = parties.at(-1);
    const isKind = OFFICE_KIND.test(list.slice(start, end).trim()) && list.charAt(start - 1) === "、";
    if (last !== undefined && isKind && OFFICES.test(list.slice(last.start, last.end).trim())) last.end = end;
    else parties.push({start, end});
  }
  return parties.map(({start, end}) => list.slice(start, end).trim());
}
