import type {FigureTable} from "../../components/figureTable.js";
import type {Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, sectionTitle, unitName, roleName, taskNumber} from "../../collection/names.js";
import {dutyItem} from "../dutyItem.js";
import {type Html, html} from "../../wording/html.js";
import {unitNameHtml} from "../taskItem.js";
import {type Duty, type UnitDuties, type Way, ways} from "../../collection/unitDuties.js";
import {type Lang, date, numeral, pick, plural} from "../../wording/words.js";

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

/** The duty list: one part a way in which tasks come to the unit, in each the themes in document order. */
export function dutyList(collection: Collection, duties: UnitDuties, place: Place): Html {
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

/** What stands over the printed sheet alone: whose list it is, of which year and document. */
export function sheetHead(collection: Collection, unitId: string, place: Place): Html {
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
export function dutyTable(collection: Collection, duties: UnitDuties, lang: Lang): FigureTable {
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
