import type {LinkNode, LinkTie, NodeLinkRows} from "../charts/nodeLink.js";
import {say} from "../charts/options.js";
import {toneColour} from "../charts/tone.js";
import {type Scene, endsOf, pairTitle, queryOf, unitMark, weightOf} from "./networkRows.js";
import type {Shown} from "./networkShown.js";
import type {NetworkState} from "./networkState.js";
import {type Group, type NetworkReading, type NetworkUnit, type SecondKind, type Tie, toneOf} from "./networkView.js";

/** Kinds of units that have a colour of their own, the most common ones first; the rest are one kind. */
export function kindsOf(units: readonly NetworkUnit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const {kind} of units) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([kind]) => kind)
    .slice(0, 5);
}

/** Groups that have a colour of their own: the five largest of two units and more, as far as they are in the picture. */
export function colouredGroups(groups: readonly Group[]): readonly Group[] {
  return groups
    .filter(({units}) => units > 1)
    .sort((a, b) => b.units - a.units || a.number - b.number)
    .slice(0, 5);
}

/** The colour of a unit: of its group or kind where these are asked for. */
export function unitColour(unit: NetworkUnit, colour: NetworkState["colour"], reading: NetworkReading): string {
  if (colour === "chance") return "var(--data)";
  const place =
    colour === "group"
      ? colouredGroups(reading.groups).findIndex(({number}) => number === unit.group)
      : kindsOf(reading.units).indexOf(unit.kind ?? "");
  return place < 0 ? "var(--cat-6)" : `var(--cat-${place + 1})`;
}

/** Off chance in colour; all others grey. */
function tieColour(tie: Tie, colour: NetworkState["colour"]): string {
  const tone = toneOf(tie);
  return colour !== "chance" || tone === null || tone === "chance" ? "var(--line)" : toneColour(tone);
}

/** Units as nodes at the places that `at` gives them. */
function unitNodes(
  reading: NetworkReading,
  units: readonly NetworkUnit[],
  at: (unit: NetworkUnit) => readonly [number, number],
  state: NetworkState,
  marked: readonly string[],
  scene: Scene
): readonly LinkNode[] {
  const most = Math.max(...units.map((unit) => unit.values[state.count] ?? 0), 1e-9);
  return units.map((unit) => {
    const {unitId, name, key, href, title} = unitMark(unit, marked, scene);
    const [x, y] = at(unit);
    return {
      id: unitId,
      name,
      shape: unit.collective ? "hollow" : "solid",
      key,
      href,
      title,
      x,
      y,
      share: (unit.values[state.count] ?? 0) / most,
      colour: unitColour(unit, state.colour, reading),
      marked: marked.includes(unitId)
    };
  });
}

/** What a state shows as nodes and links of units. */
export function pictureRows(
  reading: NetworkReading,
  {order, ties}: Shown,
  state: NetworkState,
  marked: readonly string[],
  scene: Scene
): NodeLinkRows {
  const place = new Map(order.map((unit, i) => [unit, i]));
  const units = order.flatMap((unit) => reading.units[unit] ?? []);
  return {
    nodes: unitNodes(reading, units, ({x, y}) => [x, y], state, marked, scene),
    ties: ties.flatMap((tie): LinkTie[] => {
      const [a, b] = [place.get(tie.a), place.get(tie.b)];
      // a pair without a shared task is no tie; it is drawn where the picture tells of chance
      if (a === undefined || b === undefined || (tie.shared === 0 && state.colour !== "chance")) return [];
      const key = queryOf(endsOf(reading, tie), scene);
      return [
        {
          a,
          b,
          weight: weightOf(tie, state.weight) ?? tie.shared,
          colour: tieColour(tie, state.colour),
          dashed: tie.shared === 0,
          key,
          href: `${scene.tasks}?${key}`,
          title: pairTitle(reading, tie, scene.lang)
        }
      ];
    })
  };
}

/** The tasks behind a task, theme or document that is a node, of which the units are named, as a part of an address. */
export function thingQuery(units: readonly NetworkUnit[], {query}: Pick<SecondKind["nodes"][number], "query">): string {
  return query.startsWith("?") ? `?${[...units.map(({key}) => `unit=${key}`), query.slice(1)].join("&")}` : query;
}

/** What a state shows as a network of two kinds: units, and the tasks or themes that name them. */
export function secondRows(
  reading: NetworkReading,
  second: SecondKind,
  {order}: Shown,
  state: NetworkState,
  marked: readonly string[],
  scene: Scene
): NodeLinkRows {
  const units = order.flatMap((i) => reading.units[i] ?? []).filter(({id}) => second.units[id] !== undefined);
  const place = new Map(units.map(({id}, i) => [id, i]));
  const ties = second.ties.filter(
    ([unit, node]) => place.has(unit) && (state.theme === "" || second.nodes[node]?.theme === state.theme)
  );
  const drawn = [...new Set(ties.map(([, node]) => node))].sort((a, b) => a - b);
  const placeOfNode = new Map(drawn.map((node, i) => [node, units.length + i]));
  const things = drawn.flatMap((i): LinkNode[] => {
    const node = second.nodes[i];
    if (node === undefined) return [];
    const {id, name, title, query, x, y} = node;
    const href = `${scene.tasks}${query}`;
    return [
      {
        id,
        name,
        shape: "square",
        key: `thing=${id}`,
        href,
        title,
        x,
        y,
        share: 0,
        colour: "var(--ink-3)",
        marked: false
      }
    ];
  });
  return {
    nodes: [...unitNodes(reading, units, ({id}) => second.units[id] ?? [0, 0], state, marked, scene), ...things],
    ties: ties.map(([unit, node, tasks]): LinkTie => {
      const [a, b] = [place.get(unit) ?? 0, placeOfNode.get(node) ?? 0];
      const [named, other] = [units[a], second.nodes[node]];
      if (named === undefined || other === undefined) throw new Error(`tie without its unit: ${unit}`);
      return {
        a,
        b,
        weight: tasks,
        colour: "var(--line)",
        dashed: false,
        key: `unit=${named.key}&thing=${other.id}`,
        href: `${scene.tasks}${thingQuery([named], other)}`,
        title: `${named.name} × ${other.title}${say(scene.lang, `：${tasks}项`, `: ${tasks}`)}`
      };
    })
  };
}
