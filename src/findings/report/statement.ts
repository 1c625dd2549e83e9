import type {FigureTable} from "../../components/figureTable.js";
import type {Lang} from "../../wording/words.js";
import type {Facts, Query} from "./facts.js";
import type {Prose} from "./prose.js";

/** How names are said in the language of the report. */
export interface Voice {
  readonly lang: Lang;
  /** a unit as documents print it, in English its short name where it has one */
  unit(unitId: string): string;
  /** a unit in running text: in English its full name with its article */
  unitInProse(unitId: string): string;
  /** a theme or document as prose names it: 第三专题“…”, theme III, “…” */
  group(row: {readonly document_id: string; readonly theme_id: string | null}): string;
  /** the same for a cell of a table */
  groupShort(row: {readonly document_id: string; readonly theme_id: string | null}): string;
  document(documentId: string): string;
  /** the number of a task, with its document where there are several */
  task(taskId: string): string;
}

/**
 * A sentence of the report with the queries its facts come from: `say` is given the rows of those and no others. It says
 * nothing (null) where the rows do not bear it.
 */
export interface Statement {
  readonly queries: readonly Query[];
  say(facts: Facts, voice: Voice): Prose | null;
}

export function statement<Q extends Query>(
  queries: readonly Q[],
  say: (facts: Pick<Facts, Q>, voice: Voice) => Prose | null
): Statement {
  return {queries, say};
}

/** A table of the report. `make` returns null where there is nothing to show. */
export interface TableSpec {
  readonly id: string;
  readonly queries: readonly Query[];
  make(facts: Facts, voice: Voice): {readonly title: string; readonly note: string; readonly table: FigureTable} | null;
}

export function tableSpec<Q extends Query>(
  id: string,
  queries: readonly Q[],
  make: (facts: Pick<Facts, Q>, voice: Voice) => ReturnType<TableSpec["make"]>
): TableSpec {
  return {id, queries, make};
}

/** What stands under a heading, in order. A figure is named by its id; src/build/report/figures.ts draws it. */
export type Block =
  | {readonly kind: "paragraph"; readonly statements: readonly Statement[]}
  | {readonly kind: "points"; readonly statements: readonly Statement[]}
  | {readonly kind: "figure"; readonly id: string}
  | {readonly kind: "table"; readonly table: TableSpec};

export const paragraph = (...statements: readonly Statement[]): Block => ({kind: "paragraph", statements});
export const points = (...statements: readonly Statement[]): Block => ({kind: "points", statements});
export const figureAt = (id: string): Block => ({kind: "figure", id});
export const tableAt = (table: TableSpec): Block => ({kind: "table", table});

export interface Section {
  readonly title: Readonly<Record<Lang, string>>;
  readonly blocks: readonly Block[];
}

/** A chapter; one whose blocks all say nothing is left out. */
export interface Chapter {
  readonly id: string;
  readonly title: Readonly<Record<Lang, string>>;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}
