import type {SiteWords} from "./siteWords.js";

/** CITATION.cff 1.2.0 of the collection; texts are written as JSON strings, which YAML reads. */
export function citation({name, authors, licence, address}: SiteWords, version: string): string {
  const lines = [
    "cff-version: 1.2.0",
    `message: ${JSON.stringify("If you use these data, please cite them as below. 引用本数据请注明下列出处。")}`,
    "type: dataset",
    `title: ${JSON.stringify(name.zh === name.en ? name.en : `${name.en} ${name.zh}`)}`,
    "authors:",
    `  - name: ${JSON.stringify(authors.en)}`,
    `version: ${JSON.stringify(version)}`,
    ...(licence.id === null ? [] : [`license: ${licence.id}`]),
    ...(address === null ? [] : [`url: ${JSON.stringify(address)}`])
  ];
  return `${lines.join("\n")}\n`;
}
