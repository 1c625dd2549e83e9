import type {Flow, FlowLine, Frame, Metadata} from "./model.js";
import {copiesOf, copiesToOf, disclosureOf, documentNumberAt, endsTitle, isBare} from "./metadata/marks.js";
import {isDocumentNumber, isPrintedOn} from "./metadata/marks.js";
import {listedParties} from "./metadata/parties.js";
import {dayOf, isDay, keyOf} from "./text/dates.js";
import {labelAt} from "./text/labels.js";

type Kind = "metadata" | "notice" | "heading";

interface Line extends FlowLine {
  readonly text: string;
}

/** What has been recognised so far; lines by their index. */
interface Findings {
  readonly lines: readonly Line[];
  readonly kinds: Map<number, Kind>;
}

/** A run of lines [first, last] that is one thing, a title say. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

function runText(lines: readonly Line[], first: number, last: number): string {
  return lines
    .slice(first, last + 1)
    .map(({text}) => text)
    .join("");
}

function lineIndex(lines: readonly Line[], from: number, to: number, is: (line: string) => boolean): number | null {
  for (let index = from; index < to; index++) if (is(lines[index]?.text ?? "")) return index;
  return null;
}

/** The title in lines [from, to): it names what it is about and ends in the kind of document; up to four lines. */
function titleRun(lines: readonly Line[], from: number, to: number): Run | null {
  const canBegin = (index: number): boolean => {
    const line = lines[index];
    if (line === undefined || index >= to || !isBare(line.text)) return false;
    return !isDay(line.text) && !isDocumentNumber(line.text) && !/文件$/.test(keyOf(line.text));
  };
  for (let first = from; first < to; first++) {
    if (!canBegin(first)) continue;
    for (let last = first; last < Math.min(first + 4, to) && canBegin(last); last++) {
      const text = runText(lines, first, last);
      const rest =
        documentNumberAt(text) === null ? text : text.replace(/号\s*$/, "").replace(/[^\s]{2,12}[〔[(]\s*\d{4}.*$/, "");
      if (endsTitle(rest) && (/关于|印发/.test(rest) || lines[first]?.marked === true || last > first || first > 0)) {
        return {first, last, text: rest.trim()};
      }
    }
  }
  return null;
}

/** The plan that a notice issues: named in the notice's title, printed again above the plan. */
function issuedTitle(noticeTitle: string): string | null {
  const match = /(?:印发|转发|发布|公布|下发)\s*(.+?)的?\s*通知$/s.exec(noticeTitle.trim());
  const name = match?.[1]?.trim();
  return name === undefined ? null : name.replace(/^《(.*)》$/s, "$1");
}

function planRun(lines: readonly Line[], from: number, to: number, name: string): Run | null {
  const wanted = keyOf(name).replace(/[《》]/g, "");
  for (let first = from; first < to; first++) {
    for (let last = first; last < Math.min(first + 4, to); last++) {
      const text = runText(lines, first, last);
      if (keyOf(text).replace(/[《》]/g, "") === wanted) return {first, last, text};
    }
  }
  return null;
}

/** Lines just above a date that carry names only: the signature (发文机关署名, 7.3.5). */
function signatureAbove(lines: readonly Line[], dateLine: number, from: number): number[] {
  const signature: number[] = [];
  for (let index = dateLine - 1; index >= from; index--) {
    const text = lines[index]?.text ?? "";
    if (!isBare(text) || /[，、]/.test(text) || labelAt(text, 0) !== null || endsTitle(text)) break;
    if (!/代章[）)]$/.test(text)) signature.unshift(index);
  }
  return signature;
}

function issuersFrom(
  lines: readonly Line[],
  signature: readonly number[],
  head: string | null,
  title: string
): string[] {
  const signed = signature.flatMap((index) => (lines[index]?.text ?? "").split(/\s{1,}/)).filter((name) => name !== "");
  if (signed.length > 0) return signed;
  if (head !== null) return [head];
  const issuer = /^(.{2,40}?)关于/s.exec(title)?.[1];
  return issuer === undefined ? [] : [issuer];
}

/**
 * What stands around the body, told by place and label as GB/T 9704-2012 sets them: 发文机关标志, 发文字号, 标题,
 * 主送机关, 署名 and 成文日期, 附注, 版记. Where a notice issues a plan, the title is the plan's and the rest the
 * notice's. Absent parts are null or empty.
 */
export function readFrame(flow: Flow): Frame {
  const lines: Line[] = flow.lines.map((line) => ({...line, text: flow.text.slice(line.start, line.end)}));
  const numbered = lines.map(({text}) => labelAt(text, 0) !== null);
  const firstItem = numbered.includes(true) ? numbered.indexOf(true) : lines.length;
  const lastItem = numbered.lastIndexOf(true);
  const findings: Findings = {lines, kinds: new Map()};
  const mark = (kind: Kind, first: number, last = first): void => {
    for (let index = first; index <= last; index++) findings.kinds.set(index, kind);
  };

  const numberLine = lineIndex(lines, 0, firstItem, (text) => documentNumberAt(text) !== null && isBare(text));
  const documentNumber = numberLine === null ? null : documentNumberAt(lines[numberLine]?.text ?? "");
  const headLine = lineIndex(lines, 0, numberLine ?? 0, (text) => /文件$/.test(keyOf(text)));
  const noticeTitle = titleRun(lines, 0, firstItem);
  const afterTitle = noticeTitle === null ? 0 : noticeTitle.last + 1;
  const recipientsLine = lineIndex(
    lines,
    afterTitle,
    firstItem,
    (text) => /[：:]$/.test(text.trim()) && !/。/.test(text)
  );
  const issuedName = noticeTitle === null ? null : issuedTitle(noticeTitle.text);
  const plan =
    issuedName === null
      ? null
      : (planRun(lines, afterTitle, firstItem, issuedName) ?? titleRun(lines, afterTitle, firstItem));

  const headDate = lineIndex(lines, afterTitle, plan?.first ?? firstItem, isDay);
  const tailFrom = Math.max(lastItem + 1, plan === null ? afterTitle : plan.last + 1);
  const tailDate = lineIndex(lines, tailFrom, lines.length, isDay);
  const dateLine = headDate ?? tailDate;
  const signature = dateLine === null ? [] : signatureAbove(lines, dateLine, afterTitle);

  const disclosureLine =
    lineIndex(lines, 0, firstItem, (text) => disclosureOf(text) !== null) ??
    lineIndex(lines, tailFrom, lines.length, (text) => disclosureOf(text) !== null);
  const copiesToLine = lineIndex(lines, tailFrom, lines.length, (text) => copiesToOf(text) !== null);
  const copiesLine = lineIndex(lines, tailFrom, lines.length, (text) => copiesOf(text) !== null);
  const printedLine = lineIndex(lines, tailFrom, lines.length, isPrintedOn);
  const printedText = printedLine === null ? "" : (lines[printedLine]?.text ?? "");
  const printedHere = /^(.*?)[0-9０-９〇○零一二三四五六七八九十]{4}\s*年/s.exec(printedText)?.[1]?.trim();
  const printerLine = printedLine !== null && printedHere === "" ? printedLine - 1 : null;
  const printedBy = printerLine === null ? printedHere : lines[printerLine]?.text;

  if (noticeTitle !== null) mark("metadata", 0, noticeTitle.first - 1);
  if (noticeTitle !== null) mark(plan === null ? "heading" : "metadata", noticeTitle.first, noticeTitle.last);
  if (plan !== null) mark("notice", afterTitle, plan.first - 1);
  if (plan !== null) mark("heading", plan.first, plan.last);
  for (const line of [numberLine, headLine, recipientsLine, dateLine, ...signature, disclosureLine]) {
    if (line !== null && line !== noticeTitle?.last) mark("metadata", line);
  }
  for (const line of [copiesToLine, copiesLine, printedLine, printerLine]) if (line !== null) mark("metadata", line);

  const head = headLine === null ? null : (lines[headLine]?.text ?? "").replace(/文件\s*$/, "");
  const title = plan?.text ?? noticeTitle?.text ?? null;
  const recipients = recipientsLine === null ? "" : (lines[recipientsLine]?.text ?? "").trim().replace(/[：:]$/, "");
  const copiesTo = copiesToLine === null ? "" : (copiesToOf(lines[copiesToLine]?.text ?? "") ?? "");
  const metadata: Metadata = {
    title,
    documentNumber,
    issuers: issuersFrom(lines, signature, head, noticeTitle?.text ?? ""),
    recipients: listedParties(recipients),
    copiesTo: listedParties(copiesTo),
    printedBy: printedBy === undefined || printedBy === "" ? null : printedBy,
    copies: copiesLine === null ? null : copiesOf(lines[copiesLine]?.text ?? ""),
    issuedOn: dateLine === null ? null : dayOf(lines[dateLine]?.text ?? ""),
    printedOn: dayOf(printedText),
    disclosure: disclosureLine === null ? null : disclosureOf(lines[disclosureLine]?.text ?? "")
  };

  let bodyLine = 0;
  for (let index = 0; index < firstItem; index++) if (findings.kinds.has(index)) bodyLine = index + 1;
  const tail = lineIndexOf(findings, tailFrom);
  const bodyStart = lines[bodyLine]?.start ?? flow.text.length;
  const bodyEnd = tail === null ? flow.text.length : (lines[tail]?.start ?? flow.text.length);
  const parts = [...findings.kinds]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, kind]) => {
      const line = lines[index];
      return line === undefined ? [] : [{start: line.start, end: line.end, kind, taskId: null}];
    });
  return {metadata, parts, body: {start: bodyStart, end: Math.max(bodyStart, bodyEnd)}};
}

/** The first line from `from` on that was recognised. */
function lineIndexOf({lines, kinds}: Findings, from: number): number | null {
  for (let index = from; index < lines.length; index++) if (kinds.has(index)) return index;
  return null;
}
