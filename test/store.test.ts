import {describe, expect, it} from "vitest";
import {Store} from "../loaders/store.js";
import type {Described} from "../loaders/tables/table.js";

const words = {zh: "", en: ""};
const numbers: Described = {
  name: "numbers",
  title: words,
  description: words,
  columns: {number: {type: "INTEGER", title: words, description: words, unit: null}}
};

describe("the store", () => {
  it("gives a statement more memory that cannot be done with what the tables have", async () => {
    const store = await Store.open(4);
    try {
      await store.run(
        "create table lists as select i % 5 as key, list(i::varchar) as held from range(600000) t(i) group by 1"
      );
      const [row] = await store.ask("select count(*) as keys, sum(len(held)) as held from lists");
      expect([Number(row?.keys), Number(row?.held)]).toEqual([5, 600_000]);
    } finally {
      store.close();
    }
  });

  it("throws what another fault of a statement is", async () => {
    const store = await Store.open();
    try {
      await expect(store.run("create table t as select * from nowhere")).rejects.toThrow(/nowhere/);
    } finally {
      store.close();
    }
  });

  it("gives the rows of a query one by one in their order, however many", async () => {
    const store = await Store.open();
    try {
      await store.create([numbers]);
      store.append(
        numbers,
        Array.from({length: 5000}, (_, number) => ({number}))
      );
      store.flush();
      const found: number[] = [];
      for await (const {number} of store.each("select number from numbers order by number desc"))
        found.push(Number(number));
      expect(found).toEqual(Array.from({length: 5000}, (_, place) => 4999 - place));
    } finally {
      store.close();
    }
  });
});
