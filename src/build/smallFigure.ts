import {standaloneSize, standaloneSvg} from "../charts/standalone.js";
import {type FigureTable, csvOf} from "../components/figureTable.js";
import type {Collection} from "../collection/collection.js";
import {type Html, html} from "../wording/html.js";
import {pick} from "../wording/words.js";
import {alternativeText} from "./alternative.js";
import {citeFigure, pageFile, type Place, rootOf, shortSource, siteAddress} from "./chrome.js";
import {type Drawable, draw} from "./draw.js";
import {embedTool} from "./embed.js";
import type {SiteFile} from "./figure.js";

/** A drawing beside a sentence or under a title, without a frame of its own. */
export interface SmallFigure {
  /** kebab-case: its address in the page, and the name of its files unless `file` is told */
  readonly id: string;
  readonly file?: string;
  /** null where it has no number on its page */
  readonly no: number | null;
  /** the sentence that it stands beside */
  readonly title: string;
  /** what is measured, in one line */
  readonly measured: string;
  readonly chart: Drawable;
  readonly table: FigureTable;
}

/** px of the picture that leaves the site: a title of two lines has room */
const pictureWidth = 520;

/** What a small figure says to readers who do not see it. */
export function smallLabel(spec: SmallFigure, collection: Collection, {lang}: Place): string {
  return alternativeText({...spec, caption: shortSource(collection, lang)}, lang);
}

/** A small figure as `drawing` shows it, with its files behind one line: figures/<lang>/<id>.svg and .csv. */
export function smallFigure(
  spec: SmallFigure,
  drawing: Html,
  collection: Collection,
  place: Place
): {readonly html: Html; readonly files: readonly SiteFile[]} {
  const {lang} = place;
  const {id, no, title, measured, table} = spec;
  const root = rootOf(place);
  const base = `figures/${lang}/${spec.file ?? id}`;
  const label = smallLabel(spec, collection, place);
  const svg = standaloneSvg(draw(spec.chart, pictureWidth, lang, label), {
    title,
    measured,
    caption: shortSource(collection, lang),
    description: label,
    lang,
    width: pictureWidth
  });
  return {
    html: html`<figure class="small-figure" id="${id}">
      ${drawing}
      <details class="data">
        <summary>${no === null ? pick(lang, "这幅图", "This figure") : pick(lang, `图${no}`, `Figure ${no}`)}</summary>
        <ul class="tools">
          <li><a href="${root}${base}.svg" download>SVG</a></li>
          ${place.hasPaper === true ? html`<li><a href="${root}${base}.png" download>PNG</a></li>` : null}
          <li><a href="${root}${base}.csv" download>CSV</a></li>
          <li><a href="#${id}">${pick(lang, "链接", "Link")}</a></li>
        </ul>
        ${embedTool({
          lang,
          address: siteAddress(collection),
          page: `${pageFile(place)}#${id}`,
          picture: `${base}.svg`,
          ...standaloneSize(svg),
          alternative: label,
          caption: citeFigure(collection, lang, no, title)
        })}
      </details>
    </figure>`,
    files: [
      {path: `${base}.svg`, content: svg},
      {path: `${base}.csv`, content: csvOf(table)}
    ]
  };
}
