import type {Group} from "../components/networkView.js";
import type {Scope} from "../findings/leaders.js";
import {type Collection, type Collectives, themeTitle, unitName} from "./collection.js";
import {tasksWithUnits} from "./networkScope.js";
import {type Lang, numeral, pick, sectionMark} from "./words.js";

/**
 * The groups of a scope with their names: the section, else the theme, that holds at least half of the tasks which name two
 * of the group's units or more; where none does, its unit with most tasks. `units` are the scope's, most tasks first.
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
      const place = commonest(own.map(({task}) => task.section_id)) ?? commonest(own.map(({task}) => task.theme_id));
      return {number, name: sectionName(collection, place, lang) ?? byUnit(collection, ids, lang), units: ids.length};
    });
}

/** What at least half of the places are, if they are two or more; else null. */
function commonest(places: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const place of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const [place, count] of counts) if (count >= 2 && count * 2 >= places.length) return place;
  return null;
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
