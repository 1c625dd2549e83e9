import {gapWords} from "../../findings/gaps.js";
import {ranking} from "../../findings/leaders.js";
import {tasksAnswer, tasksSentence} from "../../findings/overview.js";
import {shapeOf} from "../../findings/shape.js";
import {type Place, linkTo, rootOf} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import type {TaskRow} from "../../collection/rows.js";
import {documentTitle, sectionTitle, unitName, roleName} from "../../collection/names.js";
import {taskGaps} from "../../collection/gapTables.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {taskItem} from "../taskItem.js";
import {number, numeral, pick} from "../../wording/words.js";
import type {PageParts} from "./parts.js";
import {deadlines} from "./tasksDeadlines.js";

function filters(collection: Collection, lang: Place["lang"]): Html {
  const option = (value: string, label: string): Html => html`<option value="${value}">${label}</option>`;
  const select = (name: string, title: string, any: string, options: readonly Html[]): Html =>
    html`<div>
      <label for="filter-${name}">${title}</label
      ><select id="filter-${name}" name="${name}">
        ${option("", any)}${options}
      </select>
    </div>`;
  const roles = [...new Set(collection.named.filter((row) => row.counted).map((row) => row.role))].sort();
  const all = pick(lang, "全部", "All");
  return html`<form
    class="filters needs-script"
    data-filters
    role="search"
    aria-label="${pick(lang, "筛选任务", "Filter the tasks")}"
  >
    <div>
      <label for="filter-q">${pick(lang, "查任务原文", "Search the tasks")}</label
      ><input
        id="filter-q"
        name="q"
        type="search"
        lang="zh-Hans"
        autocomplete="off"
        placeholder="${pick(lang, "词语，空格分开", "Chinese words")}"
      />
    </div>
    ${select(
      "unit",
      pick(lang, "单位", "Unit"),
      all,
      ranking(collection, "full").map((row) =>
        option(row.unit_id, `${unitName(collection, row.unit_id, lang)} (${row.value})`)
      )
    )}
    ${select(
      "theme",
      pick(lang, "专题", "Theme"),
      all,
      collection.themes.map((theme) =>
        option(
          theme.theme_id,
          `${numeral(theme.ordinal, lang)} ${sectionTitle(collection, theme, lang).split(/[，,]/u)[0] ?? ""}`
        )
      )
    )}
    ${select(
      "role",
      pick(lang, "角色", "Role"),
      all,
      roles.map((role) => option(role, roleName[role]?.[lang] ?? role))
    )}
    ${
      collection.gaps.tasks.size === 0
        ? null
        : select(
            "gap",
            pick(lang, "原文没有写的", "What the text does not say"),
            all,
            taskGaps
              .filter((gap) => [...collection.gaps.tasks.values()].some((gaps) => gaps.includes(gap)))
              .map((gap) => option(gap, gapWords(gap, lang).name))
          )
    }
    ${
      collection.deadlines.length === 0
        ? null
        : select("due", pick(lang, "时限", "Deadline"), all, [
            option("stated", pick(lang, "写明时限", "stated")),
            option("none", pick(lang, "没有写时限", "none stated"))
          ])
    }
    ${
      collection.documents.length < 2
        ? null
        : select(
            "document",
            pick(lang, "文件", "Document"),
            all,
            collection.documents.map((document) =>
              option(document.document_id, documentTitle(collection, document, lang))
            )
          )
    }
  </form>`;
}

const taskTables = [
  {file: "task-table.xlsx", name: "Excel"},
  {file: "task-table.csv", name: "CSV"},
  {file: "task-table.md", name: "Markdown"},
  {file: "task-table.json", name: "JSON"}
] as const;

/** Tasks that stand in the page; scripts fetch the others, in pages without scripts the documents have them. */
const mostInPage = 300;

/** 任务清单: which tasks there are; scripts search and filter what stands in the page. */
export function tasks(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const answer = tasksAnswer(collection, shape, lang);
  const due = deadlines(collection, place);
  const many = collection.tasks.length > mostInPage;
  const rest = `view/${lang}/tasks-rest.txt`;
  return {
    title: pick(lang, "任务清单", "Tasks"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {
          question: pick(lang, "有哪些任务？", "Which tasks are there?"),
          answer,
          lead: tasksSentence(collection, shape, lang)
        })
      ],
      [
        "tasks",
        html`${due.html}${filters(collection, lang)}
          <p class="count" data-count role="status" aria-live="polite"></p>
          <p class="count">
            ${pick(lang, "任务分解表：", "As a task table: ")}${taskTables.map(({file, name}, i) => html`${i > 0 ? " · " : null}<a href="${rootOf(place)}data/${file}" download>${name}</a>`)}
          </p>
          ${lang === "en" ? html`<p class="count">Task texts are quoted in the Chinese of the document.</p>` : null}
          <div data-task-list>${groupsOf(collection, collection.tasks.slice(0, mostInPage), place)}</div>
          ${many ? restOf(collection, place, rest) : null}`
      ]
    ]),
    files: [
      ...due.files,
      ...(many
        ? [{path: rest, content: html`${groupsOf(collection, collection.tasks.slice(mostInPage), place)}`.source}]
        : [])
    ]
  };
}

/** What stands under the first tasks of many: how many there are, and where the others are. */
function restOf(collection: Collection, place: Place, file: string): Html {
  const {lang} = place;
  const n = number(collection.tasks.length, lang);
  return html`<p class="count" data-rest="${rootOf(place)}${file}" data-all="${collection.tasks.length}">
    ${pick(lang, `以上是${n}项中的前${mostInPage}项。`, `These are the first ${mostInPage} of ${n} tasks. `)}<button
      class="needs-script"
      type="button"
    >
      ${pick(lang, "显示全部", "Show all")}</button
    ><noscript
      >${pick(lang, "其余见", "The others are in the ")}<a href="${linkTo(place, "document/index")}"
        >${pick(lang, "各份原文", "source texts")}</a
      >${pick(lang, "和任务分解表。", " and the task table.")}</noscript
    >
  </p>`;
}

/** Tasks under the headings of their themes, or of their documents where these have none. */
function groupsOf(collection: Collection, tasks: readonly TaskRow[], place: Place): readonly Html[] {
  const {lang} = place;
  const groups: Html[] = [];
  let before: string | null = null;
  let items: Html[] = [];
  const close = (): void => {
    if (items.length > 0) groups.push(html`<ol class="tasks">${items}</ol></section>`);
    items = [];
  };
  for (const task of tasks) {
    const key = task.theme_id ?? task.document_id;
    if (key !== before) {
      close();
      const section = task.theme_id === null ? undefined : collection.section.get(task.theme_id);
      const document = collection.document.get(task.document_id);
      const title =
        section !== undefined
          ? `${numeral(section.ordinal, lang)} ${sectionTitle(collection, section, lang)}`
          : document === undefined
            ? ""
            : documentTitle(collection, document, lang);
      const of =
        collection.documents.length > 1 && section !== undefined && document !== undefined
          ? html`<p class="where">${documentTitle(collection, document, lang)}</p>`
          : null;
      groups.push(html`<section data-group><h2 class="theme-title">${title}</h2>${of}`);
      before = key;
    }
    items.push(taskItem(collection, task, place));
  }
  close();
  return groups;
}
