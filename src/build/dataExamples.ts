import type {Exports} from "../../loaders/exports/index.js";
import {ranking} from "../findings/leaders.js";
import type {Collection} from "../collection/collection.js";
import {unitName} from "../collection/names.js";
import {type Html, html} from "../wording/html.js";
import {type Lang, number, pick} from "../wording/words.js";

/** The letter of a column of a sheet: those of a table stand in the order of its columns. */
function letter(exports: Exports, table: string, column: string): string {
  const place = Object.keys(exports.tables.find(({name}) => name === table)?.columns ?? {}).indexOf(column);
  if (place < 0 || place > 25) throw new Error(`no such column of ${table} from A to Z: ${column}`);
  return String.fromCharCode(65 + place);
}

/** Tasks a unit: the same question asked of the Parquet, the CSV and the workbook, three lines each. */
export function dataExamples(collection: Collection, exports: Exports, lang: Lang): Html {
  const [most] = ranking(collection, "full");
  const answer =
    most === undefined
      ? null
      : html`<p>
          ${pick(
            lang,
            `前三种方法问的是同一件事：每个单位有多少项任务。第一行应是“${unitName(collection, most.unit_id, "zh")}”${number(most.value, lang)}项。电子表格数的是该单位在分工表中的行数。`,
            `The first three ask the same: how many tasks has each unit? The first is ${most.unit_id} with ${number(most.value, lang)}. The spreadsheet counts the rows of that unit in the table of assignments.`
          )}
        </p>`;
  const countable = exports.tables.some(({name, inWorkbook}) => name === "assignments" && inWorkbook);
  const id = letter(exports, "assignments", "unit_id");
  const basis = letter(exports, "assignments", "role_basis");
  const example = (title: string, code: string): Html =>
    html`<h3>${title}</h3>
      <pre tabindex="0"><code>${code}</code></pre>`;
  return html`<section class="block" id="examples">
    <h2>${pick(lang, "三行用起来", "In three lines")}</h2>
    <p>${pick(lang, "在放下载文件的文件夹里：", "In the folder with the downloads:")}</p>
    ${answer}
    ${example(
      pick(lang, "DuckDB，读 Parquet", "DuckDB on the Parquet files"),
      `select unit_id, u.name, count(distinct task_id) as tasks
from 'assignments.parquet' join 'units.parquet' u using (unit_id)
where role_basis <> 'implied' group by all order by tasks desc;`
    )}
    ${example(
      pick(lang, "Python 与 pandas，读 CSV", "Python with pandas on the CSV files"),
      `import pandas as pd
a = pd.read_csv("assignments.csv").query("role_basis != 'implied'").merge(pd.read_csv("units.csv"), on="unit_id")
print(a.groupby(["unit_id", "name"]).task_id.nunique().sort_values(ascending=False))`
    )}
    ${example(
      pick(lang, "R，读 CSV", "R on the CSV files"),
      `csv <- function(file) read.csv(text = sub("^\\ufeff", "", readLines(file, encoding = "UTF-8")), encoding = "UTF-8")
a <- subset(merge(csv("assignments.csv"), csv("units.csv"), by = "unit_id"), role_basis != "implied")
sort(table(unique(a[c("task_id", "unit_id")])$unit_id), decreasing = TRUE)`
    )}
    ${
      most === undefined || !countable
        ? null
        : example(
            pick(lang, "电子表格，打开 duty-atlas.xlsx", "A spreadsheet on duty-atlas.xlsx"),
            `=COUNTIFS(assignments!${id}:${id},"${most.unit_id}",assignments!${basis}:${basis},"<>implied")`
          )
    }
  </section>`;
}
