import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {rootOf, type Place} from "./chrome.js";
import type {SiteFile} from "./figure.js";
import {type Html, html} from "../wording/html.js";
import {pick} from "../wording/words.js";

/** Where queries stand: those that make tables, and those that ask tables for what pages show. */
const folders = [
  {from: join("loaders", "aggregates"), to: "queries"},
  {from: join("src", "collection", "queries"), to: "queries/pages"}
] as const;

/** Every query as a file of the site: queries/workload.sql makes a table, queries/pages/themes.sql asks some for a page. */
export async function queryFiles(): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const {from, to} of folders) {
    for (const name of (await readdir(from)).filter((file) => file.endsWith(".sql")).sort()) {
      files.push({path: `${to}/${name}`, content: await readFile(join(from, name))});
    }
  }
  return files;
}

/** The queries that counted a figure: scripts show their text in place, without scripts they are links to it. */
export function queryList(names: readonly string[], place: Place): Html {
  const {lang} = place;
  return html`<details class="data queries">
    <summary>${pick(lang, "怎样数出", "Query")}</summary>
    ${names.map((name) => html`<p><a href="${rootOf(place)}queries/${name}.sql" data-query>${name}.sql</a></p> `)}
  </details>`;
}
