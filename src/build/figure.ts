import type {LegendItem} from "../charts/legend.js";
import {standaloneSize, standaloneSvg} from "../charts/standalone.js";
import {type FigureTable, csvOf, mostRows} from "../components/figureTable.js";
import {type Drawable, draw, drawings, widthsOf} from "./draw.js";
import {alternativeText} from "./alternative.js";
import {citeFigure, pageFile, type Place, rootOf, siteAddress} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {embedTool} from "./embed.js";
import {type Html, type HtmlValue, html, plainText} from "../wording/html.js";
import {queryList} from "./queryFiles.js";
import {linkedName} from "./unitLink.js";
import {phrases} from "../wording/typeset.js";
import {type Lang, number, pick} from "../wording/words.js";

/** A figure 图: its finding, its drawing, and what a reader needs to check and reuse it. */
export interface Figure {
  /** kebab-case, the same in both languages: the name of its files and its address in the page */
  readonly id: string;
  /** the name of its files where the figure is drawn for several scopes; its id unless told */
  readonly file?: string;
  readonly no: number;
  readonly title: string;
  /** what is measured, in one line */
  readonly measured: HtmlValue;
  /** the same for pictures and readers who do not see the page, where it is not the text of `measured` */
  readonly measuredInWords?: string;
  /** what the colours mean, beside the drawing and in pictures that leave the site; a scale has its labels below */
  readonly legend?: {readonly form: "list" | "scale"; readonly items: readonly LegendItem[]};
  readonly controls?: HtmlValue;
  readonly chart: Drawable;
  /** what stands in the page for the drawing where its rows read as a table; the drawing is then for pictures only */
  readonly inPlace?: Html;
  /** what stands under the drawing, in its column */
  readonly below?: HtmlValue;
  /** n with its unit, way of counting, source */
  readonly caption: string;
  readonly table: FigureTable;
  /** names of the queries that counted it, in the order in which they read one another */
  readonly queries?: readonly string[];
  /** id of the place in the page where the table stands by itself; the figure then only leads there */
  readonly tableAt?: string;
  readonly wide?: boolean;
  /** one of two that stand side by side; head above, as where `wide` */
  readonly beside?: "matrix" | "picture";
}

/** A file that belongs to a page and stands beside it in the site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

function legendHtml({form, items}: {readonly form: "list" | "scale"; readonly items: readonly LegendItem[]}): Html {
  return form === "scale"
    ? html`<div class="scale">
        ${items.map(({colour, label}) => html`<span><i style="background:${colour}"></i>${label}</span>`)}
      </div>`
    : html`<ul class="key">
        ${items.map(
          ({colour, label, isSmall}) =>
            html`<li><i class="swatch${isSmall === true ? " small" : ""}" style="background:${colour}"></i>${label}</li>`
        )}
      </ul>`;
}

function cell(value: HtmlValue, numeric: boolean | undefined): Html {
  return html`<td class="${numeric === true ? "num" : ""}">${value === null ? "–" : value}</td>`;
}

/**
 * Rows as an HTML table whose numbers stand right: the first of many, and how many there are. `shown` is what a text
 * becomes in it, such as a link.
 */
