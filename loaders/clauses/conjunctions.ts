import type {Span} from "../model.js";
import {CLOSING, OPENING} from "../text/brackets.js";
import {characterClasses, firstOf} from "../text/characterClasses.js";
import {cutList} from "../text/levels.js";
import {canBeName, endsAsOffice, isCollective, looksLikeBody} from "./bodies.js";
import type {ClauseFormat} from "./format.js";
import {withoutListEnd} from "./listEnd.js";

/** What may stand between two parties and may stand within a name too. */
const AND = /以及|会同|及|和|与|暨|[/／|｜.．·]/gu;
/** One of these is in all of them and in AND_OTHERS. */
const ANY_AND = characterClasses("等及会和与暨/／|｜.．·");
function hasAnd(text: string, {start, end}: Span): boolean {
  return firstOf(ANY_AND, text, start, end) < end;
}

/** Longer pieces are no names joined by “and”. */
const LONGEST_JOINED = 200;

/** 等 between bodies and a name for several more: 公安部等国务院相关部门. */
const AND_OTHERS =
  /等(?:部门|单位)?(?:和|及|与|以及)?(?=(?:国务院|中央|国家|省|市|区|县|州|本市|全市|全省|其他|所属|直属|地方)?(?:级|直)?(?:各|有关|相关|其他|所属|直属|成员单位|党组织|[\p{Script=Han}]{0,6}(?:主管|监管|管理|职能|成员|业务)(?:部门|单位)))/gu;
/** What names several bodies only with the one before it: 各级党委和政府, 有关部门和单位. */
const LEANS_ON_LEFT =
  /^(?:人民政府|政府|党委|部门|单位|企业|地区|机构|企事业单位|事业单位|基层|社会组织|个人)(?:（.*）)?$/u;

/**
 * Cuts a list of names, white space taken out, at what separates its parties: 、，,；; outside brackets, and 及 以及 和
 * 与 暨 会同 between two bodies. `isKnown` says whether the whole is the name of one body.
 */
export function cutNames(text: string, start: number, end: number, isKnown: (name: string) => boolean): Span[] {
  const pieces: Span[] = [];
  for (const piece of cutList(text, start, end, "、，,；;")) {
    if (!hasAnd(text, piece) || isKnown(text.slice(piece.start, piece.end))) pieces.push(piece);
    else pieces.push(...cutAtAnd(text, piece, isKnown));
  }
  return joinedWithParty(text, pieces);
}

/** Two kinds of body that one “each” is said of: 各县（市、区）党委、政府; 各市人民政府、管委会. */
function isPair(first: string, second: string): boolean {
  if (/^(?:人民)?政府$/u.test(second)) return /党委$/u.test(first);
  return second === "管委会" && /^各.*政府$/u.test(first);
}

/** The longest name that goes with the one before: 人民政府. */
const LONGEST_SECOND = 4;

/** The pieces, those that are one party with the one before joined to it: 各县（市、区）党委、政府. */
function joinedWithParty(text: string, pieces: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const isShort = piece.end - piece.start <= LONGEST_SECOND;
    if (
      before !== undefined &&
      isShort &&
      isPair(text.slice(before.start, before.end), text.slice(piece.start, piece.end))
    ) {
      joined[joined.length - 1] = {start: before.start, end: piece.end};
    } else joined.push(piece);
  }
  return joined;
}

/** A noun for bodies of a kind, which alone is no body's name: 实验室与设备管理处 is one. */
const BARE_NOUN =
  /^(?:实验室|企业|机关|学校|医院|社区|街道|高校|院校|单位|部门|中心|公司|协会|机构|乡镇|村|园区|市|区|县|州|科研院所)$/u;
/** What begins as a name of its own does. */
const OWN_NAME = /^(?:各|有关|相关|省|市|区|县|州|国家|中国|中央|国务院|全国)/u;

/** Cuts one piece at an “and” that has a body on either side; 住房和城乡建设部 has none on its left. */
function cutAtAnd(text: string, piece: Span, isKnown: (name: string) => boolean): Span[] {
  if (piece.end - piece.start > LONGEST_JOINED) return [piece];
  if (!hasAnd(text, piece)) return [piece];
  const printed = text.slice(piece.start, piece.end);
  const isBody = (name: string, longest?: number): boolean =>
    canBeName(name, longest) && (isKnown(name) || looksLikeBody(name));
  for (const match of [...printed.matchAll(AND_OTHERS), ...printed.matchAll(AND)]) {
    const before = printed.slice(0, withoutListEnd(printed, 0, match.index));
    const opened = [...before].filter((character) => OPENING.includes(character)).length;
    const closed = [...before].filter((character) => CLOSING.includes(character)).length;
    const after = printed.slice(match.index + match[0].length);
    if (opened > closed || !isBody(before) || !isBody(after, LONGEST_JOINED)) continue;
    const isSure =
      match[0] === "暨" || isKnown(before) || endsAsOffice(before) || isCollective(before) || OWN_NAME.test(after);
    if (!match[0].startsWith("等") && (LEANS_ON_LEFT.test(after) || BARE_NOUN.test(before) || !isSure)) continue;
    const left = {start: piece.start, end: withoutListEnd(text, piece.start, piece.start + match.index)};
    const right = {start: piece.start + match.index + match[0].length, end: piece.end};
    return [left, ...cutAtAnd(text, right, isKnown)];
  }
  return [piece];
}

/** 和、与、及、暨: between two parties, or within a name. */
export const conjunctions: ClauseFormat = {
  name: "conjunctions",
  title: {zh: "和、与、及、暨", en: "“And”"},
  examples: [
    "清理附加费用。（{responsible:银保监会}及{responsible:各地区}按职责分工负责）",
    "减轻负担。（{responsible:文化和旅游部}、{responsible:国家发展和改革委员会}负责）",
    "压实责任。（{responsible:各级党委和政府}、{responsible:有关部门和单位}负责）",
    "联合执法。（{responsible:市公安局}和{responsible:市住房和城乡建设局}、{responsible:各区党委、政府}）",
    "排查隐患。（责任单位：{responsible:实验室与设备管理处}、{responsible:县农业农村和水利局}）",
    "建设平台。（{responsible:市总工会}暨{responsible:市职工技术协会}负责）",
    "保护和利用（含保护和修缮）并重。"
  ]
};
