import {join} from "node:path";
import {readSite, tagsIn} from "../publish/pages.js";
import {previewSvg} from "./preview.js";

/** The pictures that pages of a site name as theirs, as SVG, with where the PNG goes. */
export async function previewsOf(
  site: string
): Promise<readonly {readonly svg: string; readonly lang: "zh" | "en"; readonly to: string}[]> {
  const {pages} = await readSite(site);
  return [...pages].flatMap(([page, source]) => {
    const metas = tagsIn(source, "meta");
    const said = (property: string): string | undefined =>
      metas.find((tag) => tag.get("property") === property)?.get("content");
    const path = /\/(preview\/(zh|en)\/.+\.png)$/.exec(said("og:image") ?? "");
    const [, to, lang] = path ?? [];
    if (to === undefined || lang === undefined) return [];
    const heading = said("og:title");
    const text = said("og:description");
    if (heading === undefined || text === undefined)
      throw new Error(`a page with a picture and no words for it: ${page}`);
    const [title = heading, name = ""] = heading.split(" | ");
    const language = lang === "en" ? "en" : "zh";
    return [{svg: previewSvg({lang: language, site: name, title, text}), lang: language, to: join(site, to)}];
  });
}
