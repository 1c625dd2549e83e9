import type {FlowLine, LabelKind} from "../model.js";
import {characterClasses} from "../text/characterClasses.js";
import {canBeginLabel, type Label, LABEL_KINDS, labelAt} from "../text/labels.js";
import {endsTitle} from "../text/titles.js";

/** Numbers of these kinds begin headings and measures; deeper ones also count within a sentence. */
const OUTER: ReadonlySet<LabelKind> = new Set(["part", "chapter", "subchapter", "han", "article", "han-bracket"]);
/** A heading that runs into its first item without a stop is no longer than this. */
const LONGEST_HEADING = 90;
const SHORTEST_JOINED = 16;
/** White space so wide within a line stands for a line break. */
const WIDE = 2;
const WIDEST = 8;

/** What stands before a number sign: a stop, a bracket, a colon, or the words of a heading or title that it ends. */
type Before = "stop" | "bracket" | "colon" | "semicolon" | "heading" | "title";

interface Place {
  readonly position: number;
  readonly label: Label;
  readonly before: Before;
}

/** Number signs within a line at which paragraphs can begin, and whether they do. */
interface Counted {
  readonly places: readonly Place[];
  readonly isJoined: boolean;
  /** the kind of number that begins the line and the first within it: （一）…。1.… */
  readonly shape: string | null;
}

/**
 * For each line where paragraphs begin within it, as in copies without line breaks: at number signs that go on with a
 * count, behind a stop or behind a heading that runs into its first item. A sentence that counts （1）…；（2）… is one
 * paragraph, unless each is followed by a bracket. A single sign counts where the next numbered line goes on from it, or
 * where other lines of that shape are such. Linear in the length of the text.
 */
export function joinedParagraphs(text: string, lines: readonly FlowLine[]): number[][] {
  const shapes = new Map<string, number>();
  let below: Label | null = null;
  const counted = lines.toReversed().map((line): Counted => {
    const own = line.row ? null : labelAt(text, line.start);
    const found = countedIn(text, line, own, below);
    if (found.isJoined && found.shape !== null) shapes.set(found.shape, (shapes.get(found.shape) ?? 0) + 1);
    below = own ?? below;
    return found;
  });
  return counted
    .toReversed()
    .map(({places, isJoined, shape}) =>
      isJoined || (shape !== null && (shapes.get(shape) ?? 0) > 1) ? places.map(({position}) => position) : []
    );
}

function countedIn(text: string, line: FlowLine, own: Label | null, below: Label | null): Counted {
  if (line.row || line.end - line.start < SHORTEST_JOINED) return {places: [], isJoined: false, shape: null};
  const places = countedPlaces(text, line);
  const begun = places.filter(({before}) => before !== "colon" && before !== "semicolon");
  const isOuter = ({label}: {readonly label: Label | null}): boolean => label !== null && OUTER.has(label.kind);
  const startsOuter = isOuter({label: own});
  const outer = begun.filter(isOuter).length;
  const isJoined =
    begun.some(({before}) => before === "title" || (before === "heading" && startsOuter)) ||
    (outer > 0 && outer + (startsOuter ? 1 : 0) > 1) ||
    begun.some(({label, before}) => before === "bracket" && (label.ordinal ?? 0) > 1) ||
    goesOnBelow(places.at(-1)?.label, below);
  const [first] = begun;
  const isShape = own !== null && first !== undefined && first.before === "stop" && first.label.ordinal === 1;
  return {places, isJoined, shape: isShape ? `${own.kind} ${first.label.kind}` : null};
}

/** Whether the next numbered line goes on with the count of the last sign within a line. */
function goesOnBelow(last: Label | undefined, below: Label | null): boolean {
  if (last === undefined || last.ordinal === null || below === null) return false;
  return below.kind === last.kind && below.ordinal === last.ordinal + 1;
}

const STOPS = characterClasses("。！？!?；;");

/** Number signs within a line that begin a count or go on with one, where a paragraph can begin. */
function countedPlaces(text: string, {start, end}: FlowLine): Place[] {
  const places: Place[] = [];
  let last: Map<LabelKind, number> | null = null;
  let open = labelAt(text, start);
  let openAt = start;
  let isStopped = false;
  for (let position = open?.end ?? start + 1; position < end; position++) {
    if (STOPS[text.charCodeAt(position)] === 1) {
      isStopped = true;
      continue;
    }
    if (!canBeginLabel(text, position)) continue;
    const isInHeading = open !== null && !isStopped && position - openAt <= LONGEST_HEADING;
    const isInTitle = open === null && !isStopped && position - start <= LONGEST_HEADING;
    const before = standsBefore(text, start, position) ?? (isInHeading ? "heading" : isInTitle ? "title" : null);
    if (before === null) continue;
    const label = labelAt(text, position);
    if (label === null || label.ordinal === null || label.kind === "circled" || label.end >= end) continue;
    if (before === "heading" && isCall(text, position)) continue;
    last ??= new Map(open === null || open.ordinal === null ? [] : [[open.kind, open.ordinal]]);
    const begins = label.ordinal === 1;
    const goesOn = label.ordinal === (last.get(label.kind) ?? 0) + 1;
    const isBelow = open !== null && LABEL_KINDS.indexOf(open.kind) < LABEL_KINDS.indexOf(label.kind);
    const title = before === "title" ? text.slice(start, position) : "";
    if (!isAccepted(before, {begins, goesOn, isBelow}, label, title)) continue;
    places.push({position, label, before});
    last.set(label.kind, label.ordinal);
    open = label;
    openAt = position;
    isStopped = false;
    position = label.end - 1;
  }
  return places;
}

