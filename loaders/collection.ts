import {join} from "node:path";
import {readGivenCsv} from "./givenCsv.js";

/** English of a label that a document prints, or of one that may be printed anywhere (`documentId` null). */
export interface Translation {
  readonly documentId: string | null;
  readonly label: string;
  readonly en: string | null;
  /** for charts, where it is shorter */
  readonly enShort: string | null;
}

/** A thing that the site says of itself: its name, authors, address, licence, contact, the title and day of its report. */
export interface SiteWord {
  readonly key: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/**
 * translations.csv of the registry `folder`; without the file, none. Throws one sentence for a row without label and for a
 * label that is there twice for one document.
 */
export async function loadTranslations(folder: string): Promise<Translation[]> {
  const path = join(folder, "translations.csv");
  const rows = await readGivenCsv(path, ["document_id", "label", "en", "en_short"], ["document_id", "label", "en"]);
  const seen = new Set<string>();
  return (rows ?? []).map((row) => {
    const documentId = row.get("document_id");
    const label = row.need("label", "translation without label", row.get("en"));
    const key = `${documentId}\n${label}`;
    if (seen.has(key)) throw row.fault("label translated twice", label);
    seen.add(key);
    return {documentId, label, en: row.get("en"), enShort: row.get("en_short")};
  });
}

/** collection.csv of the registry `folder`; without the file, nothing. Throws one sentence for a row without key or a key twice. */
export async function loadSiteWords(folder: string): Promise<SiteWord[]> {
  const rows = await readGivenCsv(join(folder, "collection.csv"), ["key", "zh", "en"], ["key", "zh", "en"]);
  const seen = new Set<string>();
  return (rows ?? []).map((row) => {
    const key = row.need("key", "row without key", row.get("zh"));
    if (seen.has(key)) throw row.fault("key there twice", key);
    seen.add(key);
    return {key, zh: row.get("zh"), en: row.get("en")};
  });
}
