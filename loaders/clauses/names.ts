import type {Span} from "../model.js";
import {CLOSING, OPENING} from "../text/brackets.js";
import {cutList} from "../text/levels.js";
import {withoutListEnd} from "./listEnd.js";

/**
 * What the names of bodies often end in. A hint where a list has no verb or label and where 和 may stand inside a
 * name; never a condition for a name.
 */
const BODY_END =
  /(?:部|委|局|厅|办|院|署|会|处|室|站|所|校|园|社|队|库|(?:银|支|分|总|商|农)行|中心|政府|公司|集团|总队|单位|部门|机构|地区|企业|党委|团市委|银行|协会|联盟|实验室|各区|区县|城市|市|县|区|镇|乡|街道|等)(?:[（(〔].*[）)〕])?$/;

/** 各, 有关, 相关: a name for several bodies. */
const COLLECTIVE = /^(?:本市|全市|全省|省|市|区|县)?(?:各|有关|相关|其他)/;

/** Whether the name ends as names of bodies do, or is a name for several. */
export function looksLikeBody(name: string): boolean {
  return BODY_END.test(name) || COLLECTIVE.test(name);
}

/** Whether the name ends as those of departments and governments do: enough even where an aside could stand. */
export function looksLikeOffice(name: string): boolean {
  return /(?:部|委|局|厅|办|署|政府|总队)(?:[（(〔].*[）)〕])?$/.test(name);
}

/** Whether the text begins as an aside does: 包括通算中心、智算中心. */
export function beginsAside(text: string): boolean {
  return /^(?:包括|包含|含|如|例如|比如|即|指|以下|简称|下称|详见|见|不含)/.test(text);
}

/** Whether the text can be a name at all: no sentence in it, neither too short nor too long. */
export function canBeName(name: string): boolean {
  const outside = name.replace(/[（(〔].*[）)〕]/, "");
  return outside.length >= 2 && name.length <= 45 && !/[。：:！？《》“”"%％]|[0-9０-９]{4}/.test(outside);
}

/**
 * Cuts a list of names, white space taken out, at what separates its parties: 、，,；; outside brackets, and 及 以及 和
 * 与 会同 between two bodies. `isKnown` says whether the whole is the name of one body.
 */
export function cutNames(text: string, start: number, end: number, isKnown: (name: string) => boolean): Span[] {
  return cutList(text, start, end, "、，,；;").flatMap((piece) =>
    isKnown(text.slice(piece.start, piece.end)) ? [piece] : cutAtAnd(text, piece, isKnown)
  );
}

const AND = /以及|会同|及|和|与/g;
/** Longer pieces are no names joined by “and”. */
const LONGEST_JOINED = 200;

/** 等 between bodies and a name for several more: 公安部等国务院相关部门. */
const AND_OTHERS =
  /等(?:和|及|与|以及)?(?=(?:国务院|中央|国家|省|市|区|县|本市|全市|其他|所属|直属)?(?:级|直)?(?:各|有关|相关|其他|所属|直属|成员单位|党组织))/g;

/** Cuts one piece at an “and” that has a body on either side; 住房和城乡建设部 has none on its left. */
function cutAtAnd(text: string, piece: Span, isKnown: (name: string) => boolean): Span[] {
  if (piece.end - piece.start > LONGEST_JOINED) return [piece];
  const printed = text.slice(piece.start, piece.end);
  const isBody = (name: string): boolean => canBeName(name) && (isKnown(name) || looksLikeBody(name));
  for (const match of [...printed.matchAll(AND_OTHERS), ...printed.matchAll(AND)]) {
    const before = printed.slice(0, withoutListEnd(printed, 0, match.index));
    const opened = [...before].filter((character) => OPENING.includes(character)).length;
    const closed = [...before].filter((character) => CLOSING.includes(character)).length;
    const after = printed.slice(match.index + match[0].length);
    if (opened > closed || !isBody(before) || !isBody(after)) continue;
    const left = {start: piece.start, end: withoutListEnd(text, piece.start, piece.start + match.index)};
    const right = {start: piece.start + match.index + match[0].length, end: piece.end};
    return [left, ...cutAtAnd(text, right, isKnown)];
  }
  return [piece];
}
