import {heatMap} from "../../charts/heatMap.js";
import {heatTable} from "../../components/figureTable.js";
import {gapBase, gapScopesTitle, gapWords} from "../../findings/gaps.js";
import {gapsSentence} from "../../findings/overview.js";
import {type Shape, shapeOf} from "../../findings/shape.js";
import {documentKey, linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, themeTitle} from "../../collection/names.js";
import {documentLinks} from "../documentLinks.js";
import {drawable} from "../draw.js";
import {type Figure, figure} from "../figure.js";
import {type GapsRow, taskGaps} from "../../collection/gapTables.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {scopeTo} from "../scope.js";
import {number, numeral, pick, plural, themeName} from "../../wording/words.js";
import {taskGap} from "./gapsOfTasks.js";
import {coordination, duplicates, fragmentation, overlap, unnamed} from "./gapsOfUnits.js";
import type {Page, PageParts} from "./parts.js";

/** 责任缺口 of the collection, or with `documentId` of one of its documents: where nobody is named, or everybody. */
export function gaps(documentId: string | null): Page {
  return (whole, place) =>
    gapsParts(whole, documentId === null ? whole : scopeTo(whole, documentId), place, documentId);
}

function gapsParts(whole: Collection, collection: Collection, place: Place, documentId: string | null): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const answer = shape.tasks === 0 ? pick(lang, "没有读到任务。", "No task was found.") : gapsSentence(shape, lang, 2);
  const scope = collection.gaps.scopes.find((row) => row.document_id === null && row.theme_id === null);
  const top = html`${head(collection, place, {
    question: pick(lang, "哪里没有写到人，哪里人人有份？", "Where is nobody named, or everybody?"),
    answer,
    lead: leadOf(shape, lang)
  })}${documentLinks(whole, place, documentId, "gaps", "gaps")}`;
  const within = documentId === null ? "" : `&document=${documentId}`;
  const file = (id: string): string => (documentId === null ? id : `${id}-${documentId}`);
  const picture = scope === undefined ? null : themesFigure(collection, scope, place, within);
  const made = picture === null ? [] : [figure({...picture, file: file(picture.id)}, collection, place)];
  const sections: Html[] = made.map((part) => part.html);
  const files = made.flatMap((part) => part.files);
  let no = made.length;
  if (scope !== undefined) {
    for (const gap of taskGaps.filter((gap) => gap === "no_unit" || scope.with_unit > 0)) {
      const part = taskGap(collection, gap, scope, place, {
        no: no + 1,
        within,
        file: file(`gap-${gap.replace("_", "-")}`)
      });
      if (part.files.length > 0) no += 1;
      sections.push(part.html);
      files.push(...part.files);
    }
  }
  const ofUnits: Html[] = [];
  for (const make of [fragmentation, overlap, coordination, duplicates, unnamed]) {
    const part = make(collection, place, {no: no + 1, file});
    if (part === null) continue;
    if (part.files.length > 0) no += 1;
    ofUnits.push(part.html);
    files.push(...part.files);
  }
  return {
    title: pick(lang, "责任缺口", "Gaps"),
    description: answer,
    parts: new Map<string, Html>([
      ["head", top],
      ["figures", html`${sections}`],
      ["units", html`${ofUnits}`]
    ]),
    files
  };
}

function leadOf(shape: Shape, lang: Place["lang"]): string {
  const said =
    shape.withClause < shape.tasks && shape.withClause > 0
      ? pick(
          lang,
          `${number(shape.tasks, lang)}项任务中，${number(shape.withClause, lang)}项写了责任单位，以下各数除“没有写单位”外都以它们为分母。`,
          `${number(shape.withClause, lang)} of ${plural(shape.tasks, "task")} ${shape.withClause === 1 ? "names" : "name"} units; all but the tasks without a unit are counted of these. `
        )
      : "";
  return `${said}${pick(
    lang,
    "这里说的是原文写了什么、没有写什么，不是哪个单位做了什么。没有写，不等于没有人管；写在这里，是为了下一份文件能写清楚。",
    "This is what the text says and does not say, not what any unit does. What is not written may still be settled; it is listed so that the next document can say it."
  )}`;
}

