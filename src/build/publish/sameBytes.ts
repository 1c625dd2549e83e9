import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {filesIn} from "./pages.js";

/** Identifier of SQL. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Whether two DuckDB files hold the same tables with the same columns and rows, in whatever order they were written. */
export async function sameDatabase(a: string, b: string): Promise<boolean> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const ask = async (query: string): Promise<string> =>
    JSON.stringify((await connection.runAndReadAll(query)).getRowsJson());
  try {
    for (const [name, file] of [
      ["a", a],
      ["b", b]
    ] as const) {
      await connection.run(`attach '${file.replaceAll("'", "''")}' as ${name} (read_only)`);
    }
    const columns = (name: string): Promise<string> =>
      ask(
        `select table_name, column_name, data_type from duckdb_columns() where database_name = '${name}' order by table_name, column_index`
      );
    const held = await columns("a");
    if (held !== (await columns("b"))) return false;
    const tables = [...new Set((JSON.parse(held) as readonly [string, string, string][]).map(([table]) => table))];
    for (const table of tables) {
      const [inA, inB] = [`from a.${quoted(table)}`, `from b.${quoted(table)}`];
      const apart = await ask(`select count(*) from ((${inA} except all ${inB}) union all (${inB} except all ${inA}))`);
      if (apart !== '[["0"]]') return false;
    }
    return true;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Files that are in one folder only or differ from one to the other; DuckDB files by what they hold. */
export async function byteFaults(first: string, second: string): Promise<string[]> {
  const [here, there] = [new Set(await filesIn(first)), new Set(await filesIn(second))];
  const faults: string[] = [];
  for (const file of [...new Set([...here, ...there])].sort()) {
    if (!here.has(file)) faults.push(`${file}: made by the second run only`);
    else if (!there.has(file)) faults.push(`${file}: not made by the second run`);
    else {
      const [a, b] = [join(first, file), join(second, file)];
      const same =
        (await readFile(a)).equals(await readFile(b)) || (file.endsWith(".duckdb") && (await sameDatabase(a, b)));
      if (!same) faults.push(`${file}: the second run made other bytes`);
    }
  }
  return faults;
}
