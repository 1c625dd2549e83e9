import type {ColumnTypes, Described} from "../tables/table.js";
import type {SiteWords} from "./siteWords.js";

/** A CSV file as the package names it. */
export interface PackagedFile {
  readonly table: Described;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const TYPES: Readonly<Record<keyof ColumnTypes, string>> = {
  VARCHAR: "string",
  "VARCHAR[]": "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
  DATE: "date"
};

/** Keys of the tables that others point to. */
const KEYS: Readonly<Record<string, string>> = {
  documents: "document_id",
  sections: "section_id",
  tasks: "task_id",
  units: "unit_id"
};

/**
 * datapackage.json for the CSV files: Frictionless Data Package 1.0 (specs.frictionlessdata.io), which readers of its
 * second version read too. Lists are parted by “;”.
 */
export function dataPackage(words: SiteWords, version: string, files: readonly PackagedFile[]): string {
  const {licence, address} = words;
  const descriptor = {
    profile: "tabular-data-package",
    name: "duty-atlas",
    title: words.name.en,
    description: `${words.name.zh} ${words.name.en}: tables of tasks and responsible units, read from government work documents`,
    version,
    ...(address === null ? {} : {homepage: address}),
    ...(licence.id === null || licence.url === null
      ? {}
      : {licenses: [{name: licence.id, path: licence.url, title: licence.words?.en}]}),
    contributors: [{title: words.authors.en, role: "author"}],
    resources: files.map(({table, path, bytes, sha256}) => ({
      profile: "tabular-data-resource",
      name: table.name,
      path,
      title: `${table.title.en} ${table.title.zh}`,
      description: `${table.description.en} ${table.description.zh}`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes,
      hash: `sha256:${sha256}`,
      schema: {
        fields: Object.entries(table.columns).map(([name, column]) => ({
          name,
          type: TYPES[column.type],
          title: `${column.title.en} ${column.title.zh}`,
          description: `${column.description.en} ${column.description.zh}`
        })),
        missingValues: [""],
        ...(KEYS[table.name] === undefined ? {} : {primaryKey: KEYS[table.name]})
      }
    }))
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
