import type {Repair, Unit} from "../model.js";
import {remembered} from "../text/remembered.js";
import type {Directory, Setting} from "./directory.js";

/** A stretch of a printed name and the unit it means; positions in the name. */
export interface Resolved {
  readonly start: number;
  readonly end: number;
  /** null: the register has no such unit */
  readonly unit: Unit | null;
  /** the name to look for and to keep: as printed, less its other name in brackets, with the prefix it leaves out */
  readonly name: string;
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
/** Names that have their level within them: 团市委, 街道办事处. */
const HAS_LEVEL = /^(?:团|共青团|街道|乡|镇)/u;
/** Longer names are not tried for being two. */
const LONGEST_PAIR = 60;

/**
 * Where a name is two known names run together; null if it is not. 市委 and 组织部 are no two names, and two bodies that
 * share an office and are written as one (省纪委省监委) are one name.
 */
function cutInTwo(name: string, isName: (name: string) => boolean): number | null {
  if (name.length > LONGEST_PAIR) return null;
  for (let cut = name.length - 3; cut >= 3; cut--) {
    if (name.charAt(cut) !== name.charAt(0) && !BEGINS_NAME.test(name.slice(cut, cut + 2))) continue;
    if (isName(name.slice(0, cut)) && isName(name.slice(cut))) return cut;
  }
  return null;
}

/** The name without the other name that is set behind it in brackets: 省市场监管局（省知识产权局）. */
function withoutOtherName(name: string): string {
  const plain = name.replace(/[（(〔［[][^（(〔［[）)〕］\]]*[）)〕］\]]$/u, "");
  return plain.length >= 3 && !/^(?:各|有关|相关)/u.test(plain) ? plain : name;
}

/** What a name says by its words alone. */
export interface Spelling {
  readonly name: string;
  /** without its other name in brackets */
  readonly plain: string;
  /** the words for place or level that it begins with, and that names behind it leave out: 省工业和信息化厅、科技厅 */
  readonly prefix: string;
  /** whether it begins as names do that need no such words before them */
  readonly isComplete: boolean;
}

/** 市场监管总局 begins with no level. */
const LEVEL_FIRST = /^(?!市场)(?:省|自治区|市|区|县|州|盟|旗)(?=委|政府|人民|[^各有相、])/u;

/** How a name, white space taken out, is spelt. */
export const spellingOf = remembered((name: string): Spelling => ({
  name,
  plain: withoutOtherName(name),
  prefix: LEVEL_FIRST.exec(name)?.[0] ?? "",
  isComplete: BEGINS_NAME.test(name) || HAS_LEVEL.test(name)
}));

/**
 * The unit or units that a printed name means in a document: as it stands, with `prefix` where it
 * leaves out the place or level, without the other name in brackets, with a missing separator or a repeated character
 * mended. A unit of null: the register has none.
 */
export function resolveName(spelling: Spelling, prefix: string, setting: Setting, directory: Directory): Resolved[] {
  const {name, plain} = spelling;
  const find = (each: string): Unit | null => directory.find(each, setting);
  const isExact = (each: string): boolean => directory.kindOf(each)?.exact === true;
  const whole = (unit: Unit | null, meant: string, repair: Repair | null): Resolved[] => [
    {start: 0, end: name.length, unit, name: meant, repair}
  ];
  if (prefix !== "" && spelling.prefix === "" && !spelling.isComplete) {
    for (const completed of name === plain ? [prefix + name] : [prefix + name, prefix + plain]) {
      const unit = find(completed);
      if (unit !== null) return whole(unit, completed, null);
    }
    const isElided = directory.kindOf(plain)?.prefix === "" && isExact(plain) && isExact(prefix + plain);
    if (isElided) return whole(null, prefix + plain, null);
  }
  const unit = find(name) ?? (name === plain ? null : find(plain));
  if (unit !== null) return whole(unit, plain, null);
  if (!isExact(name)) {
    const isPlaced = (each: string): boolean => isExact(each) && directory.kindOf(each)?.prefix !== "";
    const cut = cutInTwo(name, (each) => find(each) !== null || isPlaced(each));
    if (cut !== null) {
      return [name.slice(0, cut), name.slice(cut)].map((part, index) => ({
        start: index === 0 ? 0 : cut,
        end: index === 0 ? cut : name.length,
        unit: find(part),
        name: part,
        repair: "missing-separator"
      }));
    }
  }
  const mended = withoutRepeat(name, find);
  if (mended !== null) return whole(mended, name, "repeated-character");
  return whole(null, plain, null);
}
