import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {loadAggregates} from "../../loaders/aggregates.js";
import type {Words} from "../../loaders/tables/table.js";

/** What the code says at its head of a measure: the entry of the methods page. */
export interface MeasureHead {
  /** the table that it makes, or the function that computes it */
  readonly name: string;
  /** null for a function, which has no words in Chinese */
  readonly title: Words | null;
  readonly description: Words | null;
  /** formula, convention, where it is undefined, paper; in English, as in the code */
  readonly prose: string;
  /** columns of the table with their words; none for a function */
  readonly columns: readonly {readonly name: string; readonly title: Words; readonly description: Words}[];
}

const functions = [join("loaders", "measures"), join("loaders", "network")];

/** Doc comments of a file's exported functions: name and text. */
export function functionHeads(source: string): {readonly name: string; readonly prose: string}[] {
  const heads = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?function (\w+)/g);
  return [...heads].map(([, comment = "", name = ""]) => ({
    name,
    prose: comment
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
      .join("\n")
      .trim()
  }));
}

/** The heads of all measures: first the queries that make tables, in the order they are run, then the functions. */
export async function readMeasureHeads(): Promise<readonly MeasureHead[]> {
  const heads: MeasureHead[] = (await loadAggregates()).map(({name, title, description, prose, columns}) => ({
    name,
    title,
    description,
    prose,
    columns: Object.entries(columns).map(([column, words]) => ({name: column, ...words}))
  }));
  for (const folder of functions) {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort()) {
      for (const {name, prose} of functionHeads(await readFile(join(folder, file), "utf8"))) {
        // helpers of a measure say neither formula nor paper
        if (/\b(?:19|20)\d\d\b|Σ/.test(prose)) heads.push({name, title: null, description: null, prose, columns: []});
      }
    }
  }
  return heads;
}
