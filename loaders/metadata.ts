import {findCopies, findCopiesTo, findPrinting} from "./metadata/imprint.js";
import {firstFound, type Found, type Line, linesOf} from "./metadata/lines.js";
import {disclosureOf, documentNumberAt, isBare, mastheadOf, recipientsOf} from "./metadata/marks.js";
import {findSignature} from "./metadata/signature.js";
import {findPlanTitle, findTitle, issuedBy} from "./metadata/title.js";
import type {Flow, Frame, Region, TaskRow} from "./model.js";
import {labelAt} from "./text/labels.js";

type Kind = "metadata" | "notice" | "heading";

/** Where the body can begin and end, by index of line: numbered lines and rows stand from `firstItem` to before `foot`. */
function extentOfItems(
  lines: readonly Line[],
  rows: readonly TaskRow[]
): {readonly firstItem: number; readonly foot: number} {
  let next = 0;
  const numbered = lines.map(({text, row, start}) => {
    if (!row) return labelAt(text, 0) !== null;
    while ((rows[next]?.end ?? Infinity) <= start) next++;
    return (rows[next]?.start ?? Infinity) <= start;
  });
  const first = numbered.indexOf(true);
  return {firstItem: first < 0 ? lines.length : first, foot: numbered.lastIndexOf(true) + 1};
}

function issuerOfTitle(title: string): string[] {
  const issuer = /^(.{2,40}?)关于/s.exec(title)?.[1]?.trim();
  return issuer === undefined ? [] : [issuer];
}

/**
 * What stands around the body, told by place and label as GB/T 9704-2012 sets them: 发文机关标志, 发文字号, 标题,
 * 主送机关, 署名 and 成文日期, 附注, 版记. Where a notice issues a plan, the title is the plan's and the rest the
 * notice's. A part that is not there is null or empty. `rows` are the rows of tables of tasks, which are body.
 */
export function readFrame(flow: Flow, rows: readonly TaskRow[]): Frame {
  const lines = linesOf(flow);
  const {firstItem, foot} = extentOfItems(lines, rows);
  const end = lines.length;

  const number = firstFound(lines, 0, firstItem, (text) => (isBare(text) ? documentNumberAt(text) : null));
  const masthead = firstFound(lines, 0, number?.first ?? firstItem, mastheadOf);
  const title = findTitle(lines, 0, firstItem);
  const afterTitle = title === null ? 0 : title.last + 1;
  const issued = title === null ? null : issuedBy(title.value);
  const plan = issued === null ? null : findPlanTitle(lines, afterTitle, firstItem, issued);
  const headEnd = plan?.first ?? firstItem;
  const tail = Math.max(foot, plan === null ? afterTitle : plan.last + 1);
  const recipients = firstFound(lines, afterTitle, headEnd, recipientsOf);
  const signature = findSignature(lines, afterTitle, headEnd) ?? findSignature(lines, tail, end);
  const disclosure = firstFound(lines, 0, headEnd, disclosureOf) ?? firstFound(lines, tail, end, disclosureOf);
  const copiesTo = findCopiesTo(lines, tail, end);
  const printing = findPrinting(lines, tail, end);
  const copies = findCopies(lines, tail, end);

  const kinds = new Map<number, Kind>();
  const mark = (kind: Kind, found: Pick<Found<unknown>, "first" | "last"> | null): void => {
    for (let index = found?.first ?? 0; index <= (found?.last ?? -1); index++) kinds.set(index, kind);
  };
  if (title !== null) mark("metadata", {first: 0, last: title.first - 1});
  if (plan !== null) mark("notice", {first: afterTitle, last: plan.first - 1});
  for (const found of [number, masthead, recipients, signature, disclosure, copiesTo, printing, copies]) {
    mark("metadata", found);
  }
  mark(plan === null ? "heading" : "metadata", title);
  mark("heading", plan);

  const signed = signature?.value.issuers ?? [];
  const named = masthead === null ? issuerOfTitle(title?.value ?? "") : [masthead.value];
  return {
    metadata: {
      title: plan?.value ?? title?.value ?? null,
      documentNumber: number?.value ?? null,
      issuers: signed.length > 0 ? signed : named,
      recipients: recipients?.value ?? [],
      copiesTo: copiesTo?.value ?? [],
      printedBy: printing?.value.printedBy ?? null,
      copies: copies?.value ?? null,
      issuedOn: signature?.value.issuedOn ?? null,
      printedOn: printing?.value.printedOn ?? null,
      disclosure: disclosure?.value ?? null
    },
    parts: [...kinds].sort(([a], [b]) => a - b).flatMap(([index, kind]) => regionOf(lines[index], kind)),
    body: bodyOf(flow, lines, kinds, firstItem, tail)
  };
}

function regionOf(line: Line | undefined, kind: Kind): Region[] {
  return line === undefined ? [] : [{start: line.start, end: line.end, kind, taskId: null}];
}

/** From after the last line recognised above the first item to the first one recognised below the last item. */
function bodyOf(
  flow: Flow,
  lines: readonly Line[],
  kinds: ReadonlyMap<number, Kind>,
  firstItem: number,
  tail: number
): Frame["body"] {
  let first = 0;
  for (const index of kinds.keys()) if (index < firstItem) first = Math.max(first, index + 1);
  let last = lines.length;
  for (const index of kinds.keys()) if (index >= Math.max(tail, first)) last = Math.min(last, index);
  const start = lines[first]?.start ?? flow.text.length;
  return {start, end: Math.max(start, lines[last]?.start ?? flow.text.length)};
}
