import {DuckDBInstance} from "@duckdb/node-api";
import {expect, it} from "vitest";
import {pageThreads, rowsOf} from "../src/build/pageThreads.js";
import {readFacts} from "../src/build/report/facts.js";
import {collectionOf, readCollectionRows} from "../src/collection/collection.js";
import {openTables} from "../src/collection/tables.js";
import {builtCollection} from "./builtTables.js";

it("a collection of very many rows is not copied into further threads", async () => {
  const built = await builtCollection("two-plans");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const tables = await openTables(connection, built.folder);
  const rows = await readCollectionRows(tables);
  const facts = await readFacts(tables, collectionOf(rows));
  connection.closeSync();
  instance.closeSync();
  await built.remove();
  const [rank] = rows.ranks;
  if (rank === undefined) throw new Error("no ranks");
  const more = 700_001;
  const many = {...rows, ranks: [...rows.ranks, ...Array.from({length: more}, () => rank)]};
  expect(rowsOf(many)).toBe(rowsOf(rows) + more);
  expect(rowsOf({...rows, network: {...rows.network, ties: []}})).toBe(rowsOf(rows) - rows.network.ties.length);
  const material = {
    collection: many,
    settings: {charts: "", reload: null, hasPaper: false, out: ""},
    facts,
    heads: [],
    drawings: new Map<string, string>(),
    next: new Int32Array(1)
  };
  const threads = pageThreads("file:///nothing.mjs", material, Promise.resolve(""));
  expect(threads).toEqual([]);
});
