import {type Edition, footer, header, linkTo, pageFile, type Place, rootOf, siteAddress} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {drawingStyles} from "./draw.js";
import {escapeHtml} from "../wording/html.js";
import type {PageParts} from "./pages/parts.js";
import {withoutRuntime} from "./pageScript.js";
import {withPolicy} from "./policy.js";
import {type Lang, pick} from "../wording/words.js";

/** What pages need to know of the site around them. */
export interface Site {
  readonly collection: Collection;
  readonly edition: Edition;
  /** path of the charts' file in the site */
  readonly charts: string;
  /** where pages of a preview hear that they changed; null for a site to publish */
  readonly reload: string | null;
}

const styles = drawingStyles();

function follow(address: string): string {
  return `<script>new EventSource(${JSON.stringify(address)}).onmessage = () => location.reload()</script>`;
}

/**
 * The whole address of the picture that networks of people show beside a link to the page; null where the site has no
 * address, without which they do not find it, or no browser made pictures.
 */
function previewOf({collection}: Site, place: Place): string | null {
  const address = siteAddress(collection);
  return address === null || place.hasPaper !== true ? null : `${address}/preview/${place.lang}/${place.path}.png`;
}

/** The page's head elements: language twins, description, and where scripts find the charts. */
function headOf(site: Site, place: Place, page: PageParts): string {
  const root = rootOf(place);
  const name = site.collection.site.get("name")?.[place.lang] ?? pick(place.lang, "责任图谱", "Duty Atlas");
  const description = escapeHtml(page.description);
  const address = siteAddress(site.collection);
  const image = previewOf(site, place);
  return `<title>${escapeHtml(page.title)} | ${escapeHtml(name)}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escapeHtml(page.title)} | ${escapeHtml(name)}">
<meta property="og:description" content="${description}">
<meta property="og:locale" content="${pick(place.lang, "zh_CN", "en_GB")}">
${address === null ? "" : `<link rel="canonical" href="${escapeHtml(`${address}/${pageFile(place)}`)}">\n<meta property="og:url" content="${escapeHtml(`${address}/${pageFile(place)}`)}">\n`}${
    image === null
      ? `<meta name="twitter:card" content="summary">`
      : `<meta property="og:image" content="${escapeHtml(image)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${escapeHtml(page.title)}: ${description}">
<meta name="twitter:card" content="summary_large_image">`
  }
<meta name="charts" content="${root}${site.charts}">
<link rel="alternate" hreflang="zh-Hans" href="${root}${place.path}.html">
<link rel="alternate" hreflang="en" href="${root}en/${place.path}.html">
<link rel="icon" href="data:,">
<style>${styles}</style>`;
}

/**
 * A shell with its parts put in. Throws where the shell asks for a part that the page does not make, or the page makes
 * one that no shell asks for.
 */
export function fill(shell: string, site: Site, place: Place, page: PageParts): string {
  const asked = new Set<string>();
  const filled = withoutRuntime(shell)
    .replace(/<html[^>]*>/, () => `<html lang="${place.lang === "zh" ? "zh-Hans" : "en"}">`)
    .replace(
      /<meta name="viewport"[^>]*>/,
      () => `<meta name="viewport" content="width=device-width, initial-scale=1">`
    )
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    .replace(/<title>[^<]*<\/title>/, () => headOf(site, place, page))
    .replace(/<main /, () => `${header(site.collection, place).source}\n<main `)
    .replace(/<\/main>/, () => `</main>\n${footer(site.collection, place, site.edition).source}`)
    .replace(/<\/body>/, (end) => (site.reload === null ? end : `${follow(site.reload)}${end}`))
    .replace(/<div data-part="([\w-]+)"><\/div>/g, (_, name: string) => {
      const part = page.parts.get(name);
      if (part === undefined) throw new Error(`no such part of the page ${place.path}: ${name}`);
      asked.add(name);
      return part.source;
    });
  for (const name of page.parts.keys()) {
    if (!asked.has(name)) throw new Error(`the shell of ${place.path} has no place for the part: ${name}`);
  }
  // a preview listens to another address for news of a build
  return site.reload === null ? withPolicy(filled) : filled;
}

/**
 * Sets what the links of the 404 page start from: a host sends that page for an address at any depth, and below any path.
 * The site's root ends before the first part of the address that is the name of a folder of the site.
 */
const rootFromAddress = `<script>{
const parts = location.pathname.split("/");
const at = parts.findIndex((part, i) => i > 0 && ["en", "unit", "document", "gaps", "network", "overview", "workload"].includes(part));
const base = document.createElement("base");
base.href = parts.slice(0, at < 0 ? -1 : at).join("/") + "/";
document.head.append(base);
}</script>`;

/** The page a reader gets for an address that is not there; with scripts, its links hold from anywhere in the site. */
export function notFound(site: Site, shell: string, lang: Lang): string {
  const place = {path: "index", lang} as const;
  const link = linkTo(place, "index");
  const empty: PageParts = {
    title: pick(lang, "没有这一页", "No such page"),
    description: pick(lang, "没有这一页。", "There is no such page."),
    parts: new Map(),
    files: []
  };
  const body = `<div class="head"><div><h1>404</h1><p class="answer">没有这一页。</p><p class="lead" lang="en">There is no such page. <a href="${link}">责任图谱 Duty Atlas</a></p></div></div>`;
  return (
    fill(shell.replace(/<div data-part="[\w-]+"><\/div>/g, ""), site, place, empty)
      .replace("<head>", (open) => `${open}\n${rootFromAddress}`)
      // nobody is to link to it, so that it has no address
      .replace(/<link rel="canonical"[^>]*>\n<meta property="og:url"[^>]*>\n/, "")
      .replace(/(<main [^>]*>)/, (open) => `${open}${body}`)
  );
}
