import type {Group} from "../components/networkView.js";
import type {Scope} from "../findings/leaders.js";
import type {Collection} from "../collection/collection.js";
import {themeTitle, unitName} from "../collection/names.js";
import type {Collectives, TaskRow} from "../collection/rows.js";
import {tasksWithUnits} from "./networkScope.js";
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
  const tasks = tasksWithUnits(collection, collectives, scope.themeId);
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, ids]) => {
      const own = tasks.filter(({units: named}) => ids.filter((id) => named.has(id)).length >= 2);
      const place = typical(
        own.map(({task}) => task),
        tasks.map(({task}) => task)
      );
      return {number, name: sectionName(collection, place, lang) ?? byUnit(collection, ids, lang), units: ids.length};
    });
}

/**
 * Of the sections and themes that hold two of the group's tasks and a third of them, and a larger share of them than of all
 * tasks by a quarter at least, the one with the greatest n·log(lift); null where there is none.
 */
function typical(own: readonly TaskRow[], all: readonly TaskRow[]): string | null {
  const count = (tasks: readonly TaskRow[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const {section_id: section, theme_id: theme} of tasks)
      for (const place of new Set([section, theme]))
        if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
    return counts;
  };
  const everywhere = count(all);
  let best: string | null = null;
  let most = 0;
  for (const [place, n] of count(own)) {
    const lift = n / own.length / ((everywhere.get(place) ?? n) / all.length);
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
  return `${mark}${pick(lang, "", section.level === 1 ? "" : " ")}${themeTitle(collection, section, lang)}`;
}

function byUnit(collection: Collection, [first = "", ...others]: readonly string[], lang: Lang): string {
  const name = unitName(collection, first, lang);
  if (others.length === 0) return name;
  return pick(lang, `${name}等${others.length + 1}个单位`, `${name} and ${others.length} more`);
}
