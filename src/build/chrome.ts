import type {Collection} from "../collection/collection.js";
import {documentTitle} from "../collection/names.js";
import {type Html, html} from "../wording/html.js";
import {type Lang, chinese, date, number, pick} from "../wording/words.js";

/** Where a page stands in the site. `path` is the same in both languages: index, workload, document/<id>. */
export interface Place {
  readonly path: string;
  readonly lang: Lang;
  /** whether the site has what a browser makes: the report as files, figures and the pictures of pages as PNG */
  readonly hasPaper?: boolean;
}

/** From a page to the root of the site: "", "../" … */
export function rootOf({path, lang}: Place): string {
  return "../".repeat(path.split("/").length - 1 + (lang === "en" ? 1 : 0));
}

/** From a page to another of the same language. */
export function linkTo(place: Place, path: string): string {
  return `${rootOf(place)}${place.lang === "en" ? "en/" : ""}${path}.html`;
}

const pages = [
  {path: "index", zh: "总览", en: "Overview"},
  {path: "workload", zh: "工作量", en: "Workload"},
  {path: "network", zh: "协同网络", en: "Network"},
  {path: "tasks", zh: "任务清单", en: "Tasks"},
  {path: "unit/index", zh: "单位", en: "Units"},
  {path: "gaps", zh: "责任缺口", en: "Gaps"},
  {path: "document", zh: "原文", en: "Source text"},
  {path: "report", zh: "分析报告", en: "Report"},
  {path: "data", zh: "数据", en: "Data", apart: true},
  {path: "methods", zh: "方法", en: "Methods", apart: true},
  {path: "diagnostics", zh: "待核", en: "Doubts", apart: true},
  {path: "changes", zh: "变化", en: "Changes", apart: true}
] as const;

/** The name of a page in the menu. */
export function pageName(path: string, lang: Lang): string {
  const page = pages.find((candidate) => candidate.path === (path.startsWith("document/") ? "document" : path));
  return page === undefined ? path : page[lang];
}

function menuPath(path: string, collection: Collection): string {
  if (path !== "document") return path;
  const [first] = collection.documents;
  return collection.documents.length === 1 && first !== undefined ? `document/${first.document_id}` : "document/index";
}

function siteName(collection: Collection, lang: Lang): string {
  return collection.site.get("name")?.[lang] ?? pick(lang, "责任图谱", "Duty Atlas");
}

/** What the collection holds, in a line: its one document with its number, or how many. */
export function collectionName(collection: Collection, lang: Lang): Html {
  const [only] = collection.documents;
  if (collection.documents.length !== 1 || only === undefined) {
    return html`${pick(lang, `${number(collection.documents.length, lang)}份文件`, `${number(collection.documents.length, lang)} documents`)}`;
  }
  const title = documentTitle(collection, only, lang);
  return html`${title === only.title ? chinese(title, lang) : title}${
    only.document_number === null ? null : html`<span class="number">${chinese(only.document_number, lang)}</span>`
  }`;
}

/** Site name, document, languages and menu; the same on every page but for the page marked. */
export function header(collection: Collection, place: Place): Html {
  const {lang, path} = place;
  const root = rootOf(place);
  const zh = `${root}${path}.html`;
  const en = `${root}en/${path}.html`;
  const item = (page: (typeof pages)[number]): Html => {
    const target = menuPath(page.path, collection);
    const current =
      target === path ||
      (page.path === "document" && path.startsWith("document/")) ||
      (page.path === "unit/index" && path.startsWith("unit/")) ||
      (page.path === "index" && path.startsWith("overview/")) ||
      (page.path === "workload" && path.startsWith("workload/")) ||
      (page.path === "network" && path.startsWith("network/")) ||
      (page.path === "gaps" && path.startsWith("gaps/"));
    return html`<li>
      <a href="${linkTo(place, target)}" ${current ? html` aria-current="page"` : null}>${page[lang]}</a>
    </li>`;
  };
  return html`<a class="skip" href="#observablehq-main">${pick(lang, "跳到正文", "Skip to the text")}</a>
    <header class="masthead">
      <div class="brand">
        <a class="name" href="${linkTo(place, "index")}">${siteName(collection, lang)}</a>
        <span class="what">${collectionName(collection, lang)}</span>
        <span class="language"
          >${
            lang === "zh"
              ? html`<b aria-current="true">中文</b><span class="slash" aria-hidden="true">/</span
                  ><a href="${en}" lang="en" hreflang="en" data-twin>English</a>`
              : html`<a href="${zh}" lang="zh-Hans" hreflang="zh-Hans" data-twin>中文</a
                  ><span class="slash" aria-hidden="true">/</span><b aria-current="true">English</b>`
          }</span
        >
      </div>
      <hr class="rule" />
      <nav class="menu" aria-label="${pick(lang, "页面", "Pages")}">
        <ul>
          ${pages.filter((page) => !("apart" in page)).map(item)}
        </ul>
        <ul>
          ${pages.filter((page) => "apart" in page && (page.path !== "changes" || collection.changes !== null)).map(item)}
        </ul>
      </nav>
    </header>`;
}

