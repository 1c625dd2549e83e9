import {type Html, html} from "../wording/html.js";
import {type Lang, pick} from "../wording/words.js";

/** A figure as another page may show it. */
export interface Embedded {
  readonly lang: Lang;
  /** whole address of the site without a slash at its end; null where the collection names none */
  readonly address: string | null;
  /** of the page with the figure's anchor, and of the picture: from the root of the site */
  readonly page: string;
  readonly picture: string;
  /** px of the picture */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
  readonly caption: string;
}

/**
 * HTML to paste into another page: the picture with what it says to those who do not see it, linked to the figure, and its
 * caption with the source. Without an address its links start from the root of the site.
 */
export function embedHtml({lang, address, page, picture, width, height, alternative, caption}: Embedded): string {
  const root = address === null ? "" : `${address}/`;
  return html`<figure lang="${lang === "zh" ? "zh-Hans" : "en"}">
    <a href="${root}${page}"><img src="${root}${picture}" width="${width}" height="${height}" style="max-width:100%;height:auto" alt="${alternative}"></a>
    <figcaption>${caption}</figcaption>
    </figure>`.source;
}

/** The snippet in the page, to be copied, which scripts keep to what the figure shows (components/embedded.ts); what to put before its links is told where the site has no address. */
export function embedTool(embedded: Embedded): Html {
  const {lang, address} = embedded;
  return html`<details class="data embed" data-page="${address === null ? "" : `${address}/`}${embedded.page.replace(/#.*$/, "")}">
    <summary>${pick(lang, "嵌入", "Embed")}</summary>
    ${
      address === null
        ? html`<p>${pick(lang, "本站没有写明网址，以下链接从站点根目录起，请在前面补上网址。", "This site names no address of its own: the links below start from its root; put its address before them.")}</p>`
        : null
    }
    <code class="snippet">${embedHtml(embedded)}</code>
    <button class="needs-script" type="button" data-copy>${pick(lang, "复制", "Copy")}</button>
  </details>`;
}
