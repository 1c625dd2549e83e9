import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";

// What `npm run data` is compared with: as many tables (second argument) of one row, as Parquet in a folder (first).
const [folder, count] = process.argv.slice(2);
if (folder === undefined || count === undefined) throw new Error("usage: npm run data -- FOLDER COUNT");
mkdirSync(folder, {recursive: true});
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
for (let number = 1; number <= Number(count); number++) {
  await connection.run(`create table t${number} as select ${number} as id, 'one row' as name`);
  await connection.run(`copy t${number} to '${join(folder, `t${number}.parquet`)}' (format parquet, compression zstd)`);
}
connection.closeSync();
instance.closeSync();
