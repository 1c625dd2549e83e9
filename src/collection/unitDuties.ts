import type {Collection} from "./collection.js";
import type {InstrumentRow, NamedRow, PairRow, QuantityRow, TaskRow, ThemeRow, UnitThemeRow} from "./rows.js";

/** How a task comes to a unit; `listed` is a list without a verb, `collective` a collective that it is a member of. */
export type Way = "lead" | "responsible" | "support" | "guide" | "listed" | "implied" | "collective";

/** The order in which a unit's duties are told. */
export const ways: readonly Way[] = ["lead", "responsible", "support", "guide", "listed", "implied", "collective"];

export interface Duty {
  readonly task: TaskRow;
  readonly way: Way;
  /** where the clause names the unit, or the collective that stands for it */
  readonly party: NamedRow;
}

export interface Partner {
  readonly unitId: string;
  readonly pair: PairRow;
}

/** What the collection asks of one unit. */
export interface UnitDuties {
  readonly unitId: string;
  /** in document order; those that name the unit itself */
  readonly own: readonly Duty[];
  /** those of collectives that it is a member of, where the clause does not name it too */
  readonly through: readonly Duty[];
  /** units that tasks name beside it, the most shared tasks first */
  readonly partners: readonly Partner[];
  readonly themes: readonly {readonly theme: ThemeRow; readonly row: UnitThemeRow | null}[];
  readonly quantities: readonly QuantityRow[];
  readonly instruments: readonly InstrumentRow[];
}

interface Index {
  readonly named: ReadonlyMap<string, readonly NamedRow[]>;
  readonly pairs: ReadonlyMap<string, readonly Partner[]>;
  readonly themes: ReadonlyMap<string, ReadonlyMap<string, UnitThemeRow>>;
  readonly quantities: ReadonlyMap<string, readonly QuantityRow[]>;
  readonly instruments: ReadonlyMap<string, readonly InstrumentRow[]>;
  /** task → its place in the collection */
  readonly order: ReadonlyMap<string, number>;
  /** unit → collectives that tasks name and that it is a member of */
  readonly collectives: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Collection, Index>();

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function indexOf(collection: Collection): Index {
  const known = indexes.get(collection);
  if (known !== undefined) return known;
  const named = new Map<string, NamedRow[]>();
  for (const row of collection.named) add(named, row.unit_id, row);
  const pairs = new Map<string, Partner[]>();
  for (const pair of collection.pairs) {
    if (pair.document_id !== null || pair.shared_tasks === 0) continue;
    add(pairs, pair.unit_a, {unitId: pair.unit_b, pair});
    add(pairs, pair.unit_b, {unitId: pair.unit_a, pair});
  }
  const themes = new Map<string, Map<string, UnitThemeRow>>();
  for (const row of collection.unitThemes) {
    const of = themes.get(row.unit_id) ?? new Map<string, UnitThemeRow>();
    themes.set(row.unit_id, of.set(row.theme_id, row));
  }
  const quantities = new Map<string, QuantityRow[]>();
  for (const row of collection.quantities) add(quantities, row.task_id, row);
  const instruments = new Map<string, InstrumentRow[]>();
  for (const row of collection.instruments) add(instruments, row.task_id, row);
  const collectives = new Map<string, string[]>();
  for (const [collective, members] of collection.members) {
    if (named.has(collective)) for (const member of members) add(collectives, member, collective);
  }
  const order = new Map(collection.tasks.map((task, i) => [task.task_id, i]));
  const index = {order, named, pairs, themes, quantities, instruments, collectives};
  indexes.set(collection, index);
  return index;
}

/** Units that have a page: those that tasks name, in the order of the text, then members of collectives they name. */
export function unitsWithPage(collection: Collection): readonly string[] {
  const {named, collectives} = indexOf(collection);
  return [...new Set([...named.keys(), ...collectives.keys()])];
}

/** Quantities that a task promises. */
export function quantitiesOf(collection: Collection, taskId: string): readonly QuantityRow[] {
  return indexOf(collection).quantities.get(taskId) ?? [];
}

function wayOf(party: NamedRow): Way {
  if (party.role_basis === "implied") return "implied";
  if (party.role_basis === "unmarked") return "listed";
  return ways.find((way) => way === party.role) ?? "responsible";
}

/** Everything that the collection's tables say of a unit. */
export function dutiesOf(collection: Collection, unitId: string): UnitDuties {
  const index = indexOf(collection);
  const seen = new Set<string>();
  const duties = (parties: readonly NamedRow[], way: (party: NamedRow) => Way): Duty[] =>
    parties.flatMap((party) => {
      const task = collection.task.get(party.task_id);
      if (task === undefined || seen.has(party.task_id)) return [];
      seen.add(party.task_id);
      return [{task, way: way(party), party}];
    });
  const own = duties(index.named.get(unitId) ?? [], wayOf);
  const collectives = (index.collectives.get(unitId) ?? []).flatMap((id) => index.named.get(id) ?? []);
  const place = ({task}: Duty): number => index.order.get(task.task_id) ?? 0;
  const through = duties(collectives, () => "collective").sort((a, b) => place(a) - place(b));
  const themes = index.themes.get(unitId);
  const counted = own.filter((duty) => duty.party.counted);
  return {
    unitId,
    own,
    through,
    partners: [...(index.pairs.get(unitId) ?? [])].sort((a, b) => b.pair.shared_tasks - a.pair.shared_tasks),
    themes: collection.themes
      .filter((theme) => theme.tasks_with_clause > 0)
      .map((theme) => ({theme, row: themes?.get(theme.theme_id) ?? null})),
    quantities: counted.flatMap(({task}) => index.quantities.get(task.task_id) ?? []),
    instruments: counted.flatMap(({task}) => index.instruments.get(task.task_id) ?? [])
  };
}
