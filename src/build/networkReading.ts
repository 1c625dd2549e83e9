import {seriation} from "../../loaders/network/seriation.js";
import type {Counting, NetworkReading, NetworkUnit, Tie, UnitBrokerage} from "../components/networkView.js";
import {type Scope, methodsOf, ranking} from "../findings/leaders.js";
import {oddTitle, pairsTitle, pictureTitle, setsTitle} from "../findings/networkTitles.js";
import {shortSource} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {unitName} from "../collection/names.js";
import type {Collectives, RankRow} from "../collection/rows.js";
import {groupsOf, partitionsOf} from "./networkGroups.js";
import {placesOf} from "./networkPlaces.js";
import type {MeasureRow, TieRow} from "../collection/networkRows.js";
import {holdersOf, inScope} from "./networkScope.js";
import {type Lang, number, pick, plural} from "../wording/words.js";

/** Rows that a seriated matrix can hold; units beyond them follow in the order of their tasks. */
const seriated = 60;

/** Units that a picture can hold. */
const most = 300;

function round(value: number): number;
function round(value: number | null): number | null;
function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(5));
}

/** The network of one scope in one reading of collectives, its units seriated and placed. */
export function networkReading(
  collection: Collection,
  collectives: Collectives,
  scope: Scope,
  lang: Lang
): NetworkReading {
  const rows = collection.network.ties.filter((row) => inScope(row, collectives, scope));
  const all = ranking(collection, "full", collectives, scope);
  const drawn = chosenUnits(all, rows);
  const order = seriatedOrder(drawn, rows);
  const units = describedUnits(collection, collectives, scope, order, rows, lang);
  const placeOf = new Map(units.map((unit, i) => [unit.id, i]));
  const ties = rows.flatMap((row): Tie[] => {
    const [first, second] = [placeOf.get(row.unit_a), placeOf.get(row.unit_b)];
    return first === undefined || second === undefined ? [] : [tieOf(row, first, second)];
  });
  const sets = collection.network.sets.filter((row) => inScope(row, collectives, scope));
  const [any] = rows;
  const measures = collection.network.measures.filter((row) => inScope(row, collectives, scope));
  const groupOrder = drawn.map((row) => ({
    id: row.unit_id,
    group: units[placeOf.get(row.unit_id) ?? 0]?.group ?? null
  }));
  const reading = {
    tasks: Math.round(ranking(collection, "fractional", collectives, scope).reduce((sum, row) => sum + row.value, 0)),
    units,
    ties,
    groups: groupsOf(collection, collectives, scope, groupOrder, lang),
    partitions: partitionsOf(collection, collectives, scope, units, drawn, lang),
    sets: sets.flatMap((row) => {
      const own = row.units.flatMap((id) => placeOf.get(id) ?? []).sort((a, b) => a - b);
      return own.length === row.units.length ? [{units: own, tasks: row.tasks}] : [];
    }),
    counts: {
      units: all.length,
      pairs: any?.pairs_tested ?? (all.length * (all.length - 1)) / 2,
      sharing: any?.sharing ?? 0,
      aboveP: any?.above_p ?? 0,
      belowP: any?.below_p ?? 0,
      aboveQ: any?.above_q ?? 0,
      belowQ: any?.below_q ?? 0,
      tested: any?.expected != null,
      sets: sets[0]?.sets ?? 0
    },
    brokerageBasis: basisOf(measures),
    hasBackbone: measures.some((row) => row.ties_used === "backbone")
  };
  const caption = captionOf(collection, reading, collectives, lang);
  return {
    ...reading,
    words: {
      title: oddTitle(reading, lang),
      pictureTitle: pictureTitle(reading, lang),
      pairsTitle: pairsTitle(reading, lang),
      setsTitle: setsTitle(reading, lang),
      caption,
      source: shortSource(collection, lang),
      pairsCaption: `${pick(
        lang,
        "列出尾概率最小的各对；灰色：p ≥ 0.05。",
        "The pairs with the smallest tails; grey: p ≥ 0.05. "
      )}${caption}`,
      setsCaption: `${pick(
        lang,
        `最常见的在前，其余见表格。n = ${number(reading.tasks, lang)}项任务，共${number(reading.counts.sets, lang)}种组合。`,
        `The commonest first; the others are in the table. n = ${plural(reading.tasks, "task")}, ${plural(reading.counts.sets, "set")} in all. `
      )}${shortSource(collection, lang)}`
    }
  };
}