/** Whether a half-width bracket belongs to the Latin letters before it, as in alert(1). */
function isCall(text: string, position: number): boolean {
  const bracket = text.charAt(position) === "(" ? position : position - 1;
  return text.charAt(bracket) === "(" && /[A-Za-z]/.test(text.charAt(bracket - 1));
}

function isAccepted(
  before: Before,
  {begins, goesOn, isBelow}: {readonly begins: boolean; readonly goesOn: boolean; readonly isBelow: boolean},
  label: Label,
  title: string
): boolean {
  switch (before) {
    case "title":
      return begins && label.kind === "han" && endsTitle(title);
    case "heading":
      return (begins || goesOn) && isBelow;
    case "colon":
      return begins;
    case "semicolon":
      return goesOn;
    default:
      return begins || goesOn;
  }
}

const [BRACKET_ENDS, STOP, COLON, SEMICOLON, SPACE] = [1, 2, 3, 4, 5];
const BEFORE = characterClasses("）)〕】", "。！？!?", "：:", "；;", " \u3000");
/** What can stand between a bracket and a number sign. */
const BEHIND_BRACKET = characterClasses("。；;");
const CLOSING = characterClasses("）)〕】]");

function standsBefore(text: string, start: number, position: number): Before | null {
  let before = position - 1;
  if (BEHIND_BRACKET[text.charCodeAt(before)] === 1 && CLOSING[text.charCodeAt(before - 1)] === 1) return "bracket";
  while (before > start && position - before <= WIDEST && BEFORE[text.charCodeAt(before)] === SPACE) before--;
  const mark = BEFORE[text.charCodeAt(before)];
  if (mark === BRACKET_ENDS) return "bracket";
  if (mark === STOP || position - before > WIDE) return "stop";
  if (mark === COLON) return "colon";
  return mark === SEMICOLON ? "semicolon" : null;
}

/** A document number behind the title on one line. */
const TITLE_AND_NUMBER =
  /^.*(?:通知|意见|方案|办法|规定|决定|计划|规划|措施|细则|要点|纲要|函|批复|公告|通报|报告)[》”]?(?=\p{Script=Han}{1,8}[〔[(（【]\d{4}[〕\])）】]\s*第?\d{1,5}号\s*$)/u;
/** 主送机关 with the text that should begin below them. */
const RECIPIENTS = /^[^。；;：:《》“”]{3,240}[：:](?=[《“\p{Script=Han}])/u;
const NO_RECIPIENTS =
  /如下|意见|要求|措施|方案|通知|标题|(?:发布|发文|责任|牵头|配合)单位[：:]|日期|文号|号[：:]|来源|发布机构/;
/** 署名, 成文日期 and 附注 behind the last sentence. */
const SIGNATURE =
  /(?<=[。）])[ \u3000]*((?:\p{Script=Han}(?<![自至于从到])){2,40}?)[ \u3000]*(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)[ \u3000]*([（(]此件[^（()）]{2,10}[)）])?$/u;

/** The end of such a line, by which all others are told quickly. */
const ENDS_IN_DAY = /日[ \u3000]*(?:[（(]此件[^（()）]{2,10}[)）])?$/u;

/** Where paragraphs begin in a line of the head of a document: the number behind the title, the text behind 主送机关. */
export function joinedHead(text: string, {start, end}: FlowLine): number[] {
  const printed = text.slice(start, Math.min(end, start + 400));
  const title = printed.length <= 200 ? TITLE_AND_NUMBER.exec(printed) : null;
  if (title !== null) return [start + title.index + title[0].length];
  const recipients = RECIPIENTS.exec(printed)?.[0];
  if (recipients === undefined || !/各|有关|相关/.test(recipients) || NO_RECIPIENTS.test(recipients)) return [];
  return [start + recipients.length];
}

/** Where the signature, its date and the note below it begin behind the last sentence of a line. */
export function joinedSignature(text: string, {start, end}: FlowLine): number[] {
  const from = Math.max(start, end - 120);
  const printed = text.slice(from, end);
  const match = ENDS_IN_DAY.test(printed) ? SIGNATURE.exec(printed) : null;
  const [, name, day, note] = match ?? [];
  if (match === null || name === undefined || day === undefined) return [];
  const nameAt = from + match.index + match[0].indexOf(name);
  const dayAt = text.indexOf(day, nameAt + name.length);
  return [nameAt, dayAt, ...(note === undefined ? [] : [text.indexOf(note, dayAt + day.length)])];
}
