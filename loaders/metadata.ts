import {findAttachment} from "./metadata/attachments.js";
import {findCopies, findCopiesTo, findPrinting} from "./metadata/imprint.js";
import {firstFound, type Found, type Line, linesOf} from "./metadata/lines.js";
import {
  disclosureOf,
  documentNumberAt,
  fieldOf,
  isField,
  isNavigation,
  mastheadOf,
  recipientsOf
} from "./metadata/marks.js";
import {findSignature} from "./metadata/signature.js";
import {findPlanTitle, findTitle, findUnusualTitle, handsDown, issuedBy} from "./metadata/title.js";
import type {Flow, Frame, Region, TaskRow} from "./model.js";
import {dayOf} from "./text/dates.js";
import {labelAt} from "./text/labels.js";
import {isBare} from "./text/titles.js";

type Kind = "metadata" | "notice" | "heading" | "noise";

/** Where the body can begin and end, by index of line: numbered lines stand from `firstItem` to before `foot`. */
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

/**
 * Who issues a document by the lines of its title above the one that begins with 关于, a line for each or several, or by
 * the first line where that is a body's name. Null where the title says it otherwise or not.
 */
function issuersAbove(lines: readonly Line[], {first, last}: Found<string>): string[] | null {
  const about = lines.findIndex(({text}, index) => index > first && index <= last && /^(?:关于|關於)/.test(text));
  const [line] = lines.slice(first, last);
  if (about < 0) return line !== undefined && BODY.test(line.text) ? [line.text.trim()] : null;
  return lines.slice(first, about).flatMap(({text}) => text.trim().split(/\s+/));
}

/** How the name of a body ends that stands alone on the first line of a title. */
const BODY = /(?:公司|集团|办事处|委员会|[局厅]|政府|办公室|大学|学院|医院|中心|党委|领导小组|指挥部)\s*$/;

/** Who issues a document, by its title: 某委等十部门关于…的通知 names the first of them. */
function issuersOfTitle(title: string): string[] {
  const issuer =
    /^(.{2,40}?)(?:等(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:个)?(?:部门|单位|厅局|委局))?(?:关于|關於|印发《)/s.exec(
      title
    )?.[1];
  return issuer === undefined ? [] : [issuer.trim()];
}

/**
 * What stands around the body, told by place and label as GB/T 9704-2012 sets them: 发文机关标志, 发文字号, 标题,
 * 主送机关, 署名 and 成文日期, 附注, 版记. Where a notice issues a plan, the title is the plan's and the rest the
 * notice's. A part that is not there is null or empty. Fields and menus of web copies are told apart from the words.
 * `rows` are the rows of tables of tasks, which are body.
 */
