import {dutyBars} from "../../charts/dutyBars.js";
import {dutiesTitle, dutyKind} from "../../findings/spread.js";
import {ranking} from "../../findings/leaders.js";
import {shapeOf} from "../../findings/shape.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {unitName} from "../../collection/names.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {html} from "../../wording/html.js";
import {pick, plural} from "../../wording/words.js";

/** Lead against other duties, or where no lead is stated first-listed against other places; null where neither is. */
export function dutiesFigure(collection: Collection, place: Place, within: string): Figure | null {
  const {lang} = place;
  const profileOf = new Map(
    collection.profiles.flatMap((row) => (row.document_id === null ? [[row.unit_id, row] as const] : []))
  );
  // in the order that the page's ranking has
  const profiles = ranking(collection, "full").flatMap((row) => profileOf.get(row.unit_id) ?? []);
  const kind = dutyKind(profiles);
  if (kind === null || profiles.length < 2) return null;
  const tasks = linkTo(place, "tasks");
  const filter = kind === "lead" ? "role=lead" : "place=first";
  const words =
    kind === "lead"
      ? {first: pick(lang, "牵头", "Lead"), others: pick(lang, "其余任务", "Other tasks")}
      : {first: pick(lang, "首列", "Listed first"), others: pick(lang, "其余各位", "Other places")};
  const first = (row: (typeof profiles)[number]): number => (kind === "lead" ? row.lead_tasks : row.first_tasks);
  const rows = profiles.map((row) => {
    const key = `unit=${row.unit_id}${within}`;
    const firstKey = `unit=${row.unit_id}&${filter}${within}`;
    return {
      unitId: row.unit_id,
      name: unitName(collection, row.unit_id, lang),
      isCollective: collection.units.get(row.unit_id)?.is_collective === true,
      key,
      href: `${tasks}?${key}`,
      firstKey,
      firstHref: `${tasks}?${firstKey}`,
      first: first(row),
      others: row.tasks - first(row)
    };
  });
  const n = shapeOf(collection).withClause;
  return {
    id: "duties",
    no: 1,
    title: dutiesTitle(collection, profiles, kind, lang),
    measured: html`${pick(lang, "各单位的任务数，分两边。", "Tasks of each unit, on two sides. ")}${
      kind === "lead"
        ? pick(lang, "左：写明由它牵头；右：其余。", "Left: it is stated as lead; right: the others.")
        : pick(
            lang,
            "左：列在首位；右：列在其余各位。原文没有写牵头，列首位不是角色。",
            "Left: listed first; right: listed later. The text states no lead, and being first is no role."
          )
    }`,
    chart: drawable(dutyBars, {rows, words}, {}),
    caption: pick(
      lang,
      `n = ${n}项任务，全计数，空心为集体称谓。主导系数：共担任务（还写到别的单位）中${kind === "lead" ? "未标角色而" : ""}列首位的比例，见表格。${shortSource(collection, lang)}`,
      `n = ${plural(n, "task")}, full counting, hollow: collective. Dominance factor: of the tasks with other units, those ${kind === "lead" ? "of unmarked lists " : ""}that list it first; in the table. ${shortSource(collection, lang)}`
    ),
    queries: ["credits", "unit_workload"],
    table: {
      columns: [
        {label: pick(lang, "单位", "unit")},
        {label: pick(lang, "任务（项）", "tasks"), numeric: true},
        {label: pick(lang, "牵头（项）", "lead"), numeric: true},
        {label: pick(lang, "首列（项）", "listed first"), numeric: true},
        {label: pick(lang, "共担（项）", "with others"), numeric: true},
        {label: pick(lang, "主导系数", "dominance"), numeric: true},
        {label: pick(lang, "专题广度", "theme breadth"), numeric: true}
      ],
      rows: profiles.map((row) => [
        unitName(collection, row.unit_id, lang),
        row.tasks,
        row.lead_tasks,
        row.first_tasks,
        row.multi_tasks,
        row.dominance === null ? null : Number(row.dominance.toFixed(2)),
        row.breadth === null ? null : Number(row.breadth.toFixed(2))
      ])
    }
  };
}