/** Gaps by theme, or by document where there are several. */
function themesFigure(collection: Collection, whole: GapsRow, place: Place, within: string): Figure | null {
  const {lang} = place;
  const single = collection.documents.length === 1;
  const scopes = new Map(
    collection.gaps.scopes.map((row) => [single ? row.theme_id : row.theme_id === null ? row.document_id : null, row])
  );
  const groups = single
    ? collection.themes.map((theme) => ({
        id: theme.theme_id,
        query: `theme=${theme.theme_id}`,
        numeral: numeral(theme.ordinal, lang),
        name: themeTitle(collection, theme, lang)
      }))
    : collection.documents.map((document, i) => ({
        id: document.document_id,
        query: `document=${document.document_id}`,
        numeral: String(i + 1),
        name: documentTitle(collection, document, lang)
      }));
  const shown = groups.flatMap((group) => {
    const scope = scopes.get(group.id);
    return scope === undefined ? [] : [{...group, scope}];
  });
  const rows = taskGaps.filter((gap) => whole[gap] > 0);
  if (shown.length < 2 || rows.length === 0) return null;
  const tasks = linkTo(place, "tasks");
  const data = {
    columns: shown.map(({query, numeral: mark, name, scope}) => ({
      key: query,
      numeral: mark,
      name,
      total: scope.n_tasks,
      href: `${tasks}?${query}`
    })),
    rows: rows.map((gap) => ({
      unitId: gap,
      name: gapWords(gap, lang).name,
      isCollective: false,
      key: `gap=${gap}${within}`,
      href: `${tasks}?gap=${gap}${within}`,
      total: whole[gap]
    })),
    cells: rows.flatMap((gap, rowIndex) =>
      shown.map(({query, numeral: mark, name, scope}, columnIndex) => ({
        rowIndex,
        columnIndex,
        value: scope[gap],
        key: `gap=${gap}&${query}`,
        href: `${tasks}?gap=${gap}&${query}`,
        title: `${gapWords(gap, lang).name} · ${mark} ${name}: ${pick(lang, `${gapBase(gap, scope)}项中的${scope[gap]}项`, `${scope[gap]} of ${plural(gapBase(gap, scope), "task")}`)}`
      }))
    ),
    footer: [],
    framed: [],
    words: {total: pick(lang, "合计", "all"), footer: ""}
  };
  return {
    id: "gaps-by-theme",
    no: 1,
    title: gapScopesTitle(
      whole,
      shown.map(({scope}) => scope),
      (scope) => {
        const theme = collection.themes.find((row) => row.theme_id === scope.theme_id);
        const no = collection.documents.findIndex((row) => row.document_id === scope.document_id) + 1;
        return theme === undefined ? pick(lang, `第${no}份文件`, `document ${no}`) : themeName(theme.ordinal, lang);
      },
      lang
    ),
    measured: single
      ? pick(
          lang,
          "缺口 × 专题，任务数；列首为专题的任务数",
          "Gaps by theme, number of tasks; heads give the theme’s tasks"
        )
      : pick(
          lang,
          "缺口 × 文件，任务数；列首为文件的任务数",
          "Gaps by document, number of tasks; heads give the document’s tasks"
        ),
    chart: drawable(heatMap, data, {}),
    caption: pick(
      lang,
      `n = ${number(whole.n_tasks, lang)}项任务，其中${number(whole.with_unit, lang)}项写到单位。一项任务可以有几种缺口。集体称谓作一个单位；全文规定所含的单位不计。${documentKey(collection, lang)}${shortSource(collection, lang)}`,
      `n = ${plural(whole.n_tasks, "task")}, of which ${number(whole.with_unit, lang)} name units. A task may have several gaps. Collectives count as one unit; units implied by a rule of the whole document are not counted. ${documentKey(collection, lang)}${shortSource(collection, lang)}`
    ),
    queries: ["task_gaps", "gaps"],
    table: heatTable(data, pick(lang, "缺口", "gap"))
  };
}
