import type {Described} from "../tables/table.js";
import {type TableFiles, quoted} from "./tableFiles.js";

/**
 * Writes all tables into one DuckDB database file, with comments on tables and columns in both languages. Its content is
 * that of the tables; DuckDB leaves some bytes between them to chance, so that two such files may differ in their bytes.
 */
export async function writeDatabase({tables, run}: TableFiles, path: string): Promise<void> {
  await run(`attach ${quoted(path.replaceAll("\\", "/"))} as export (block_size 16384)`);
  await run(
    tables
      .flatMap((table) => [
        `create table export.${table.name} as from ${table.name};`,
        `comment on table export.${table.name} is ${quoted(comment(table))};`,
        ...Object.entries(table.columns).map(
          ([name, column]) => `comment on column export.${table.name}.${name} is ${quoted(comment(column))};`
        )
      ])
      .join("\n")
  );
  await run("detach export");
}

function comment({title, description}: Pick<Described, "title" | "description">): string {
  return `${title.zh}：${description.zh} | ${title.en}: ${description.en}`;
}
