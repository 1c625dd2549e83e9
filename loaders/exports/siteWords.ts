import type {Words} from "../tables/table.js";
import {licenceNamedIn} from "./licences.js";
import type {TableFiles} from "./tableFiles.js";

/** What the collection says of itself, for the files that describe it. */
export interface SiteWords {
  readonly name: Words;
  readonly authors: Words;
  /** the words of the licence, and its SPDX name where they name one that we know; null where none is given */
  readonly licence: {readonly words: Words | null; readonly id: string | null; readonly url: string | null};
  /** of the site; null where it has none */
  readonly address: string | null;
}

/** Reads the table `collection`; what is not given there is the project's name. */
export async function readSiteWords({tables, ask}: TableFiles): Promise<SiteWords> {
  const rows = tables.some(({name}) => name === "collection") ? await ask("from collection") : [];
  const words = (key: string): Words | null => {
    const row = rows.find((candidate) => candidate.key === key);
    const zh = row?.zh ?? row?.en ?? null;
    const en = row?.en ?? row?.zh ?? null;
    return zh === null || en === null ? null : {zh: String(zh), en: String(en)};
  };
  const name = words("name") ?? {zh: "责任图谱", en: "Duty Atlas"};
  const licence = words("licence");
  const known = licence === null ? null : licenceNamedIn(licence.en);
  return {
    name,
    authors: words("authors") ?? name,
    licence: {words: licence, id: known?.id ?? null, url: known?.url ?? null},
    address: words("address")?.en ?? null
  };
}