/** The units with most tasks, and before them those of pairs that are surely off chance; in the order of their tasks. */
function chosenUnits(all: readonly RankRow[], rows: readonly TieRow[]): readonly RankRow[] {
  if (all.length <= most) return all;
  const odd = new Set(
    rows.filter((row) => Math.min(row.q_above ?? 1, row.q_below ?? 1) < 0.05).flatMap((row) => [row.unit_a, row.unit_b])
  );
  const first = all.filter((row) => odd.has(row.unit_id));
  const chosen = new Set([...first, ...all].slice(0, most + first.length).map((row) => row.unit_id));
  const kept = new Set([...chosen].slice(0, most));
  return all.filter((row) => kept.has(row.unit_id));
}

function seriatedOrder(ranked: readonly RankRow[], rows: readonly TieRow[]): readonly RankRow[] {
  const rankOf = new Map(ranked.map((row, i) => [row.unit_id, i]));
  const cosine = new Map<string, number>();
  for (const row of rows) {
    const [a, b] = [rankOf.get(row.unit_a), rankOf.get(row.unit_b)];
    if (a === undefined || b === undefined) continue;
    const value = row.shared_tasks / Math.sqrt((ranked[a]?.value ?? 1) * (ranked[b]?.value ?? 1));
    cosine.set(`${a}/${b}`, value).set(`${b}/${a}`, value);
  }
  const order = seriation(Math.min(seriated, ranked.length), (a, b) => cosine.get(`${a}/${b}`) ?? 0);
  return [...new Set([...order, ...ranked.keys()])].flatMap((i) => ranked[i] ?? []);
}

function tieOf(row: TieRow, first: number, second: number): Tie {
  return {
    a: Math.min(first, second),
    b: Math.max(first, second),
    shared: row.shared_tasks,
    newman: round(row.newman),
    association: round(row.association_strength),
    expected: round(row.expected),
    pAbove: round(row.p_above),
    pBelow: round(row.p_below),
    qAbove: round(row.q_above),
    qBelow: round(row.q_below)
  };
}

function describedUnits(
  collection: Collection,
  collectives: Collectives,
  scope: Scope,
  order: readonly RankRow[],
  rows: readonly TieRow[],
  lang: Lang
): readonly NetworkUnit[] {
  const holders = collectives === "expanded" ? holdersOf(collection) : new Map<string, readonly string[]>();
  const measures = new Map(
    collection.network.measures
      .filter((row) => inScope(row, collectives, scope))
      .map((row): [string, MeasureRow] => [row.unit_id, row])
  );
  const partners = new Map<string, number>();
  for (const {unit_a, unit_b, shared_tasks} of rows)
    if (shared_tasks > 0) for (const id of [unit_a, unit_b]) partners.set(id, (partners.get(id) ?? 0) + 1);
  const values = methodsOf(collection, scope).map((method) => ({
    method,
    of: new Map(ranking(collection, method, collectives, scope).map((row) => [row.unit_id, row.value]))
  }));
  // the layout depends on the order, so it is that of the ids, which the language does not change
  const sorted = [...order].sort((a, b) => (a.unit_id < b.unit_id ? -1 : 1));
  const at = new Map(sorted.map((row, i) => [row.unit_id, i]));
  const springs = rows.flatMap((row) => {
    const [source, target] = [at.get(row.unit_a), at.get(row.unit_b)];
    return source === undefined || target === undefined || row.shared_tasks === 0
      ? []
      : [{source, target, weight: row.association_strength}];
  });
  const places = placesOf(
    collection,
    sorted.map((row) => row.value),
    springs
  );
  return order.map((row) => {
    const unit = collection.units.get(row.unit_id);
    // scopes with few tasks have no row of measures
    const measure = measures.get(row.unit_id);
    const spot = places[at.get(row.unit_id) ?? 0];
    if (unit === undefined || spot === undefined) throw new Error(`unit without a place: ${row.unit_id}`);
    const counted = values.map(({method, of}): [Counting, number] => [method, round(of.get(row.unit_id) ?? 0)]);
    return {
      id: row.unit_id,
      name: unitName(collection, row.unit_id, lang),
      collective: unit.is_collective,
      kind: unit.kind,
      key: [row.unit_id, ...(holders.get(row.unit_id) ?? [])].join("|"),
      tasks: row.value,
      values: Object.fromEntries(counted),
      x: spot.x,
      y: spot.y,
      group: measure?.group_number ?? null,
      measures: {
        partners: measure?.partners ?? partners.get(row.unit_id) ?? 0,
        depth: round(measure?.depth ?? null),
        betweenness: round(measure?.betweenness ?? null),
        constraint: round(measure?.burt_constraint ?? null),
        effectiveSize: round(measure?.effective_size ?? null),
        participation: round(measure?.participation ?? null),
        ambiguity: round(measure?.ambiguity ?? null),
        brokerage: brokerageOf(measure)
      }
    };
  });
}

