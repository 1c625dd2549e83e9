import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

/** The earliest day that a ZIP can bear, for data without a date. */
const noDay = "1980-01-01";

/** Names of relations that the library draws by lot: as long as its lots, where names of its own have digits only. */
const drawn = /rId[\w-]{15,}/g;

/** A run with several parts of a field in it, which LibreOffice takes for text. */
const fieldRun = /<w:r>((?:<w:fldChar[^>]*\/>|<w:instrText[^>]*>[^<]*<\/w:instrText>){2,})<\/w:r>/g;
const fieldPart = /<w:fldChar[^>]*\/>|<w:instrText[^>]*>[^<]*<\/w:instrText>/g;

/** A document's XML whose fields every program reads. */
function readable(xml: string): string {
  return xml.replace(fieldRun, (_, parts: string) => parts.replace(fieldPart, (part) => `<w:r>${part}</w:r>`));
}

/**
 * A .docx as the library writes it, mended for programs other than Word. Its bytes depend on what is in it alone: files in
 * the order of their names with the date of the data, the times in its properties set to that date, and names that were
 * drawn by lot numbered in the order in which they stand.
 */
export function finishDocx(file: Uint8Array, date: string | null): Uint8Array {
  const day = date ?? noDay;
  const names = new Map<string, string>();
  const files = unzipSync(file);
  const entries = Object.keys(files).sort();
  const numbered = (text: string): string =>
    text.replace(drawn, (name) => {
      const known = names.get(name) ?? `rIdLink${names.size + 1}`;
      names.set(name, known);
      return known;
    });
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  // the document itself first, so that its order is the one that counts
  numbered(text("word/document.xml"));
  return zipSync(
    Object.fromEntries(
      entries.map((path) => {
        if (!/\.(xml|rels)$/.test(path)) return [path, files[path] ?? new Uint8Array()];
        const words = readable(numbered(text(path))).replace(
          /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
          (_, open: string) => `${open}${day}T00:00:00Z`
        );
        return [path, strToU8(words)];
      })
    ),
    // local time is what a ZIP holds; noon keeps the day in every zone it is read in
    {mtime: `${day}T12:00:00`, level: 6}
  );
}