export function tableOf(table: FigureTable, name: string, lang: Lang, shown: (text: string) => HtmlValue): Html {
  const all = table.rows.length;
  const said = pick(
    lang,
    `共${number(all, lang)}行，这里是前${mostRows}行；全部在CSV中。`,
    `The first ${mostRows} of ${number(all, lang)} rows; the CSV has all of them.`
  );
  return html`${all > mostRows ? html`<p class="note">${said}</p>` : null}<div class="table" tabindex="0" role="group" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${table.columns.map((column) => html`<th scope="col" class="${column.numeric === true ? "num" : ""}">${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.slice(0, mostRows).map(
          (row) =>
            html`<tr>
              ${row.map((value, i) => cell(typeof value === "string" ? shown(value) : value, table.columns[i]?.numeric))}
            </tr> `
        )}
      </tbody>
    </table>
  </div>`;
}

/** Where the files of a figure stand in the site, without their endings. */
export function fileOf({id, file}: Figure, lang: Lang): string {
  return `figures/${lang}/${file ?? id}`;
}

function kindOf({beside, wide}: Figure): "matrix" | "picture" | "wide" | "side" {
  return beside ?? (wide === true ? "wide" : "side");
}

/** The figure as a picture that stands by itself, and what it says to readers who do not see it. */
export function pictureOf(spec: Figure, lang: Lang): {readonly svg: string; readonly label: string} {
  const {title, caption} = spec;
  const measured = spec.measuredInWords ?? plainText(spec.measured);
  const label = alternativeText({...spec, measured}, lang);
  const width = Math.max(...widthsOf[kindOf(spec)]);
  const drawn = draw(spec.chart, width, lang, label);
  const legend = spec.legend?.items ?? [];
  return {svg: standaloneSvg(drawn, {title, measured, legend, caption, description: label, lang, width}), label};
}

/** The figure in its frame, and its files: figures/<lang>/<id>.svg and .csv. */
export function figure(spec: Figure, collection: Collection, place: Place): {html: Html; files: SiteFile[]} {
  const {lang} = place;
  const root = rootOf(place);
  const kind = kindOf(spec);
  const base = fileOf(spec, lang);
  const {svg, label} = pictureOf(spec, lang);
  const tools = html`<ul class="tools">
      <li><a href="${root}${base}.svg" download data-svg>SVG</a></li>
      ${place.hasPaper === true ? html`<li class="without-script"><a href="${root}${base}.png" download>PNG</a></li>` : null}
      <li class="needs-script"><button type="button" data-png="${root}${base}.svg">PNG</button></li>
      <li><a href="${root}${base}.csv" download data-csv>CSV</a></li>
      <li><a href="#${spec.id}">${pick(lang, "链接", "Link")}</a></li>
    </ul>`;
  const cited = citeFigure(collection, lang, spec.no, spec.title);
  const more = html`<div class="more">
      ${
        spec.inPlace !== undefined
          ? null
          : spec.tableAt === undefined
            ? html`<details class="data">
              <summary>${pick(lang, "看表格", "Table")}</summary>
              ${tableOf(spec.table, spec.title, lang, (text) => linkedName(text, collection, place))}
            </details>`
            : html`<p class="data"><a href="#${spec.tableAt}">${pick(lang, "看表格", "Table")}</a></p>`
      }
      <details class="data">
        <summary>${pick(lang, "引用", "Cite")}</summary>
        <p>${cited}</p>
        <button class="needs-script" type="button" data-copy>${pick(lang, "复制", "Copy")}</button>
      </details>
      ${embedTool({
        lang,
        address: siteAddress(collection),
        page: `${pageFile(place)}#${spec.id}`,
        picture: `${base}.svg`,
        ...standaloneSize(svg),
        alternative: label,
        caption: cited
      })}
      ${spec.queries === undefined ? null : queryList(spec.queries, place)}
    </div>`;
  const about = html`<div class="about">
      <p class="no">${pick(lang, "图", "Figure ")}${spec.no}</p>
      <h2 id="${spec.id}-title">${phrases(spec.title, collection, lang)}</h2>
      <p class="measured">${spec.measured}</p>
      ${spec.legend === undefined ? null : legendHtml(spec.legend)}${spec.controls ?? null}
    </div>`;
  const drawing =
    spec.inPlace ??
    html`<div class="drawing">${drawings(spec.chart, widthsOf[kind], lang, label)}${spec.below ?? null}</div>`;
  const foot = html`<figcaption class="foot"><p class="caption">${spec.caption}</p>${tools}</figcaption>`;
  return {
    html: html`<figure
      class="figure ${kind}${spec.beside === undefined ? "" : " wide-head"}"
      id="${spec.id}"
      aria-labelledby="${spec.id}-title"
      ${spec.legend === undefined ? null : html` data-legend="${JSON.stringify(spec.legend.items)}"`}
    >
      ${about}${drawing}${foot}${more}
    </figure>`,
    files: [
      {path: `${base}.svg`, content: svg},
      {path: `${base}.csv`, content: csvOf(spec.table)}
    ]
  };
}
