import type {Repair, Unit} from "../model.js";
import type {Directory, Setting} from "./directory.js";

/** A stretch of a printed name and the unit it means; positions in the name. */
export interface Resolved {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit | null;
  readonly repair: Repair | null;
}

/** The name with one of its doubled characters taken out, if that makes it a known one. */
function withoutRepeat(name: string, find: (name: string) => Unit | null): Unit | null {
  for (let length = 1; length <= 4; length++) {
    for (let index = length; index + length <= name.length; index++) {
      if (name.slice(index - length, index) !== name.slice(index, index + length)) continue;
      const unit = find(name.slice(0, index) + name.slice(index + length));
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** Two names run together begin alike (市…市…), or the second begins as names of its own do. */
const BEGINS_NAME = /^(?:各|相关|有关|国家|中国|中央|人民|上海|北京)/;

/** The name as two known names run together; null if it is not. 市委 and 组织部 are no two names. */
function splitInTwo(name: string, find: (name: string) => Unit | null): Resolved[] | null {
  for (let cut = name.length - 3; cut >= 3; cut--) {
    if (name.charAt(cut) !== name.charAt(0) && !BEGINS_NAME.test(name.slice(cut, cut + 2))) continue;
    const left = find(name.slice(0, cut));
    const right = left === null ? null : find(name.slice(cut));
    if (left === null || right === null) continue;
    return [
      {start: 0, end: cut, unit: left, repair: "missing-separator"},
      {start: cut, end: name.length, unit: right, repair: "missing-separator"}
    ];
  }
  return null;
}

/**
 * The unit or units that a printed name (white space taken out) means in a document: as it stands, without the other name
 * in brackets, with a missing separator or a repeated character mended. One entry with a null unit if none is known.
 */
export function resolveName(name: string, setting: Setting, directory: Directory): Resolved[] {
  const find = (each: string): Unit | null => directory.find(each, setting);
  const whole = {start: 0, end: name.length};
  const unit = find(name) ?? find(name.replace(/[（(〔].*[）)〕]$/, ""));
  if (unit !== null) return [{...whole, unit, repair: null}];
  const two = splitInTwo(name, find);
  if (two !== null) return two;
  const mended = withoutRepeat(name, find);
  if (mended !== null) return [{...whole, unit: mended, repair: "repeated-character"}];
  return [{...whole, unit: null, repair: null}];
}
