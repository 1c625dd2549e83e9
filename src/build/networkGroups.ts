import type {Group, Partition} from "../components/networkView.js";
import type {Scope} from "../findings/leaders.js";
import type {Collection} from "../collection/collection.js";
import {documentTitle, themeTitle, unitName} from "../collection/names.js";
import type {Collectives, TaskRow} from "../collection/rows.js";
import {inScope, tasksWithUnits} from "./networkScope.js";
import {type Lang, numeral, pick, sectionMark} from "../wording/words.js";

/**
 * The groups of a scope with their names: the section or theme that most sets their tasks (those that name two of the
 * group's units or more) apart from all tasks; where none does, the unit with most tasks. `units` are the scope's, those
 * with most tasks first.
 */
export function groupsOf(
  collection: Collection,
  collectives: Collectives,
  scope: Scope,
  units: readonly {readonly id: string; readonly group: number | null}[],
  lang: Lang
): readonly Group[] {
  const members = new Map<number, string[]>();
  for (const {id, group} of units) {
    if (group !== null) members.set(group, [...(members.get(group) ?? []), id]);
  }
  const groupOf = new Map(units.map(({id, group}) => [id, group]));
  const tasks = tasksWithUnits(collection, collectives, scope.themeId);
  const together = new Map<number, TaskRow[]>();
  for (const {task, units: named} of tasks) {
    const counts = new Map<number, number>();
    for (const id of named) {
      const group = groupOf.get(id);
      if (group != null) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    for (const [group, count] of counts) {
      if (count < 2) continue;
      const own = together.get(group) ?? [];
      own.push(task);
      together.set(group, own);
    }
  }
  const everywhere = tasksByPlace(tasks.map(({task}) => task));
  const named = [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, ids]) => ({number, ids, place: typical(together.get(number) ?? [], everywhere, tasks.length)}));
  return named.map(({number, ids, place}) => {
    // two groups of one name could not be told apart
    const isAlone = named.every((other) => other.number === number || other.place !== place);
    const name = isAlone ? sectionName(collection, place, lang) : null;
    return {number, name: name ?? byUnit(collection, ids, lang), units: ids.length};
  });
}

/** Section or theme → its tasks among these. */
function tasksByPlace(tasks: readonly TaskRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {section_id: section, theme_id: theme} of tasks)
    for (const place of new Set([section, theme])) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

/** The groups of a scope at its other resolutions; `units` in the order of the reading, `ranked` those with most tasks first. */
export function partitionsOf(
  collection: Collection,
  collectives: Collectives,
  scope: Scope,
  units: readonly {readonly id: string}[],
  ranked: readonly {readonly unit_id: string}[],
  lang: Lang
): readonly Partition[] {
  const resolutions = new Map<number, Map<string, number>>();
  for (const row of collection.network.groups) {
    if (!inScope(row, collectives, scope)) continue;
    const found = resolutions.get(row.resolution) ?? new Map<string, number>();
    resolutions.set(row.resolution, found.set(row.unit_id, row.group_number));
  }
  return [...resolutions].map(([resolution, groupOf]) => ({
    resolution,
    groups: groupsOf(
      collection,
      collectives,
      scope,
      ranked.map(({unit_id: id}) => ({id, group: groupOf.get(id) ?? null})),
      lang
    ),
    groupOf: units.map(({id}) => groupOf.get(id) ?? null)
  }));
}

/**
 * Of the sections and themes that hold two of the group's tasks and a third of them, and a larger share of them than of all
 * tasks by a quarter at least, the one with the greatest n·log(lift); null where there is none.
 */
function typical(own: readonly TaskRow[], everywhere: ReadonlyMap<string, number>, all: number): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [place, n] of tasksByPlace(own)) {
    const lift = n / own.length / ((everywhere.get(place) ?? n) / all);
    const score = n * Math.log(lift);
    if (n < 2 || n * 3 < own.length || lift < 1.25 || score <= most) continue;
    most = score;
    best = place;
  }
  return best;
}

function sectionName(collection: Collection, id: string | null, lang: Lang): string | null {
  const section = id === null ? undefined : collection.section.get(id);
  if (section === undefined || section.title === null) return null;
  const mark = section.level === 1 ? `${numeral(section.ordinal, lang)} ` : sectionMark(section.ordinal, lang);
  const title = `${mark}${pick(lang, "", section.level === 1 ? "" : " ")}${themeTitle(collection, section, lang)}`;
  const document = collection.documents.find((row) => row.document_id === section.document_id);
  if (collection.documents.length === 1 || document === undefined) return title;
  return pick(
    lang,
    `${documentTitle(collection, document, lang)}·${title}`,
    `${title} (${documentTitle(collection, document, lang)})`
  );
}

function byUnit(collection: Collection, [first = "", ...others]: readonly string[], lang: Lang): string {
  const name = unitName(collection, first, lang);
  if (others.length === 0) return name;
  return pick(lang, `${name}等${others.length + 1}个单位`, `${name} and ${others.length} more`);
}
