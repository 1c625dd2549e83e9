import type {Flow, Span} from "../model.js";
import {canBeName, looksLikeBody} from "./bodies.js";
import type {ClauseFormat} from "./format.js";
import {announcedFirst, labelsIn} from "./words.js";

/** A label's words after which a list of units stands in running text: 。责任单位：市水务局、各区。 */
const AFTER_STOP = "。；;）)，,";

/** The end of what a label within a paragraph says: the full stop behind it, or the paragraph's end. */
function statementEnd(flow: Flow, start: number, lineEnd: number): number {
  const stop = flow.text.indexOf("。", start);
  return stop < 0 || stop > lineEnd ? lineEnd : stop + 1;
}

/** Whether a line is names of bodies and nothing else, as below a label that stands alone. */
function isListOfNames(line: string): boolean {
  if (line.length > 200 || /[0-9０-９“”"]|^[（(]?[一二三四五六七八九十]{1,3}[）)、]/u.test(line)) return false;
  const names = line.replace(/[。；;]$/u, "").split(/[、，,；;]/u);
  return names.every((name) => canBeName(name.trim()) && looksLikeBody(name.trim()));
}

/**
 * Stretches that labels open without a bracket, in order: lines that begin with one (责任单位：…), those that follow one
 * another as one stretch, and the end of a paragraph from a label behind a full stop. `brackets` are left out.
 */
export function labelledStretches(flow: Flow, body: Span, brackets: readonly Span[]): Span[] {
  const stretches: {start: number; end: number; line: number}[] = [];
  let bracket = 0;
  const nextLine = (index: number): string => {
    const next = flow.lines[index + 1];
    return next === undefined ? "" : flow.text.slice(next.start, next.end);
  };
  flow.lines.forEach((line, index) => {
    if (line.start < body.start || line.end > body.end) return;
    const printed = flow.text.slice(line.start, line.end);
    const opening = announcedFirst(printed);
    const last = stretches.at(-1);
    const goesOn = last?.line === index - 1 && opening === null && isListOfNames(printed);
    if (goesOn || (opening !== null && (opening.length < printed.length || isListOfNames(nextLine(index))))) {
      if (last?.line === index - 1) {
        last.end = line.end;
        last.line = index;
      } else stretches.push({start: line.start, end: line.end, line: index});
      return;
    }
    for (const {index: labelStart} of labelsIn(printed)) {
      const start = line.start + labelStart;
      if (labelStart === 0 || !AFTER_STOP.includes(flow.text.slice(line.start, start).trimEnd().slice(-1))) continue;
      while ((brackets[bracket]?.end ?? Infinity) <= start) bracket++;
      const around = brackets[bracket];
      if (around !== undefined && around.start < start) continue;
      const end = statementEnd(flow, start, line.end);
      const previous = stretches.at(-1);
      if (previous !== undefined && previous.end >= start) previous.end = Math.max(previous.end, end);
      else stretches.push({start, end, line: index});
    }
  });
  return stretches.map(({start, end}) => ({start, end}));
}

/** 责任单位：… on a line of its own, several labels over several lines, or behind a full stop without brackets. */
export const labelLines: ClauseFormat = {
  name: "labelLines",
  title: {zh: "不带括号的标签", en: "Labels without brackets"},
  examples: [
    "建设冷链基地。\n责任单位：{responsible:市商务局}、{responsible:市交通运输局}",
    "建设冷链基地。\n牵头责任单位：{lead:市商务局}\n协同责任单位：{support:市交通运输局}、{support:各区人民政府}\n完成时限：2023年12月底前\n牵头负责领导：赵某某",
    "建设冷链基地。责任单位：{responsible:市商务局}、{responsible:各区人民政府}。",
    "建设冷链基地。\n【牵头单位】{lead:市商务局}\n【配合单位】{support:市财政局}",
    "整治污水。\n牵头领导：何某  牵头单位：{lead:镇农业农村办}  责任单位：{responsible:各村}、{responsible:自然资源所}  完成时间：5月20日前",
    "责任单位：\n{responsible:市商务局}、{responsible:市财政局}",
    "落实责任：各单位要切实加强领导，细化措施，确保责任落实到位。"
  ]
};