/** Where brokerage's ties lead from; null for a scope without measures. */
function basisOf(rows: readonly MeasureRow[]): NetworkReading["brokerageBasis"] {
  return rows.length === 0 ? null : (rows.find((row) => row.brokerage_basis !== null)?.brokerage_basis ?? "none");
}

function brokerageOf(measure: MeasureRow | undefined): UnitBrokerage | null {
  if (measure === undefined || measure.brokerage === null) return null;
  const {brokerage: total, coordinator, itinerant, gatekeeper, representative, liaison} = measure;
  return {
    total,
    roles: {
      coordinator: coordinator ?? 0,
      itinerant: itinerant ?? 0,
      gatekeeper: gatekeeper ?? 0,
      representative: representative ?? 0,
      liaison: liaison ?? 0
    }
  };
}

/** n, reading of collectives, model, correction, source: what every figure of the page says below. */
function captionOf(
  collection: Collection,
  {tasks, units, ties, counts}: Omit<NetworkReading, "words">,
  collectives: Collectives,
  lang: Lang
): string {
  const read = {
    as_one: pick(lang, "集体称谓作一个单位。", "Collectives as one unit. "),
    expanded: pick(
      lang,
      "集体称谓展开到名录中的成员，同属一个集体称谓的成员因此同列。",
      "Collectives are replaced by their registered members, who are together because the collective is named. "
    ),
    left_out: pick(lang, "集体称谓不计。", "Collectives are left out. ")
  }[collectives];
  const several = collection.documents.length > 1 && counts.tested;
  const n = pick(
    lang,
    `n = ${number(tasks, lang)}项任务、${number(counts.units, lang)}个单位、${several ? "见于同一份文件的" : ""}${number(counts.pairs, lang)}对，其中${number(counts.sharing, lang)}对至少同列一项。${read}`,
    `n = ${plural(tasks, "task")}, ${plural(counts.units, "unit")}, ${plural(counts.pairs, "pair")}${several ? " named in the same document" : ""}, of which ${number(counts.sharing, lang)} ${counts.sharing === 1 ? "shares" : "share"} a task. ${read}`
  );
  const held = ties.filter((tie) => tie.shared > 0).length;
  const left =
    counts.units === units.length && held === counts.sharing
      ? ""
      : pick(
          lang,
          `只载任务最多的${units.length}个单位，及其中偏离随机的和同列最多的${ties.length}对。`,
          `Held here: the ${number(units.length, lang)} units with most tasks, and of their pairs the ${number(ties.length, lang)} off chance or heaviest. `
        );
  const model = counts.tested
    ? pick(
        lang,
        `随机模型${several ? "在每份文件之内" : ""}保持每个单位的任务数和每项任务的单位数（二部图配置模型），p为精确尾概率，q经Benjamini–Hochberg校正。`,
        `Chance keeps each unit’s number of tasks${several ? " in each document" : ""} and each task’s number of units (bipartite configuration model); p is the exact tail, q is adjusted after Benjamini and Hochberg. `
      )
    : pick(lang, "任务不足20项，不与随机比较，也不分组。", "Fewer than 20 tasks: no test against chance, no groups. ");
  return `${n}${left}${model}${shortSource(collection, lang)}`;
}
