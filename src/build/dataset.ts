import type {Exports} from "../../loaders/exports/index.js";
import {licenceNamedIn} from "../../loaders/exports/licences.js";
import {type Place, rootOf} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {documentTitle} from "../collection/names.js";
import {Html} from "../wording/html.js";
import {pick} from "../wording/words.js";

const types: Readonly<Record<string, string>> = {
  Parquet: "application/vnd.apache.parquet",
  Arrow: "application/vnd.apache.arrow.file",
  CSV: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  DuckDB: "application/vnd.duckdb",
  Markdown: "text/markdown",
  JSON: "application/json",
  GEXF: "application/gexf+xml",
  GraphML: "application/graphml+xml",
  CFF: "application/yaml"
};

function licenceOf(sentence: string): object {
  const known = licenceNamedIn(sentence);
  return {"@type": "CreativeWork", name: sentence, ...(known === null ? {} : {url: known.url, identifier: known.id})};
}

/** What search engines for data read of the data page: a schema.org Dataset as JSON-LD. */
export function datasetJson(collection: Collection, exports: Exports, place: Place, description: string): Html {
  const {lang} = place;
  const word = (key: string): string | undefined => collection.site.get(key)?.[lang] ?? undefined;
  const address = collection.site.get("address")?.en ?? null;
  const url = (path: string): string =>
    address === null ? `${rootOf(place)}${path}` : `${address.replace(/\/$/, "")}/${path}`;
  const name = word("name") ?? pick(lang, "责任图谱", "Duty Atlas");
  const licence = word("licence");
  const dataset = {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name,
    description: `${description} ${collection.documents.map((document) => documentTitle(collection, document, lang)).join(pick(lang, "；", "; "))}`,
    version: exports.version,
    inLanguage: ["zh-Hans", "en"],
    isAccessibleForFree: true,
    creator: {"@type": "Organization", name: word("authors") ?? name},
    ...(licence === undefined ? {} : {license: licenceOf(licence)}),
    ...(address === null ? {} : {url: address}),
    distribution: exports.files
      .filter(({path}) => !path.startsWith("unit/"))
      .map(({path, format, bytes, sha256}) => ({
        "@type": "DataDownload",
        name: path,
        encodingFormat: types[format] ?? "application/octet-stream",
        contentUrl: url(`data/${path}`),
        contentSize: `${bytes} B`,
        ...(format === "DuckDB" ? {} : {sha256})
      }))
  };
  // a text of the collection must not end the script
  const json = JSON.stringify(dataset).replaceAll("<", "\\u003c");
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
