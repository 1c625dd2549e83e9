import {numberIn} from "./numberFormats.js";
import {readXml} from "./xml.js";

/** A level of a list: how its number is written, in what words, and where it begins. */
interface Level {
  start: number;
  format: string;
  /** the words around the number: （%1） */
  words: string;
  suffix: string;
  /** after which level it begins anew: 0 never; null after any level above */
  restart: number | null;
  /** the paragraph style that carries it */
  style: string | null;
  /** numbers of outer levels in digits */
  isLegal: boolean;
}

interface List {
  readonly levels: Map<number, Level>;
  /** the numbering style that holds the levels in its stead */
  link: string | null;
}

interface Instance {
  list: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Levels of a list: 0 to 8. */
const MOST_LEVELS = 9;

/** What stands before a numbered paragraph, and white space after it. */
export type NumberFor = (numId: string, level: number | null, style: string | null) => string;

function emptyLevel(): Level {
  return {start: 0, format: "decimal", words: "", suffix: "tab", restart: null, style: null, isLegal: false};
}

/**
 * The numbers that Word counts by itself: asked for each numbered paragraph in order, it returns the number as printed, by
 * the lists of numbering.xml (ECMA-376, 17.9). Lists of one definition count on; an override of the start begins anew.
 */
export function numbersOf(path: string, bytes: Uint8Array | undefined): NumberFor {
  const {lists, instances} = bytes === undefined ? {lists: new Map(), instances: new Map()} : readLists(path, bytes);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, given, style) => {
    const instance: Instance | undefined = instances.get(numId);
    if (instance === undefined) return "";
    const list: List | undefined = lists.get(instance.list);
    const levelAt = (level: number): Level | undefined => instance.levels.get(level) ?? list?.levels.get(level);
    const styled = style === null ? undefined : [...(list?.levels ?? [])].find(([, each]) => each.style === style)?.[0];
    const level = Math.min(MOST_LEVELS - 1, given ?? styled ?? 0);
    const own = levelAt(level);
    if (own === undefined) return "";
    const counts = counters.get(instance.list) ?? [];
    counters.set(instance.list, counts);
    const override = begun.has(`${numId} ${level}`) ? undefined : instance.starts.get(level);
    begun.add(`${numId} ${level}`);
    const count = counts[level];
    counts[level] = override ?? (count === undefined ? own.start : count + 1);
    for (let deeper = level + 1; deeper < MOST_LEVELS; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counts[deeper] = undefined;
    }
    return printed(own, counts, levelAt);
  };
}

function printed(
  own: Level,
  counts: readonly (number | undefined)[],
  levelAt: (level: number) => Level | undefined
): string {
  if (own.format === "bullet") return "";
  const words = own.words.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = levelAt(level)?.format ?? "decimal";
    return numberIn(own.isLegal ? "decimal" : format, counts[level] ?? levelAt(level)?.start ?? 1);
  });
  if (words === "" || own.suffix === "nothing") return words;
  return own.suffix === "space" || !/[、）．。：]$/.test(words) ? `${words} ` : words;
}

function readLists(path: string, bytes: Uint8Array): {lists: Map<string, List>; instances: Map<string, Instance>} {
  const lists = new Map<string, List>();
  const instances = new Map<string, Instance>();
  const styleLinks = new Map<string, string>();
  let list: List | null = null;
  let listId = "";
  let instance: Instance | null = null;
  let overridden = 0;
  let level: Level | null = null;
  readXml(path, "word/numbering.xml", bytes, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        listId = attributes["w:abstractNumId"] ?? "";
        list = {levels: new Map(), link: null};
        lists.set(listId, list);
      } else if (name === "w:numStyleLink" && list !== null) list.link = value;
      else if (name === "w:styleLink") styleLinks.set(value, listId);
      else if (name === "w:num") {
        instance = {list: "", starts: new Map(), levels: new Map()};
        instances.set(attributes["w:numId"] ?? "", instance);
      } else if (name === "w:abstractNumId" && instance !== null) instance.list = value;
      else if (name === "w:lvlOverride") overridden = Number(attributes["w:ilvl"] ?? 0);
      else if (name === "w:startOverride") instance?.starts.set(overridden, Number(value));
      else if (name === "w:lvl") {
        level = emptyLevel();
        (instance ?? list)?.levels.set(Number(attributes["w:ilvl"] ?? 0), level);
      } else if (level !== null) readLevel(level, name, value, attributes);
    },
    close: (name) => {
      if (name === "w:lvl") level = null;
      else if (name === "w:num") instance = null;
      else if (name === "w:abstractNum") list = null;
    },
    text: () => {}
  });
  for (const each of lists.values()) {
    const owner = each.link === null ? undefined : styleLinks.get(each.link);
    if (owner === undefined) continue;
    const linked = lists.get(owner);
    if (linked !== undefined) for (const [index, own] of linked.levels) each.levels.set(index, own);
  }
  return {lists, instances};
}

function readLevel(level: Level, name: string, value: string, attributes: Readonly<Record<string, string>>): void {
  if (name === "w:start") level.start = Number(value);
  else if (name === "w:numFmt") level.format = value === "custom" ? (attributes["w:format"] ?? "decimal") : value;
  else if (name === "w:lvlText") level.words = value;
  else if (name === "w:suff") level.suffix = value;
  else if (name === "w:lvlRestart") level.restart = Number(value);
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:isLgl") level.isLegal = value !== "0" && value !== "false";
}
