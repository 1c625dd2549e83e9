import {FIRST_LISTED_MARK, IMPLIED_MARK} from "../text/tableMarks.js";
import type {CellRow, TableFiles} from "./tableFiles.js";

/** The columns of a 任务分解表, as offices make it, with the width of each in characters. */
export const taskColumns = [
  {key: "number", title: "序号", width: 6},
  {key: "theme", title: "专题", width: 13},
  {key: "task", title: "工作任务", width: 50},
  {key: "first", title: "牵头/首列单位", width: 16},
  {key: "responsible", title: "责任单位", width: 24},
  {key: "support", title: "配合单位", width: 14},
  {key: "due", title: "时限", width: 11},
  {key: "quantities", title: "量化目标", width: 15},
  {key: "source", title: "依据条款", width: 16}
] as const;

/** In a unit's own table: how the task comes to it. */
export const ownColumn = {key: "own", title: "本单位角色", width: 12} as const;

export type TaskColumn = (typeof taskColumns)[number]["key"] | (typeof ownColumn)["key"];

/** One task; absent is null. */
export type TaskLine = {
  readonly taskId: string;
  readonly documentId: string;
  readonly cells: Readonly<Record<(typeof taskColumns)[number]["key"], string | null>> & {
    readonly own?: string | null;
  };
};

/** Tasks under a heading of the document, or of the table itself. */
export interface TaskGroup {
  /** headings that stand above these tasks and not above those before: document, chapter */
  readonly headings: readonly string[];
  readonly lines: readonly TaskLine[];
}

/** 任务分解表: the tasks of a collection, or of one unit. */
export interface TaskTable {
  readonly title: string;
  /** what a reader must know: source, number of tasks, what 首列 means */
  readonly notes: readonly string[];
  readonly columns: readonly {readonly key: TaskColumn; readonly title: string; readonly width: number}[];
  readonly groups: readonly TaskGroup[];
  /** ISO date of the newest document; null where none is dated */
  readonly date: string | null;
}

interface Party {
  readonly unitId: string;
  readonly name: string;
  readonly role: string;
  readonly basis: string;
}

/** All that task tables are made of, read once: lines in document order, and who is party to each. */
export interface TaskLines {
  readonly lines: readonly TaskLine[];
  readonly chapter: ReadonlyMap<string, string | null>;
  readonly parties: ReadonlyMap<string, readonly Party[]>;
  readonly units: ReadonlyMap<string, string>;
  /** unit → names of collectives that it is a member of, with their ids */
  readonly collectives: ReadonlyMap<string, readonly string[]>;
  readonly documents: ReadonlyMap<string, {readonly title: string; readonly number: string | null}>;
  readonly date: string | null;
}

const FIRST_NOTE =
  "“牵头/首列单位”栏：文中写明牵头的照录；未写明的，列出责任括注中排在首位的单位并注“首列”，首列不等于牵头。";

