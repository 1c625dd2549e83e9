import type {FigureTable} from "../components/figureTable.js";
import {type Lang, capital, number, pick} from "../wording/words.js";

/** As many names of rows with the same value are written out; of more, the first and how many others. */
const MOST_NAMES = 3;

interface Point {
  readonly name: string;
  readonly value: number;
}

function valueWords(value: number, lang: Lang): string {
  return number(value, lang, Number.isInteger(value) ? 0 : 2);
}

/** A row's name: its words before the value; a bare number is told with the head of its column. */
function nameOf(table: FigureTable, row: FigureTable["rows"][number], before: number, lang: Lang): string {
  const said = row.slice(0, before).flatMap((value, i) => {
    const column = table.columns[i];
    if (column === undefined || value === null || value === "") return [];
    if (column.numeric === true && i > 0) return [];
    return /^\d+$/.test(String(value)) ? [`${column.label}${pick(lang, "", " ")}${value}`] : [String(value)];
  });
  return said.join(pick(lang, "，", ", "));
}

/** The values that the drawing shows, with the names of their rows and, of several columns, of their column. */
function pointsOf(table: FigureTable, lang: Lang): readonly Point[] {
  const marked = table.columns.flatMap((column, i) => (column.isDrawn === true ? [i] : []));
  const first = table.columns.findIndex((column) => column.numeric === true);
  const drawn = marked.length > 0 ? marked : first < 0 ? [] : [first];
  const before = Math.min(...drawn);
  return table.rows.slice(0, table.drawnRows ?? table.rows.length).flatMap((row) =>
    drawn.flatMap((i) => {
      const value = row[i];
      if (typeof value !== "number") return [];
      const parts = [nameOf(table, row, before, lang), ...(drawn.length > 1 ? [table.columns[i]?.label] : [])];
      return [{name: parts.filter((part) => part !== undefined && part !== "").join(" × "), value}];
    })
  );
}

function namesWords(points: readonly Point[], lang: Lang): string {
  const names = points.map(({name}) => name);
  const separator = pick(lang, "；", "; ");
  if (names.length <= MOST_NAMES) return names.join(separator);
  const others = number(names.length - 1, lang);
  return pick(lang, `${names[0]}等${number(names.length, lang)}处`, `${names[0]} and ${others} more`);
}

/** What is measured, its highest and its lowest value and where they are; null of a table without a value. */
export function extremesOf(table: FigureTable, lang: Lang): string | null {
  const points = pointsOf(table, lang);
  const marked = table.columns.filter((column) => column.isDrawn === true);
  const [only = table.columns.find((column) => column.numeric === true), second] = marked;
  if (points.length === 0 || only === undefined) return null;
  const highest = points.reduce((most, {value}) => Math.max(most, value), -Infinity);
  const lowest = points.reduce((least, {value}) => Math.min(least, value), Infinity);
  const at = (wanted: number): string =>
    `${valueWords(wanted, lang)}${pick(lang, "（", " (")}${namesWords(
      points.filter(({value}) => value === wanted),
      lang
    )}${pick(lang, "）", ")")}`;
  const of = second === undefined ? `${only.label}${pick(lang, "：", ": ")}` : "";
  if (highest === lowest) return `${of}${pick(lang, `各处都是${at(highest)}。`, `everywhere ${at(highest)}.`)}`;
  return `${of}${pick(lang, `最大${at(highest)}，最小${at(lowest)}。`, `highest ${at(highest)}, lowest ${at(lowest)}.`)}`;
}

/** The sentence of a caption that tells n; the whole caption where none does. */
function countOf(caption: string, lang: Lang): string {
  const sentences = caption.split(pick(lang, /(?<=。)/u, /(?<=\.) (?=\p{Lu}|n = )/u));
  return sentences.find((sentence) => /\bn = /.test(sentence)) ?? caption;
}

/**
 * What a figure says to readers who do not see it, made from its rows: its finding, what its axes show, the highest and
 * the lowest value with their names, and n.
 */
export function alternativeText(
  {
    title,
    measured,
    caption,
    table
  }: {readonly title: string; readonly measured: string; readonly caption: string; readonly table: FigureTable},
  lang: Lang
): string {
  const closed = (text: string): string => (/[。.！？!?：:]$/u.test(text) ? text : `${text}${pick(lang, "。", ".")}`);
  return [title, measured, extremesOf(table, lang) ?? "", countOf(caption, lang)]
    .filter((part) => part !== "")
    .map((part) => closed(pick(lang, part, part.startsWith("n = ") ? part : capital(part))))
    .join(pick(lang, "", " "));
}
