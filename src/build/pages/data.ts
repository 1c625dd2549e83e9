import {citeSite, type Place, rootOf, linkTo} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {unitName} from "../../collection/names.js";
import type {Exported, Exports} from "../../../loaders/exports/index.js";
import {dataExamples} from "../dataExamples.js";
import {datasetJson} from "../dataset.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {type Lang, number, pick, plural} from "../../wording/words.js";
import type {PageParts} from "./parts.js";

/** 12.3 kB, with a thousand bytes to the kB. */
function size(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${(bytes / 1000).toFixed(1)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}

type Download = Exports["tables"][number] & {readonly files: readonly Exported[]};

/** A database's bytes differ from build to build, its content does not: its sum is in SHA256SUMS only. */
function sum(file: Exported, place: Place): Html {
  return file.format === "DuckDB"
    ? html`<a href="${rootOf(place)}data/SHA256SUMS">SHA256SUMS</a>`
    : html`<code>${file.sha256}</code>`;
}

/** Files as a table: name, size, SHA-256, and what each is. */
function fileTable(rows: readonly {readonly file: Exported; readonly what: string}[], place: Place): Html {
  const {lang} = place;
  return html`<div class="table files" tabindex="0" role="group" aria-label="${pick(lang, "文件", "Files")}">
    <table>
      <thead>
        <tr>
          <th scope="col">${pick(lang, "文件", "File")}</th>
          <th scope="col">${pick(lang, "内容", "What it is")}</th>
          <th scope="col" class="num">${pick(lang, "大小", "Size")}</th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({file, what}) =>
            html`<tr>
              <th scope="row"><a href="${rootOf(place)}data/${file.path}" download>${file.path}</a></th>
              <td>${what}</td>
              <td class="num nowrap">${size(file.bytes)}</td>
              <td>${sum(file, place)}</td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

const wholeFiles: Readonly<Record<string, {readonly zh: string; readonly en: string}>> = {
  "task-table.xlsx": {
    zh: "任务分解表，可筛选，A4 横向打印",
    en: "The task table as offices make it: filters, prints on A4"
  },
  "task-table.csv": {zh: "任务分解表，CSV", en: "The task table as CSV"},
  "task-table.md": {zh: "任务分解表，Markdown", en: "The task table as Markdown"},
  "task-table.json": {zh: "任务分解表，JSON", en: "The task table as JSON"},
  "network/network.gexf": {
    zh: "协同网络，GEXF 1.3，含布局、颜色与群组，可用 Gephi 打开",
    en: "The network as GEXF 1.3 with layout, colours and groups, for Gephi"
  },
  "network/network.graphml": {
    zh: "协同网络，GraphML，供 igraph、NetworkX 等读取",
    en: "The network as GraphML, for igraph, NetworkX and others"
  },
  "network/nodes.csv": {zh: "协同网络的单位，供 Gephi 导入", en: "The network's units, as Gephi imports them"},
  "network/edges.csv": {zh: "协同网络的联系，供 Gephi 导入", en: "The network's ties, as Gephi imports them"},
  "network/unit-task.csv": {
    zh: "单位与任务的二部网络，边列表",
    en: "The two-mode network of units and tasks, as an edge list"
  },
  "network/vosviewer.json": {
    zh: "协同网络，VOSviewer JSON，中文名称",
    en: "The network as VOSviewer JSON, with Chinese names"
  },
  "network/vosviewer.en.json": {
    zh: "协同网络，VOSviewer JSON，英文名称",
    en: "The network as VOSviewer JSON, with English names"
  },
  "duty-atlas.xlsx": {zh: "全部数据表，一表一页", en: "All tables, one a sheet"},
  "duty-atlas.duckdb": {
    zh: "全部数据表，一个 DuckDB 数据库，表与列均有注释",
    en: "All tables as a DuckDB database, with comments on tables and columns"
  },
  "datapackage.json": {
    zh: "CSV 的机器可读说明（Frictionless Data Package）",
    en: "The CSV files described for programs (Frictionless Data Package)"
  },
  "CITATION.cff": {zh: "引用信息，供文献工具读取", en: "How to cite, for reference managers"},
  "manifest.json": {zh: "Parquet 文件清单", en: "The list of the Parquet files"}
};

/** Above this number of units their workbooks are listed on the units' own pages alone. */
const mostUnits = 300;

/** What the file of a path holds; of the workbook also which tables it has no room for. */
function whatOf(path: string, words: Readonly<Record<Lang, string>>, {tables}: Exports, lang: Lang): string {
  const left = path === "duty-atlas.xlsx" ? tables.filter(({inWorkbook}) => !inWorkbook) : [];
  if (left.length === 0) return words[lang];
  const names = left.map(({name}) => name);
  return pick(
    lang,
    `${words.zh}；行数过多的除外：${names.join("、")}`,
    `${words.en}; not those with too many rows: ${names.join(", ")}`
  );
}

/** Files of everything at once, then a workbook for each unit. */
function whole(collection: Collection, exports: Exports, place: Place): Html {
  const {lang} = place;
  const {files} = exports;
  const units = files.filter(({path}) => path.startsWith("unit/"));
  return html`<section class="block" id="files">
    <h2>${pick(lang, "整套文件", "Everything at once")}</h2>
    ${fileTable(
      Object.entries(wholeFiles).flatMap(([path, words]) =>
        files.filter((file) => file.path === path).map((file) => ({file, what: whatOf(path, words, exports, lang)}))
      ),
      place
    )}
    <p>
      <a href="${rootOf(place)}data/SHA256SUMS" download>SHA256SUMS</a> ${pick(lang, "列出全部文件的 SHA-256；", "lists the SHA-256 of every file;")} <code>sha256sum -c SHA256SUMS</code> ${pick(lang, "可核对下载。", "checks the downloads.")}
    </p>
    ${
      units.length === 0
        ? null
        : units.length > mostUnits
          ? html`<p>${pick(lang, `${number(units.length, lang)}个单位各有一份任务分解表，从`, `Each of ${plural(units.length, "unit")} has a task table of its own, on `)}<a href="${linkTo(place, "unit/index")}">${pick(lang, "各单位的页面", "its page")}</a>${pick(lang, "下载。", ".")}</p>`
          : html`<details class="data" id="unit-tables">
            <summary>
              ${pick(lang, `${number(units.length, lang)}个单位各自的任务分解表`, `The task table of each of ${plural(units.length, "unit")}`)}
            </summary>
            ${fileTable(
              units.map((file) => {
                const id = file.path.slice("unit/".length, -".xlsx".length);
                return {file, what: unitName(collection, id, lang)};
              }),
              place
            )}
          </details>`
    }
  </section>`;
}

function dictionary(download: Download, place: Place): Html {
  const {lang} = place;
  const columns = Object.entries(download.columns);
  return html`<section class="block" id="${download.name}">
    <h3>${download.title[lang]} <code>${download.name}</code></h3>
    <p>
      ${download.description[lang]}${pick(lang, "。", ". ")}${pick(lang, `共${number(download.rows, lang)}行。`, `${plural(download.rows, "row")}.`)}
      ${download.files.map((file) => html`<a href="${rootOf(place)}data/${file.path}" download>${file.format}</a> <span class="nowrap">${size(file.bytes)}</span> `)}
    </p>
    <details class="data">
      <summary>
        ${pick(lang, `${columns.length}列的说明`, `${plural(columns.length, "column")} described`)}
      </summary>
      <div class="table" tabindex="0" role="group">
        <table>
          <thead>
            <tr>
              <th scope="col">${pick(lang, "列", "Column")}</th>
              <th scope="col">${pick(lang, "类型", "Type")}</th>
              <th scope="col">${pick(lang, "含义", "Meaning")}</th>
              <th scope="col">${pick(lang, "计量", "Unit")}</th>
            </tr>
          </thead>
          <tbody>
            ${columns.map(
              ([name, column]) =>
                html`<tr>
                  <th scope="row"><code>${name}</code></th>
                  <td><code>${column.type}</code></td>
                  <td>${column.title[lang]}${pick(lang, "：", ": ")}${column.description[lang]}</td>
                  <td>${column.unit ?? "–"}</td>
                </tr>`
            )}
          </tbody>
        </table>
      </div>
      <p>
        ${download.files.map((file) => html`<span class="nowrap">${file.format}</span> SHA-256 <code>${file.sha256}</code><br />`)}
      </p>
    </details>
  </section>`;
}

/** Tables in the order of the data's way; one that no group names stands with those that are counted. */
const groups = [
  {
    title: {zh: "从原文读出的", en: "Read from the text"},
    names: ["documents", "sections", "tasks", "assignments", "quantities", "instruments", "segments", "diagnostics"]
  },
  {
    title: {zh: "由此计出的", en: "Counted from it"},
    names: ["workload", "workload_intervals", "coresponsibility", "concentration", "gaps", "credits"]
  },
  {
    title: {zh: "由人给出的", en: "Given by people"},
    names: ["units", "members", "translations", "provenance", "collection"]
  }
] as const;

function groupsOf(downloads: readonly Download[]) {
  const known: readonly string[] = groups.flatMap((group): readonly string[] => group.names);
  return groups.map(({title, names}, i) => {
    const order: readonly string[] = names;
    const named = order.flatMap((name) => downloads.filter((download) => download.name === name));
    return {title, members: i === 1 ? [...named, ...downloads.filter(({name}) => !known.includes(name))] : named};
  });
}

/** 数据: what can be taken away, what each column means, how to cite. */
export function dataPage(exports: Exports) {
  const downloads = exports.tables.map((table) => ({
    ...table,
    files: exports.files.filter((file) => file.table === table.name)
  }));
  return (collection: Collection, place: Place): PageParts => {
    const {lang} = place;
    const answer = pick(
      lang,
      `${downloads.length}张表；读出的每一行都记着它在原文中的位置。`,
      `${plural(downloads.length, "table")}; every row read from the text keeps its place in it.`
    );
    const lead = pick(
      lang,
      "Parquet 与 Arrow 供 DuckDB、R、Python 读取，CSV（UTF-8，带 BOM）可直接用 Excel 打开；CSV 中以 =、+、-、@ 或制表符开头的文本前加一个撇号，以免被当作公式。char_start 与 char_end 以 Unicode 字符计，左闭右开，指向 documents.text。",
      "Parquet and Arrow are for DuckDB, R and Python; CSV (UTF-8 with a byte-order mark) opens in Excel, and a text in it that begins with =, +, -, @ or a tab has an apostrophe in front, so that it is no formula. char_start and char_end count Unicode characters, half-open, in documents.text."
    );
    return {
      title: pick(lang, "数据", "Data"),
      description: answer,
      parts: new Map<string, Html>([
        [
          "head",
          head(collection, place, {
            question: pick(lang, "能拿走什么数据？", "What data can be taken away?"),
            answer,
            lead
          })
        ],
        [
          "use",
          html`${whole(collection, exports, place)}${dataExamples(collection, exports, lang)}
            <section class="block" id="cite">
              <h2>${pick(lang, "引用", "Cite this")}</h2>
              <blockquote>
                <p>
                  ${citeSite(collection, lang)}
                  ${pick(lang, `数据版本 ${exports.version}。`, `Data version ${exports.version}.`)}
                </p>
              </blockquote>
              <p>
                ${pick(
                  lang,
                  "版本是数据清单 SHA-256 的前十二位：数据相同，版本相同。",
                  "The version is the first twelve digits of the SHA-256 of the data’s manifest: same data, same version."
                )}
              </p>
            </section>
            ${datasetJson(collection, exports, place, answer)}`
        ],
        [
          "dictionary",
          html`${groupsOf(downloads).map(({title, members}) => html`<h2 class="theme-title">${title[lang]}</h2>${members.map((download) => dictionary(download, place))}`)}`
        ]
      ]),
      files: []
    };
  };
}