export function readFrame(flow: Flow, rows: readonly TaskRow[]): Frame {
  const lines = linesOf(flow);
  const {firstItem, foot} = extentOfItems(lines, rows);
  const end = lines.length;

  const number = firstFound(lines, 0, firstItem, (text) => (isBare(text) ? documentNumberAt(text) : null));
  const masthead = firstFound(lines, 0, number?.first ?? firstItem, mastheadOf);
  const title = findTitle(lines, 0, firstItem) ?? findUnusualTitle(lines, firstItem);
  const afterTitle = title === null ? 0 : title.last + 1;
  const issued = title === null ? null : issuedBy(title.value);
  const isHandedDown = issued === null && title !== null && handsDown(title.value);
  const noticeSignature = issued === null && !isHandedDown ? null : findSignature(lines, afterTitle, firstItem);
  const planFrom = noticeSignature === null ? afterTitle : noticeSignature.last + 1;
  const plan =
    issued !== null
      ? findPlanTitle(lines, planFrom, firstItem, issued)
      : isHandedDown && noticeSignature !== null
        ? findTitle(lines, planFrom, firstItem)
        : null;
  const headEnd = plan?.first ?? (noticeSignature === null ? firstItem : planFrom);
  const tail = Math.max(foot, plan === null ? afterTitle : plan.last + 1);
  const attachment = findAttachment(lines, firstItem, tail);
  const recipients = firstFound(lines, afterTitle, headEnd, recipientsOf);
  const signature =
    findSignature(lines, afterTitle, headEnd) ??
    (attachment === null ? null : findSignature(lines, attachment.afterLabel, attachment.first)) ??
    findSignature(lines, tail, end);
  const disclosure =
    firstFound(lines, 0, headEnd, disclosureOf) ??
    (attachment === null ? null : firstFound(lines, attachment.afterLabel, attachment.first, disclosureOf)) ??
    firstFound(lines, tail, end, disclosureOf);
  const copiesTo = findCopiesTo(lines, tail, end);
  const printing = findPrinting(lines, tail, end);
  const copies = findCopies(lines, tail, end);

  const kinds = new Map<number, Kind>();
  const mark = (kind: Kind, found: Pick<Found<unknown>, "first" | "last"> | null): void => {
    for (let index = found?.first ?? 0; index <= (found?.last ?? -1); index++) kinds.set(index, kind);
  };
  if (title !== null) markHead(lines, title.first, kinds);
  if (plan !== null) mark("notice", {first: afterTitle, last: plan.first - 1});
  else if (noticeSignature !== null) mark("notice", {first: afterTitle, last: noticeSignature.last});
  markFields(lines, afterTitle, firstItem, kinds);
  markFoot(lines, tail, kinds);
  for (const found of [number, masthead, recipients, signature, disclosure, copiesTo, printing, copies]) {
    mark("metadata", found);
  }
  mark(plan === null ? "heading" : "metadata", title);
  mark("heading", plan);

  const field = (names: RegExp): string | null =>
    firstFound(lines, 0, headEnd, (text) => fieldOf(text, names))?.value ?? null;
  const dayField = field(/^(?:成文日期|成文时间|生成日期|发文日期)$/);
  const issuerField = field(/^(?:发文机关|发文单位|发布机构|发布单位|制发机关)$/);
  const signed = signature?.value.issuers ?? [];
  const titled = title === null ? [] : (issuersAbove(lines, title) ?? issuersOfTitle(title.value));
  const named =
    masthead !== null ? [masthead.value] : titled.length > 0 || issuerField === null ? titled : [issuerField];
  const hasPlan = plan !== null || (issued !== null && firstItem < end);
  return {
    metadata: {
      title: plan?.value ?? (hasPlan ? issued : (title?.value ?? null)),
      documentNumber: number?.value ?? null,
      issuers: signed.length > 0 ? signed : named,
      recipients: recipients?.value ?? [],
      copiesTo: copiesTo?.value ?? [],
      printedBy: printing?.value.printedBy ?? null,
      copies: copies?.value ?? null,
      issuedOn: signature?.value.issuedOn ?? (dayField === null ? null : dayOf(dayField)),
      printedOn: printing?.value.printedOn ?? null,
      disclosure: disclosure?.value ?? null
    },
    parts: [...kinds].sort(([a], [b]) => a - b).flatMap(([index, kind]) => regionOf(lines[index], kind)),
    body: bodyOf(flow, lines, kinds, firstItem, tail)
  };
}

/** Lines above the title: fields and marks of the document, or the menus of the page that shows it. */
function markHead(lines: readonly Line[], titleFirst: number, kinds: Map<number, Kind>): void {
  const head = lines.slice(0, titleFirst);
  const isWebPage = head.some(({text}) => isNavigation(text));
  head.forEach(({text}, index) => kinds.set(index, isWebPage && !isField(text) ? "noise" : "metadata"));
}

/** Fields of a web copy that stand between the title and the body. */
function markFields(lines: readonly Line[], from: number, to: number, kinds: Map<number, Kind>): void {
  for (let index = from; index < to; index++) {
    const text = lines[index]?.text ?? "";
    if (isField(text)) kinds.set(index, "metadata");
    else if (isNavigation(text)) kinds.set(index, "noise");
  }
}

/** What a page prints below the document, from its first button or menu on. */
function markFoot(lines: readonly Line[], tail: number, kinds: Map<number, Kind>): void {
  const first = lines.findIndex(({text}, index) => index >= tail && isNavigation(text));
  for (let index = first < 0 ? lines.length : first; index < lines.length; index++) kinds.set(index, "noise");
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
