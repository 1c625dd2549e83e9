import {seededRandom} from "../measures/random.js";
import {unitPlaces} from "../network/unitPlaces.js";
import type {Cell, CellRow, TableFiles} from "./tableFiles.js";

/** An attribute of the nodes or ties, as files of networks declare it. */
export interface Attribute {
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
}

export interface NetworkNode {
  readonly id: string;
  /** as documents print it, and in English where that is known */
  readonly label: string;
  readonly labelEn: string | null;
  /** y grows upwards, as in Gephi and VOSviewer */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** of its group, #rrggbb; grey for a group of one and those beyond the palette */
  readonly colour: string;
  readonly group: number | null;
  /** in the order of nodeAttributes */
  readonly values: readonly Cell[];
}

export interface NetworkTie {
  readonly source: string;
  readonly target: string;
  /** shared tasks */
  readonly weight: number;
  /** in the order of tieAttributes */
  readonly values: readonly Cell[];
}

/** A unit named in a task. */
export interface NetworkPart {
  readonly unitId: string;
  readonly unit: string;
  readonly unitEn: string | null;
  readonly taskId: string;
  /** its number as printed; null without one */
  readonly task: string | null;
  readonly role: string;
  readonly position: number;
}

/** The network of a collection: its units, collectives as one, the ties of shared tasks, and the tasks behind them. */
export interface Network {
  readonly title: string;
  /** ISO date of the newest document; null where none is dated */
  readonly date: string | null;
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  readonly parts: readonly NetworkPart[];
}

export const nodeAttributes: readonly Attribute[] = [
  {name: "name_en", type: "string"},
  {name: "kind", type: "string"},
  {name: "is_collective", type: "boolean"},
  {name: "tasks", type: "integer"},
  {name: "fractional", type: "double"},
  {name: "group_number", type: "integer"},
  {name: "partners", type: "integer"},
  {name: "co_assignments", type: "integer"},
  {name: "betweenness", type: "double"},
  {name: "burt_constraint", type: "double"},
  {name: "effective_size", type: "double"},
  {name: "participation", type: "double"},
  {name: "ambiguity", type: "double"},
  {name: "brokerage", type: "integer"}
];

export const tieAttributes: readonly Attribute[] = [
  {name: "shared_tasks", type: "integer"},
  {name: "newman", type: "double"},
  {name: "association_strength", type: "double"},
  {name: "expected", type: "double"},
  {name: "p_above", type: "double"},
  {name: "p_below", type: "double"},
  {name: "q_above", type: "double"},
  {name: "q_below", type: "double"}
];

/** Told apart by colour-blind readers (Okabe and Ito, “Color Universal Design”, 2008). */
const PALETTE = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442"];
const GREY = "#999999";

const NAME_EN = "coalesce(t.en_short, t.en, u.name_en)";
const NAMES = "left join translations t on t.document_id is null and t.label = u.name";

/** Reads the network of all documents of the tables. */
export async function readNetwork(files: TableFiles, title: string): Promise<Network> {
  const units = await files.ask(`
    select m.*, u.name, ${NAME_EN} as name_en, u.kind, u.is_collective, w.value as fractional
    from unit_measures m
    join units u using (unit_id)
    ${NAMES}
    join workload w on w.unit_id = m.unit_id and w.collectives = m.collectives and w.method = 'fractional'
      and w.document_id is null and w.theme_id is null
    where m.document_id is null and m.collectives = 'as_one'
    order by m.unit_id`);
  const ties = await files.ask(`
    from coresponsibility
    where document_id is null and theme_id is null and collectives = 'as_one' and shared_tasks > 0
    order by unit_a, unit_b`);
  const parts = await files.ask(`
    select a.unit_id, u.name, ${NAME_EN} as name_en, a.task_id, k.label as task, a.role, a.position
    from assignments a
    join tasks k using (task_id)
    join units u using (unit_id)
    ${NAMES}
    where a.role_basis <> 'implied'
    qualify row_number() over (partition by a.task_id, a.unit_id order by a.position) = 1
    order by a.document_id, k.position, a.position`);
  const [newest] = await files.ask("select max(issued_on) as date from documents");
  return {
    title,
    date: typeof newest?.date === "string" ? newest.date : null,
    nodes: nodesOf(units, ties),
    ties: ties.map((row) => ({
      source: String(row.unit_a),
      target: String(row.unit_b),
      weight: Number(row.shared_tasks),
      values: tieAttributes.map(({name}) => row[name] ?? null)
    })),
    parts: parts.map((row) => ({
      unitId: String(row.unit_id),
      unit: String(row.name),
      unitEn: textOrNull(row.name_en),
      taskId: String(row.task_id),
      task: textOrNull(row.task),
      role: String(row.role),
      position: Number(row.position)
    }))
  };
}

function nodesOf(units: readonly CellRow[], ties: readonly CellRow[]): NetworkNode[] {
  const numbers = new Map(units.map((row, number) => [row.unit_id, number]));
  const places = unitPlaces(
    units.map((row) => Number(row.tasks)),
    ties.map((row) => ({
      source: numbers.get(row.unit_a ?? null) ?? 0,
      target: numbers.get(row.unit_b ?? null) ?? 0,
      weight: Number(row.association_strength)
    })),
    seededRandom
  );
  return units.map((row, number) => {
    const {x = 0, y = 0, radius = 0} = places[number] ?? {};
    const group = typeof row.group_number === "number" ? row.group_number : null;
    const isAlone = units.filter((other) => other.group_number === group).length === 1;
    return {
      id: String(row.unit_id),
      label: String(row.name),
      labelEn: textOrNull(row.name_en),
      x,
      // 0 − y, since −0 is written "-0"
      y: 0 - y,
      radius,
      colour: group === null || isAlone ? GREY : (PALETTE[group - 1] ?? GREY),
      group,
      values: nodeAttributes.map(({name}) => row[name] ?? null)
    };
  });
}

function textOrNull(value: Cell | undefined): string | null {
  return typeof value === "string" ? value : null;
}