/** Reads what task tables are made of. */
export async function readTaskLines(files: TableFiles): Promise<TaskLines> {
  const documents = await files.ask(
    "select document_id, coalesce(title, source_path) as title, document_number as number, issued_on from documents order by document_id"
  );
  const tasks = await files.ask(`
    select t.*, d.document_number, theme.label as theme_label, theme.title as theme_title, s.label as section_label
    from tasks t join documents d using (document_id)
    left join sections theme on theme.section_id = t.theme_id
    left join sections s on s.section_id = t.section_id and s.section_id <> t.theme_id
    order by t.document_id, t.position`);
  // a unit twice in a clause counts once: at its first place, with its strongest role
  const parties = await files.ask(`
    select a.task_id, a.unit_id, u.name, arg_min(a.role, list_position(['lead', 'responsible', 'support', 'guide'], a.role)) as role,
      arg_min(a.role_basis, list_position(['lead', 'responsible', 'support', 'guide'], a.role)) as basis
    from assignments a join units u using (unit_id)
    group by all order by a.task_id, bool_and(a.role_basis = 'implied'), min(a.position), a.unit_id`);
  const quantities = grouped(await files.ask("select task_id, quote from quantities order by task_id, char_start"));
  const members = await files.ask("select unit_id, collective_id from members order by unit_id, collective_id");
  const units = await files.ask("select unit_id, name from units");
  const byTask = new Map(
    [...grouped(parties)].map(([id, rows]) => [
      id,
      rows.map((row) => ({
        unitId: String(row.unit_id),
        name: String(row.name),
        role: String(row.role),
        basis: String(row.basis)
      }))
    ])
  );
  const collectives = new Map<string, string[]>();
  for (const row of members) {
    const unitId = String(row.unit_id);
    collectives.set(unitId, [...(collectives.get(unitId) ?? []), String(row.collective_id)]);
  }
  const dates = documents.flatMap((row) => (row.issued_on === null ? [] : [String(row.issued_on)])).sort();
  return {
    lines: tasks.map((task) => line(task, byTask.get(String(task.task_id)) ?? [], quantities)),
    chapter: new Map(
      tasks.map((task) => [
        String(task.task_id),
        task.theme_title === null ? null : `${text(task.theme_label) ?? ""}${String(task.theme_title)}`
      ])
    ),
    parties: byTask,
    units: new Map(units.map((row) => [String(row.unit_id), String(row.name)])),
    collectives,
    documents: new Map(
      documents.map((row) => [String(row.document_id), {title: String(row.title), number: text(row.number)}])
    ),
    date: dates.at(-1) ?? null
  };
}

function grouped(rows: readonly CellRow[]): Map<string, CellRow[]> {
  const groups = new Map<string, CellRow[]>();
  for (const row of rows) groups.set(String(row.task_id), [...(groups.get(String(row.task_id)) ?? []), row]);
  return groups;
}

