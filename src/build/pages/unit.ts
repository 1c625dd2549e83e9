import {clauseStacks} from "../../charts/clauseStacks.js";
import {expectedShared} from "../../findings/overview.js";
import {firstListed, partnersTitle, stacksTitle, unitAnswer, unitLead, unitThemesTitle} from "../../findings/unit.js";
import {linkTo, type Place, rootOf, shortSource} from "../chrome.js";
import {type Collection, documentTitle, sectionTitle, themeTitle, unitInProse, unitName} from "../collection.js";
import {drawable} from "../draw.js";
import {dutyItem} from "../dutyItem.js";
import {type FigureTable, csvOf} from "../../components/figureTable.js";
import {type SiteFile, figure} from "../figure.js";
import {head} from "../head.js";
import {type Html, html} from "../html.js";
import {roleName, shortNumber, taskNumber, unitNameHtml} from "../taskItem.js";
import {phrases} from "../typeset.js";
import {type Duty, type UnitDuties, type Way, dutiesOf, unitsWithPage, ways} from "../unitDuties.js";
import {linkList, unitLink} from "../unitLink.js";
import {type Lang, date, list, number, numeral, percent, pick, plural} from "../words.js";
import type {PageParts} from "./parts.js";

/** Above this number a list of units to choose from would weigh more than the page. */
const mostChoices = 100;
/** Above this number of tasks the picture shows the unit's own alone, and above it none. */
const mostColumns = 150;
/** Partners shown one by one. */
const mostPartners = 20;

function wayName(way: Way, lang: Lang): string {
  if (way === "listed") return pick(lang, "列为责任单位，未写分工", "Named without a role");
  if (way === "implied") return pick(lang, "全文规定", "By a rule of the whole document");
  if (way === "collective") return pick(lang, "经由集体称谓", "Through collectives");
  return {
    lead: pick(lang, "牵头", "Lead"),
    responsible: pick(lang, "负责", "Responsible"),
    support: pick(lang, "配合", "Support"),
    guide: pick(lang, "指导", "Guide")
  }[way];
}

/** What stands at the right of the head: another unit, the sheet, the list as a file. */
function finder(collection: Collection, unitId: string, csv: string, place: Place): Html {
  const {lang} = place;
  const units = unitsWithPage(collection);
  return html`<div class="finder unit-finder">
    ${
      units.length < 2 || units.length > mostChoices
        ? null
        : html`<div class="needs-script">
            <label for="other-unit">${pick(lang, "换一个单位", "Another unit")}</label>
            <select id="other-unit" data-other-unit>
              ${units.map((id) => html`<option value="${linkTo(place, `unit/${id}`)}" ${id === unitId ? html` selected` : null}>${unitName(collection, id, lang)}</option>`)}
            </select>
          </div>`
    }
    <ul class="tools">
      <li class="needs-script"><button type="button" data-print>${pick(lang, "打印工作清单", "Print the sheet")}</button></li>
      ${
        collection.named.some((row) => row.unit_id === unitId)
          ? html`<li><a href="${rootOf(place)}data/unit/${unitId}.xlsx" download>Excel</a></li>`
          : null
      }
      <li><a href="${rootOf(place)}${csv}" download>CSV</a></li>
      <li><a href="${linkTo(place, "tasks")}?unit=${unitId}">${pick(lang, "在任务清单中筛选", "Filter the task list")}</a></li>
      <li><a href="${linkTo(place, "unit/index")}">${pick(lang, "全部单位", "All units")}</a></li>
    </ul>
  </div>`;
}