/** A document as a source is cited: issuer, title, number, date. */
export function citation(collection: Collection, lang: Lang): Html {
  const [only] = collection.documents;
  if (collection.documents.length !== 1 || only === undefined) {
    return html`${pick(lang, `来源：${number(collection.documents.length, lang)}份文件，见数据页。`, `Source: ${number(collection.documents.length, lang)} documents, listed on the data page.`)}`;
  }
  const parts = [only.issuers.join("、"), only.title ?? only.source_path, only.document_number].filter(
    (part): part is string => part !== null && part !== ""
  );
  const disclosure = only.disclosure === null ? "" : pick(lang, `公开形式：${only.disclosure}。`, "");
  if (lang === "zh") return html`来源：${parts.join("，")}，${date(only.issued_on, lang)}。${disclosure}`;
  const by = only.issuers.length === 0 ? null : html`, ${chinese(only.issuers.join("、"), lang)}`;
  const printed = only.document_number === null ? null : html`, ${chinese(only.document_number, lang)}`;
  return html`Source: ${documentTitle(collection, only, lang)}${by}${printed}, ${date(only.issued_on, lang)}.`;
}

/** The source in a few words, for captions: its number, else its title, else how many documents. */
export function shortSource(collection: Collection, lang: Lang): string {
  const [only] = collection.documents;
  const source =
    collection.documents.length === 1 && only !== undefined
      ? (only.document_number ?? documentTitle(collection, only, lang))
      : pick(lang, `${collection.documents.length}份文件`, `${collection.documents.length} documents`);
  return pick(lang, `来源：${source}。`, `Source: ${source}.`);
}

/** Which number stands for which document, for captions of figures with a column a document; empty for one document. */
export function documentKey(collection: Collection, lang: Lang): string {
  if (collection.documents.length < 2) return "";
  const entries = collection.documents.map((document, i) => `${i + 1} ${documentTitle(collection, document, lang)}`);
  return pick(lang, `文件：${entries.join("；")}。`, `Documents: ${entries.join("; ")}. `);
}

/** The whole address of the site without a slash at its end; null where the collection names none. */
export function siteAddress(collection: Collection): string | null {
  const given = collection.site.get("address");
  const address = given?.zh ?? given?.en ?? "";
  return address === "" ? null : address.replace(/\/$/, "");
}

/** The address of a page from the root of the site. */
export function pageFile({path, lang}: Place): string {
  return `${lang === "en" ? "en/" : ""}${path}.html`;
}

/** How to cite the site. */
export function citeSite(collection: Collection, lang: Lang): string {
  const authors = collection.site.get("authors")?.[lang];
  return `${authors == null || authors === "" ? "" : `${authors}${pick(lang, "：", ". ")}`}${siteName(collection, lang)}${pick(lang, "。", ". ")}${shortSource(collection, lang)}`;
}

/** How to cite a figure of the site; `no` is null for one without a number. */
export function citeFigure(collection: Collection, lang: Lang, no: number | null, title: string): string {
  const numbered = no === null ? pick(lang, "", " ") : pick(lang, `图${no}，`, ` Figure ${no}, `);
  return `${citeSite(collection, lang)}${numbered}“${title}”${pick(lang, "。", ".")}`;
}

/** How old the data are and what read them: the date is null where no document bears one. */
export interface Edition {
  readonly data_date: string | null;
  readonly version: string;
}

/** The last lines of each page: the source, the date of the data, what read them, and how the site may be used. */
export function footer(collection: Collection, place: Place, {data_date, version}: Edition): Html {
  const {lang} = place;
  const licence = collection.site.get("licence")?.[lang];
  return html`<footer class="foot-note">
    <div>
      <p>${citation(collection, lang)}</p>
      <p>
        ${data_date === null ? null : pick(lang, `数据日期：${date(data_date, lang)}。`, `Data of ${date(data_date, lang)}. `)}${pick(lang, html`读取程序：<span data-version>Duty Atlas ${version}</span>。`, html`Read by <span data-version>Duty Atlas ${version}</span>.`)}
      </p>
    </div>
    <div>
      <p>
        ${
          licence == null || licence === ""
            ? pick(
                lang,
                "图表、数据与文字可在注明出处后使用。",
                "Charts, data and text may be reused with attribution."
              )
            : licence
        }
        ${pick(lang, "每个数字都可点开，看到它在原文中的句子。", "Every figure opens the sentences behind it.")}
      </p>
    </div>
  </footer>`;
}
