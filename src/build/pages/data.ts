import {citeSite, type Place, rootOf} from "../chrome.js";
import type {Collection} from "../collection.js";
import type {Download} from "../downloads.js";
import {head} from "../head.js";
import {type Html, html} from "../html.js";
import {number, pick, plural} from "../words.js";
import type {PageParts} from "./parts.js";

/** 12.3 kB, with a thousand bytes to the kB. */
function size(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${(bytes / 1000).toFixed(1)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}

function dictionary(download: Download, place: Place): Html {
  const {lang} = place;
  return html`<section class="block" id="${download.name}">
    <h3>${download.title[lang]} <code>${download.name}</code></h3>
    <p>
      ${download.description[lang]}${pick(lang, "。", ". ")}${pick(lang, `共${number(download.rows, lang)}行。`, `${plural(download.rows, "row")}.`)}
      ${download.files.map((file) => html`<a href="${rootOf(place)}${file.path}" download>${file.format}</a> <span class="nowrap">${size(file.bytes)}</span> `)}
    </p>
    <details class="data">
      <summary>
        ${pick(lang, `${download.columns.length}列的说明`, `${plural(download.columns.length, "column")} described`)}
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
            ${download.columns.map(
              (column) =>
                html`<tr>
                  <th scope="row"><code>${column.name}</code></th>
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
export function dataPage(downloads: readonly Download[]) {
  return (collection: Collection, place: Place): PageParts => {
    const {lang} = place;
    const answer = pick(
      lang,
      `${downloads.length}张表；读出的每一行都记着它在原文中的位置。`,
      `${plural(downloads.length, "table")}; every row read from the text keeps its place in it.`
    );
    const lead = pick(
      lang,
      "Parquet 供 DuckDB、R、Python 读取，CSV（UTF-8，带 BOM）可直接用 Excel 打开。char_start 与 char_end 以 Unicode 字符计，左闭右开，指向 documents.text。",
      "Parquet is for DuckDB, R and Python; CSV (UTF-8 with a byte-order mark) opens in Excel. char_start and char_end count Unicode characters, half-open, in documents.text."
    );
    const base = rootOf(place);
    const example = `select u.name, count(*) as tasks
from 'assignments.parquet' join 'units.parquet' u using (unit_id)
where role_basis <> 'implied' group by all order by tasks desc;`;
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
          html`<section class="block">
              <h2>${pick(lang, "三行用起来", "In three lines")}</h2>
              <p>
                ${pick(lang, "在放下载文件的文件夹里打开 DuckDB：", "In DuckDB, in the folder with the downloads:")}
              </p>
              <pre tabindex="0"><code>${example}</code></pre>
            </section>
            <section class="block">
              <h2>${pick(lang, "引用", "Cite")}</h2>
              <p>${citeSite(collection, lang)}</p>
              <p>
                <a href="${base}data/manifest.json"
                  >${pick(lang, "全部文件的 SHA-256（manifest.json）", "SHA-256 of every table (manifest.json)")}</a
                >
              </p>
            </section>`
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