function text(value: CellRow[string] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function line(task: CellRow, parties: readonly Party[], quantities: ReadonlyMap<string, readonly CellRow[]>): TaskLine {
  const label = text(task.label);
  const named = parties.filter(({basis}) => basis !== "implied");
  const leads = parties.filter(({role}) => role === "lead");
  const [first] = named;
  const listed = leads.length === 0 && first?.role === "responsible" ? [first.name + FIRST_LISTED_MARK] : [];
  const support = parties.filter(({role}) => role === "support").map(written);
  const guide = parties.filter(({role}) => role === "guide").map((party) => `${written(party)}（指导）`);
  const responsible = parties.filter(({role}) => role === "responsible").map(written);
  const source = [task.document_number, [task.theme_label, task.section_label, label].map(text).join("")];
  return {
    taskId: String(task.task_id),
    documentId: String(task.document_id),
    cells: {
      number: label?.replace(/[.．、﹒\s]+$/u, "") ?? String(task.position),
      theme: text(task.theme_title)?.split(/[，,；;：:]/u)[0] ?? null,
      task: String(task.text),
      first: joined([...leads.map(written), ...listed]),
      responsible: joined(responsible),
      support: joined([...support, ...guide]),
      due: text(task.due_text) ?? text(task.due_on),
      quantities: joined(
        (quantities.get(String(task.task_id)) ?? []).map((row) => String(row.quote)),
        "；"
      ),
      source: joined(
        source.map(text).filter((part): part is string => part !== null && part !== ""),
        " "
      )
    }
  };
}

function written({name, basis}: Party): string {
  return basis === "implied" ? name + IMPLIED_MARK : name;
}

function joined(parts: readonly string[], by = "、"): string | null {
  return parts.length === 0 ? null : parts.join(by);
}

/** The task table of the whole collection. */
export function collectionTable(lines: TaskLines, siteName: string): TaskTable {
  const [only] = lines.documents.values();
  const single = lines.documents.size === 1 && only !== undefined;
  return {
    title: `${single ? only.title : siteName}任务分解表`,
    notes: [sourceNote(lines, lines.lines.length), FIRST_NOTE],
    columns: taskColumns,
    groups: grouping(lines, lines.lines, null),
    date: lines.date
  };
}

/** Ids of the units that tasks name, in order: each has a table of its own. */
export function namedUnits(lines: TaskLines): string[] {
  return [...new Set([...lines.parties.values()].flatMap((parties) => parties.map(({unitId}) => unitId)))].sort();
}

/** The task table of one unit: tasks that name it, then apart those of collectives that it is a member of. */
export function unitTable(lines: TaskLines, unitId: string): TaskTable {
  const name = lines.units.get(unitId);
  if (name === undefined) throw new Error(`unit not in the tables: ${unitId}`);
  const own: TaskLine[] = [];
  const through: TaskLine[] = [];
  const collectives = new Set(lines.collectives.get(unitId));
  for (const each of lines.lines) {
    const parties = lines.parties.get(each.taskId) ?? [];
    const party = parties.find((candidate) => candidate.unitId === unitId);
    const collective = parties.filter((candidate) => collectives.has(candidate.unitId));
    if (party !== undefined) own.push(withRole(each, roleOf(party, parties)));
    else if (collective.length > 0) through.push(withRole(each, `经${collective.map((c) => c.name).join("、")}`));
  }
  return {
    title: `${name}任务分解表`,
    notes: [
      `${sourceNote(lines, own.length)}${through.length > 0 ? `另有${through.length}项经由其所属的集合单位承担，列于表后。` : ""}`,
      FIRST_NOTE
    ],
    columns: [...taskColumns, ownColumn],
    groups: [...grouping(lines, own, null), ...grouping(lines, through, "经由集合单位承担的任务")],
    date: lines.date
  };
}

function withRole(line: TaskLine, own: string): TaskLine {
  return {...line, cells: {...line.cells, own}};
}

const ROLES: Readonly<Record<string, string>> = {lead: "牵头", responsible: "负责", support: "配合", guide: "指导"};

function roleOf(party: Party, parties: readonly Party[]): string {
  if (party.basis === "implied") return "全文规定";
  if (party.basis !== "unmarked") return ROLES[party.role] ?? party.role;
  const named = parties.filter(({basis}) => basis !== "implied");
  return named[0] === party && !parties.some(({role}) => role === "lead") ? "责任单位（首列）" : "责任单位";
}

function sourceNote(lines: TaskLines, tasks: number): string {
  const documents = [...lines.documents.values()];
  const source =
    documents.length === 1
      ? documents.map(({title, number}) => (number === null ? title : `《${title}》（${number}）`)).join("")
      : `${documents.length}份文件`;
  return `来源：${source}。共${tasks}项任务。`;
}

/** Groups by document, where there are several, and by chapter; `heading` stands above the first. */
function grouping(lines: TaskLines, some: readonly TaskLine[], heading: string | null): TaskGroup[] {
  const groups: {headings: string[]; lines: TaskLine[]}[] = [];
  let before: {document: string | null; chapter: string | null} = {document: null, chapter: null};
  for (const each of some) {
    const chapter = lines.chapter.get(each.taskId) ?? null;
    const newDocument = each.documentId !== before.document;
    const last = groups.at(-1);
    if (last === undefined || newDocument || chapter !== before.chapter) {
      const document = lines.documents.get(each.documentId);
      const headings = [
        ...(groups.length === 0 && heading !== null ? [heading] : []),
        ...(newDocument && lines.documents.size > 1 && document !== undefined
          ? [document.number === null ? document.title : `${document.title}（${document.number}）`]
          : []),
        ...(chapter === null ? [] : [chapter])
      ];
      groups.push({headings, lines: [each]});
    } else last.lines.push(each);
    before = {document: each.documentId, chapter};
  }
  return groups;
}
