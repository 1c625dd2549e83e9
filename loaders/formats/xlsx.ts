import {zipSync} from "fflate";
import {readXlsx} from "hucre/xlsx";
import type {SourceFile} from "../model.js";
import {type Content, ExtractedText} from "./extracted.js";
import {type GridCell, writeTable} from "./grid.js";
import {refuseOtherKind} from "./signature.js";
import {UnreadableDocument} from "./unreadable.js";
import {unzipped} from "./zip.js";

/** Parts of a workbook that hold its words. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/.*\.rels|xl\/worksheets\/[^/]+\.xml)$/;
/** A sheet of more places is no table of tasks. */
const MOST_PLACES = 2_000_000;

/**
 * The sheets of an .xlsx workbook as tables, one after another, the title of a sheet of several above it; hidden sheets are
 * left out and said to be. What a cell shows is its words: numbers as they are, days as ISO dates.
 */
export async function readWorkbook(file: SourceFile): Promise<Content> {
  refuseOtherKind(file.path, file.bytes, "zip");
  const parts = unzipped(file.path, file.bytes, (name) => PARTS.test(name));
  if (!parts.has("xl/workbook.xml")) {
    throw new UnreadableDocument(file.path, "holds no xl/workbook.xml and is no Excel workbook");
  }
  for (const [name, bytes] of parts) refuseDocumentType(file.path, name, bytes);
  const hidden: string[] = [];
  const {sheets} = await readXlsx(zipSync(Object.fromEntries(parts), {level: 0}), {
    sheets: (info) => {
      const isHidden = info.hidden === true || info.veryHidden === true;
      if (isHidden) hidden.push(info.name);
      return !isHidden;
    }
  }).catch((error: unknown) => {
    throw new UnreadableDocument(
      file.path,
      `the workbook is damaged: ${error instanceof Error ? error.message : error}`
    );
  });
  const text = new ExtractedText();
  for (const {name, rows, merges = []} of sheets) {
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width * rows.length > MOST_PLACES) {
      throw new UnreadableDocument(file.path, `a sheet is larger than ${MOST_PLACES} cells and is not read: ${name}`);
    }
    const grid = gridOf(
      rows.map((row) => row.map(wordsOf)),
      merges
    );
    if (grid.every((row) => row.every(({words}) => words === ""))) continue;
    if (sheets.length > 1) {
      text.add(name, "heading", 1);
      text.part("\n");
    }
    writeTable(text, grid);
  }
  for (const name of hidden) text.doubt("hidden-sheet", "warning", `hidden sheet left out: ${name}`);
  const content = text.content();
  if (content.text.trim() === "") throw new UnreadableDocument(file.path, "the workbook has no words");
  return content;
}

/** ECMA-376 (part 2, 9.1.7) forbids a document type, and with it entities of the file's own. */
function refuseDocumentType(path: string, name: string, bytes: Uint8Array): void {
  if (/<!DOCTYPE/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)))) {
    throw new UnreadableDocument(path, `declares a document type, as no office file may: ${name}`);
  }
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value).replace(/\r\n?/g, "\n").trim();
}

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** Cells row by row without those that a merged one covers; rows without words, as sheets have below, are left out. */
function gridOf(rows: readonly (readonly string[])[], merges: readonly Merge[]): GridCell[][] {
  const spans = new Map<string, Merge>();
  const covered = new Set<string>();
  for (const merge of merges) {
    spans.set(`${merge.startRow} ${merge.startCol}`, merge);
    const lastRow = Math.min(merge.endRow, rows.length - 1);
    for (let row = merge.startRow; row <= lastRow; row++) {
      for (let column = merge.startCol; column <= merge.endCol; column++) {
        if (row > merge.startRow || column > merge.startCol) covered.add(`${row} ${column}`);
      }
    }
  }
  return rows.map((row, index) =>
    row.flatMap((words, column): GridCell[] => {
      const place = `${index} ${column}`;
      if (covered.has(place)) return [];
      const merge = spans.get(place);
      if (merge === undefined) return [{words, rowSpan: 1, colSpan: 1}];
      return [{words, rowSpan: merge.endRow - merge.startRow + 1, colSpan: merge.endCol - merge.startCol + 1}];
    })
  );
}