function stacks(collection: Collection, duties: UnitDuties, place: Place) {
  const {lang} = place;
  const shown = new Map(
    [...duties.own.filter((duty) => duty.party.counted), ...duties.through].map((duty) => [duty.task.task_id, duty])
  );
  if (shown.size === 0) return null;
  const all = collection.tasks.filter((task) => task.units > 0);
  const tasks = all.length <= mostColumns ? all : all.filter((task) => shown.has(task.task_id));
  if (tasks.length > mostColumns) return null;
  const single = collection.documents.length === 1 && collection.themes.length > 0;
  const groups = single
    ? collection.themes.map((theme) => ({
        id: theme.theme_id,
        numeral: numeral(theme.ordinal, lang),
        name: themeTitle(collection, theme, lang)
      }))
    : collection.documents.map((document, i) => ({
        id: document.document_id,
        numeral: String(i + 1),
        name: documentTitle(collection, document, lang)
      }));
  const indexOf = new Map(groups.map((group, i) => [group.id, i]));
  const groupOf = (task: (typeof tasks)[number]): number =>
    indexOf.get((single ? task.theme_id : task.document_id) ?? "") ?? 0;
  const counts = groups.map((_, i) => {
    const inside = all.filter((task) => groupOf(task) === i);
    const own = inside.filter((task) => shown.has(task.task_id)).length;
    return pick(lang, `${inside.length}项中的${own}项`, `${own} of ${plural(inside.length, "task")}`);
  });
  const data = {
    groups: groups.map((group, i) => ({numeral: group.numeral, name: group.name, count: counts[i] ?? ""})),
    tasks: tasks.map((task) => {
      const duty = shown.get(task.task_id);
      return {
        groupIndex: groupOf(task),
        number: shortNumber(task),
        units: task.units,
        place: duty === undefined ? null : Math.min(duty.party.position, task.units),
        href: `#${task.task_id}`,
        title: `${taskNumber(task)}. ${task.text.slice(0, 40)}…`
      };
    })
  };
  const name = unitName(collection, duties.unitId, lang);
  const title = stacksTitle(duties, lang);
  const via = duties.own.some((duty) => duty.party.counted) ? "" : pick(lang, "所属集体称谓", "its collective");
  return figure(
    {
      id: "places",
      file: `unit/${duties.unitId}`,
      no: 1,
      wide: true,
      title:
        via === ""
          ? title
          : pick(
              lang,
              `经由集体称谓：${title}`,
              `Through its collective: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
            ),
      measured: html`${pick(lang, "每列一项任务，依原文顺序；自上而下是责任括注里的各位。", "A column is a task, in document order; from the top down, the places in its clause. ")}<span class="swatch accent"></span>${pick(lang, `红色：${via === "" ? name : via}所在的位置。浅色：没有写到它的任务。`, `Red: the place of ${via === "" ? name : via}. Pale: tasks that do not name it.`)}`,
      chart: drawable(clauseStacks, data, {}),
      caption: pick(
        lang,
        `n = ${all.length}项写明责任单位的任务，其中${shown.size}项写到${via === "" ? name : via}。列位只指书写顺序。${shortSource(collection, lang)}`,
        `n = ${plural(all.length, "task")} that name units; ${shown.size} of them ${shown.size === 1 ? "names" : "name"} ${via === "" ? name : via}. Place is order of writing only. ${shortSource(collection, lang)}`
      ),
      queries: ["pages/named", "pages/tasks"],
      table: {
        columns: [
          {label: pick(lang, "任务", "task")},
          {label: pick(lang, "列位", "place"), numeric: true},
          {label: pick(lang, "单位数（个）", "units"), numeric: true}
        ],
        rows: [...shown.values()].map(({task, party}) => [taskNumber(task), party.position, task.units])
      }
    },
    collection,
    place
  );
}

/** With whom: bars of shared tasks, and a stroke where chance would put them. */
function partners(collection: Collection, duties: UnitDuties, place: Place): Html | null {
  const {lang} = place;
  if (duties.partners.length === 0) return null;
  const many = duties.partners.filter(({pair}) => pair.shared_tasks > 1);
  const shown = (many.length >= 3 ? many : duties.partners).slice(0, mostPartners);
  const rest = duties.partners.length - shown.length;
  const max = Math.max(...shown.map(({pair}) => Math.max(pair.shared_tasks, expectedShared(pair))), 1);
  const share = (value: number): string => ((100 * value) / max).toFixed(1);
  const own = duties.own.filter((duty) => duty.party.counted).length;
  const tested = shown.some(({pair}) => pair.expected !== null);
  const title = partnersTitle(collection, duties, lang);
  return html`<section class="figure" id="partners" aria-labelledby="partners-title">
    <div class="about">
      <h2 id="partners-title">${phrases(title, collection, lang)}</h2>
      <p class="measured">
        ${pick(lang, "同列的任务数。竖线：按随机应有的项数；空心：集体称谓。", "Tasks that name both. Stroke: what chance would give; hollow: collectives.")}
      </p>
    </div>
    <div class="bars">
      <table>
        <thead>
          <tr>
            <th scope="col">${pick(lang, "单位", "Unit")}</th>
            <th scope="col" class="num">${pick(lang, "同列（项）", "Tasks")}</th>
            <th scope="col" class="num">${pick(lang, "随机应有", "By chance")}</th>
            <th class="bar" aria-hidden="true"></th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(({unitId, pair}) => {
            const hollow = collection.units.get(unitId)?.is_collective === true;
            return html`<tr>
              <th scope="row">${unitLink(collection, unitId, place)}</th>
              <td class="num">
                <b><a href="${linkTo(place, "tasks")}?unit=${duties.unitId}&amp;unit=${unitId}">${number(pair.shared_tasks, lang)}</a></b>
              </td>
              <td class="num">${number(expectedShared(pair), lang, 1)}</td>
              <td class="bar" aria-hidden="true">
                <div>
                  <i class="${hollow ? "hollow" : ""}" style="width:${share(pair.shared_tasks)}%"></i
                  ><s style="left:${share(expectedShared(pair))}%"></s>
                </div>
              </td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    <div class="foot">
      <p class="caption">
        ${
          rest > 0
            ? pick(
                lang,
                `列出同列最多的${shown.length}个单位；另有${rest}个单位同列${shown === many || many.length >= 3 ? "较少" : ""}。`,
                `The ${shown.length} units most often beside it; ${rest} more ${rest === 1 ? "is" : "are"} beside it less often. `
              )
            : null
        }${pick(lang, `n = ${own}项任务。随机应有：${tested ? "二部配置模型，保持各单位任务数与各任务单位数" : "任务不足20项，取两者任务数之积除以任务总数"}。${shortSource(collection, lang)}`, `n = ${plural(own, "task")}. By chance: ${tested ? "the bipartite configuration model, which keeps each unit’s number of tasks and each task’s number of units" : "with fewer than 20 tasks, the product of the two numbers of tasks over all tasks"}. ${shortSource(collection, lang)}`)}
      </p>
    </div>
  </section>`;
}

/** In which themes, compared with the other units. */
function themes(collection: Collection, duties: UnitDuties, place: Place): Html | null {
  const {lang} = place;
  if (duties.themes.length < 2 || duties.themes.every(({row}) => row === null)) return null;
  const rows = collection.documents.length > 1 ? duties.themes.filter(({row}) => row !== null) : duties.themes;
  return html`<section class="figure" id="themes" aria-labelledby="themes-title">
    <div class="about">
      <h2 id="themes-title">${phrases(unitThemesTitle(duties, lang), collection, lang)}</h2>
      <p class="measured">
        ${pick(lang, "比重：专题占本单位任务的份额，除以该专题占全部分工的份额；1为与各单位总体相同。", "Weight: the theme’s share of the unit’s tasks over its share of all assignments; 1 is the same as units on the whole.")}
      </p>
    </div>
    <div class="bars">
      <table>
        <thead>
          <tr>
            <th scope="col">${pick(lang, "专题", "Theme")}</th>
            <th scope="col" class="num">${pick(lang, "写到它的任务（项）", "Tasks that name it")}</th>
            <th scope="col" class="num">${pick(lang, "比重", "Weight")}</th>
            <th class="bar" aria-hidden="true"></th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({theme, row}) => {
            const tasks = row?.tasks ?? 0;
            return html`<tr>
              <th scope="row">${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}</th>
              <td class="num">
                ${pick(lang, `${theme.tasks_with_clause}项中的${tasks}项（${percent(tasks, theme.tasks_with_clause)}）`, `${tasks} of ${theme.tasks_with_clause} (${percent(tasks, theme.tasks_with_clause)})`)}
              </td>
              <td class="num">${number(row?.specialisation ?? 0, lang, 2)}</td>
              <td class="bar" aria-hidden="true">
                <div><i style="width:${((100 * tasks) / theme.tasks_with_clause).toFixed(1)}%"></i></div>
              </td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    <div class="foot"><p class="caption">${pick(lang, "条：写到它的任务在专题任务中所占的份额。", "Bar: share of the theme’s tasks that name it. ")}${shortSource(collection, lang)}</p></div>
  </section>`;
}

const making = /^(?:制定|修订|修改|修编|出台|印发|编制|起草|发布|废止|立项|完善)$/u;

/** Quantities promised and instruments to draft or to carry out, in the tasks that name the unit. */
function commitments(collection: Collection, duties: UnitDuties, place: Place): Html | null {
  const {lang} = place;
  const {quantities, instruments} = duties;
  if (quantities.length + instruments.length === 0) return null;
  const where = (taskId: string): Html => {
    const task = collection.task.get(taskId);
    return html`<a href="#${taskId}">${task === undefined ? taskId : pick(lang, `第${taskNumber(task)}项`, `task ${taskNumber(task)}`)}</a>`;
  };
  const others = (taskId: string): string => {
    const n = (collection.task.get(taskId)?.units ?? 1) - 1;
    return n === 0
      ? pick(lang, "只写它一个单位", "it alone is named")
      : pick(lang, `与另外${n}个单位`, `with ${plural(n, "other unit")}`);
  };
  const block = (title: string, rows: readonly {said: string; taskId: string}[]): Html | null =>
    rows.length === 0
      ? null
      : html`<div>
          <h3>${title}</h3>
          <ul>
            ${rows.map((row) => html`<li><span lang="zh-Hans">${row.said}</span> <span class="where">${where(row.taskId)} · ${others(row.taskId)}</span></li>`)}
          </ul>
        </div>`;
  const instrument = (row: (typeof instruments)[number]) => ({
    said: `${row.action ?? ""}《${row.title}》`,
    taskId: row.task_id
  });
  const draft = instruments.filter((row) => row.action !== null && making.test(row.action));
  const other = instruments.filter((row) => !draft.includes(row));
  return html`<section class="figure commitments" id="commitments" aria-labelledby="commitments-title">
    <div class="about">
      <h2 id="commitments-title">
        ${pick(lang, `写到${quantities.length}处量化目标、${instruments.length}件文件`, `${plural(quantities.length, "quantity", "quantities")} and ${plural(instruments.length, "instrument")} are written into its tasks`)}
      </h2>
      <p class="measured">
        ${pick(lang, "任务写到几个单位时，原文没有写由哪一个完成。", "Where a task names several units, the text does not say which of them is to do it.")}
      </p>
    </div>
    <div class="bars">
      ${block(
        pick(lang, "量化目标", "Quantities promised"),
        quantities.map((row) => ({
          said: `${row.object === null ? "" : `${row.object} `}${row.quote}`,
          taskId: row.task_id
        }))
      )}${block(pick(lang, "要制定或修订的文件", "Instruments to draft or amend"), draft.map(instrument))}${block(pick(lang, "要落实或引用的文件", "Instruments to carry out, or cited"), other.map(instrument))}
    </div>
  </section>`;
}

/** The duty list: one part a way in which tasks come to the unit, in each the themes in document order. */
function dutyList(collection: Collection, duties: UnitDuties, place: Place): Html {
  const {lang} = place;
  const all = [...duties.own, ...duties.through];
  const parts = ways
    .map((way) => ({way, rows: all.filter((duty) => duty.way === way)}))
    .filter(({rows}) => rows.length > 0);
  const ids = new Set<string>();
  return html`<section class="duties" id="duties">
    ${parts.map(({way, rows}) => {
      const title = `${parts.length === 1 && way !== "collective" && way !== "implied" ? pick(lang, "责任清单", "Duties") : wayName(way, lang)}${pick(lang, "，", ", ")}${pick(lang, `${rows.length}项`, plural(rows.length, "task"))}`;
      return html`<h2 class="way">${title}</h2>
        ${byTheme(collection, rows).map(
          ({title, of, duties: inside}) =>
            html`<h3 class="theme-title">
                <span>${title(lang)}</span
                >${of === null ? null : html`<span class="of">${pick(lang, `${of}项中的${inside.length}项`, `${inside.length} of ${plural(of, "task")}`)}</span>`}
              </h3>
              <ol class="tasks">
                ${inside.map((duty, i) => {
                  const id = ids.has(duty.task.task_id) ? null : duty.task.task_id;
                  ids.add(duty.task.task_id);
                  return dutyItem(collection, duty, duties.unitId, place, {
                    headed: duty.task.section_id !== inside[i - 1]?.task.section_id,
                    id
                  });
                })}
              </ol>`
        )}`;
    })}
  </section>`;
}

interface Chapter {
  readonly title: (lang: Lang) => string;
  /** tasks of the theme; null where the tasks stand in none */
  readonly of: number | null;
  readonly duties: Duty[];
}

function byTheme(collection: Collection, duties: readonly Duty[]): Chapter[] {
  const chapters: Chapter[] = [];
  let before: string | null = null;
  for (const duty of duties) {
    const {theme_id: themeId, document_id: documentId} = duty.task;
    const key = themeId ?? documentId;
    if (key !== before) {
      const theme = collection.themes.find((row) => row.theme_id === themeId);
      const document = collection.document.get(documentId);
      const title = (lang: Lang): string => {
        const of = document === undefined ? documentId : documentTitle(collection, document, lang);
        if (theme === undefined) return of;
        const own = `${numeral(theme.ordinal, lang)}${pick(lang, "　", " ")}${sectionTitle(collection, theme, lang)}`;
        return collection.documents.length > 1 ? `${of}${pick(lang, "：", ": ")}${own}` : own;
      };
      chapters.push({title, of: theme?.tasks ?? null, duties: []});
      before = key;
    }
    chapters[chapters.length - 1]?.duties.push(duty);
  }
  return chapters;
}

/** Who belongs to a collective, or that the register does not say. */
function membership(collection: Collection, unitId: string, place: Place): Html | null {
  const {lang} = place;
  const unit = collection.units.get(unitId);
  if (unit?.is_collective !== true) {
    const unknown = [...new Set(collection.named.filter((row) => row.counted).map((row) => row.unit_id))].filter(
      (id) => collection.units.get(id)?.is_collective === true && !collection.members.has(id)
    );
    if (unknown.length === 0) return null;
    const names = linkList(
      unknown.map((id) => unitLink(collection, id, place)),
      lang
    );
    return html`<p class="note">
      ${pick(lang, html`${names}的成员，名录没有列出；它是否在内，原文没有写，这里不计。`, html`The register does not list the members of ${names}; whether this unit is one of them the text does not say, and it is not counted here.`)}
    </p>`;
  }
  const members = collection.members.get(unitId) ?? [];
  if (members.length === 0)
    return html`<p class="note">
      ${pick(lang, "这是集体称谓；名录没有列出它的成员。", "A collective, whose members the register does not list.")}
    </p>`;
  return html`<p class="note">
    ${pick(lang, `这是集体称谓，名录列有${members.length}个成员：`, `A collective of ${plural(members.length, "member")} in the register: `)}${linkList(
      members.map((id) => unitLink(collection, id, place)),
      lang
    )}${pick(lang, "。", ".")}
  </p>`;
}

/** What stands over the printed sheet alone: whose list it is, of which year and document. */
function sheetHead(collection: Collection, unitId: string, place: Place): Html {
  const {lang} = place;
  const [only] = collection.documents;
  const single = collection.documents.length === 1 ? only : undefined;
  const years = [...(single?.title ?? "").matchAll(/(20\d\d)\s*年/gu)].map((match) => match[1]);
  const year = years.length === 1 ? years[0] : undefined;
  const sheet = pick(
    lang,
    `${year === undefined ? "" : `${year}年度`}工作清单`,
    `${year === undefined ? "" : `${year} `}duty sheet`
  );
  const sources = collection.documents.map((document) =>
    [
      documentTitle(collection, document, lang),
      document.document_number,
      document.issued_on === null ? null : date(document.issued_on, lang)
    ]
      .filter((part) => part !== null)
      .join(pick(lang, "，", ", "))
  );
  return html`<div class="sheet-head">
    <p class="sheet-title">${unitNameHtml(collection, unitId, lang)} ${sheet}</p>
    <p>${pick(lang, "依据：", "From: ")}${sources.length <= 3 ? sources.join(pick(lang, "；", "; ")) : pick(lang, `${sources.length}份文件`, plural(sources.length, "document"))}</p>
  </div>`;
}

/** The duty list as a spreadsheet has it. */
function dutyTable(collection: Collection, duties: UnitDuties, lang: Lang): FigureTable {
  const labels = pick(
    lang,
    ["序号", "专题", "工作任务", "方式", "列位", "全部责任单位", "时限", "责任括注", "文件"],
    ["number", "theme", "task", "how", "place", "units", "due", "clause", "document"]
  );
  return {
    columns: labels.map((label) => ({label})),
    rows: [...duties.own, ...duties.through].map(({task, way, party}) => {
      const theme = collection.section.get(task.theme_id ?? "");
      return [
        taskNumber(task),
        theme === undefined ? null : sectionTitle(collection, theme, lang),
        task.text,
        way === "listed" ? pick(lang, "未写分工", "no role") : (roleName[way]?.[lang] ?? wayName(way, lang)),
        party.position,
        (collection.parties.get(task.task_id) ?? [])
          .filter((row) => row.counted)
          .map((row) => unitName(collection, row.unit_id, lang))
          .join(pick(lang, "、", "; ")),
        task.due_on ?? task.due_text,
        task.clause,
        task.document_id
      ];
    })
  };
}

/** 单位责任清单: what this unit must do, with whom. */
export function unitPage(unitId: string) {
  return (collection: Collection, place: Place): PageParts => {
    const {lang} = place;
    const duties = dutiesOf(collection, unitId);
    const name = unitName(collection, unitId, lang);
    const answer = unitAnswer(collection, duties, lang);
    const places = stacks(collection, duties, place);
    const csv = `figures/${lang}/unit/${unitId}-duties.csv`;
    const files: SiteFile[] = [
      ...(places?.files ?? []),
      {path: csv, content: csvOf(dutyTable(collection, duties, lang))}
    ];
    return {
      title: name,
      description: `${name}${pick(lang, "：", ": ")}${answer}`,
      parts: new Map<string, Html>([
        [
          "head",
          html`${sheetHead(collection, unitId, place)}${head(collection, place, {
            question: pick(
              lang,
              `${name}要做什么，和谁一起？`,
              `What must ${unitInProse(collection, unitId, lang)} do, and with whom?`
            ),
            answer,
            lead: unitLead(collection, duties, lang),
            finder: finder(collection, unitId, csv, place)
          })}${membership(collection, unitId, place)}`
        ],
        [
          "figures",
          html`${places?.html ?? null}${partners(collection, duties, place)}${themes(collection, duties, place)}${commitments(collection, duties, place)}`
        ],
        ["duties", dutyList(collection, duties, place)]
      ]),
      files
    };
  };
}

/** The list of units that have a page. */
export function unitsPage(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const all = unitsWithPage(collection).map((id) => dutiesOf(collection, id));
  const named = all.filter((duties) => duties.own.length > 0);
  const through = all.filter((duties) => duties.own.length === 0);
  const many = [...named].sort((a, b) => b.own.length - a.own.length);
  const answer =
    named.length === 0
      ? pick(lang, "没有任务写到单位。", "No task names a unit.")
      : pick(
          lang,
          `${named.length}个单位写到任务，各有一页。`,
          `${plural(named.length, "unit")} ${named.length === 1 ? "is" : "are"} named, each with a page.`
        );
  const [top] = many;
  const lead = [
    top === undefined
      ? ""
      : pick(
          lang,
          `写到最多的是${unitName(collection, top.unitId, lang)}（${top.own.length}项）；${named.filter((duties) => duties.own.length === 1).length}个单位各只有1项。`,
          `Named most: ${unitName(collection, top.unitId, lang)} (${plural(top.own.length, "task")}); ${named.filter((duties) => duties.own.length === 1).length} of the units in one task only.`
        ),
    through.length === 0
      ? ""
      : pick(
          lang,
          `另有${through.length}个单位只经由集体称谓写到。`,
          ` ${plural(through.length, "more unit")} only through collectives.`
        )
  ].join("");
  const table = (
    rows: readonly UnitDuties[],
    caption: string,
    columns: readonly {label: string; value: (row: UnitDuties) => Html | string | number}[]
  ): Html =>
    html`<section class="block">
      <h2>${caption}</h2>
      <div class="table" tabindex="0" role="group" aria-label="${caption}">
        <table>
          <thead>
            <tr>
              <th scope="col">${pick(lang, "单位", "Unit")}</th>
              ${columns.map((column) => html`<th scope="col" class="num">${column.label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${unitLink(collection, row.unitId, place)}</th>
                  ${columns.map((column) => html`<td class="num">${column.value(row)}</td>`)}
                </tr> `
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  const columns = [
    {label: pick(lang, "任务（项）", "Tasks"), value: (row: UnitDuties) => number(row.own.length, lang)},
    {
      label: pick(lang, "牵头（项）", "Lead"),
      value: (row: UnitDuties) => number(row.own.filter((duty) => duty.way === "lead").length, lang)
    },
    {
      label: pick(lang, "首列（项）", "Listed first"),
      value: (row: UnitDuties) => number(firstListed(row).length, lang)
    },
    {label: pick(lang, "同列单位（个）", "Partners"), value: (row: UnitDuties) => number(row.partners.length, lang)}
  ].filter((column, i) => i === 0 || i === 3 || named.some((row) => column.value(row) !== "0"));
  const collectives = many.filter((row) => collection.units.get(row.unitId)?.is_collective === true);
  const particular = many.filter((row) => !collectives.includes(row));
  return {
    title: pick(lang, "单位", "Units"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {
          question: pick(lang, "我的单位要做什么？", "What must my unit do?"),
          answer,
          lead
        })
      ],
      [
        "figures",
        html`${collectives.length === 0 ? null : table(collectives, pick(lang, `集体称谓，${collectives.length}个`, plural(collectives.length, "collective")), columns)}${particular.length === 0 ? null : table(particular, pick(lang, `具体单位，${particular.length}个`, plural(particular.length, "named unit")), columns)}`
      ],
      [
        "duties",
        through.length === 0
          ? html``
          : table(
              through,
              pick(
                lang,
                `只经由集体称谓，${through.length}个`,
                `Only through collectives: ${plural(through.length, "unit")}`
              ),
              [
                {
                  label: pick(lang, "经由", "Through"),
                  value: (row: UnitDuties) =>
                    list([...new Set(row.through.map((duty) => unitName(collection, duty.party.unit_id, lang)))], lang)
                },
                {label: pick(lang, "任务（项）", "Tasks"), value: (row: UnitDuties) => number(row.through.length, lang)}
              ]
            )
      ]
    ]),
    files: []
  };
}
