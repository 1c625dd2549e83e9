import {escapeHtml} from "../wording/html.js";

/**
 * sitemap.xml (sitemaps.org 0.9) of pages in both languages. Its addresses are whole ones, so that a collection without an
 * address in collection.csv has none: null.
 */
export function sitemap(address: string | null, paths: readonly string[]): string | null {
  if (address === null || address === "") return null;
  const root = address.replace(/\/$/, "");
  const entry = (path: string): string => {
    const zh = escapeHtml(`${root}/${path}.html`);
    const en = escapeHtml(`${root}/en/${path}.html`);
    const twins = `<xhtml:link rel="alternate" hreflang="zh-Hans" href="${zh}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/>`;
    return [zh, en].map((url) => `<url><loc>${url}</loc>${twins}</url>`).join("\n");
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map(entry).join("\n")}
</urlset>
`;
}
