import type {Collection} from "../collection/collection.js";
import type {ProfileRow, SpreadRow, ThemeRow, UnitThemeRow} from "../collection/rows.js";
import {themeTitle, unitName} from "../collection/names.js";
import {type Lang, capital, list, number, percent, pick, plural, themeName} from "../wording/words.js";

/** How the tasks are spread over the units, in words: what the three most loaded carry, and as if how many shared equally. */
export function spreadTitle(spreads: readonly SpreadRow[], lang: Lang): string {
  const full = spreads.find((row) => row.method === "full");
  if (full === undefined) return pick(lang, "没有写到单位", "No unit is named");
  const n = full.n_units;
  if (n === 1) return pick(lang, "只写到1个单位", "Only one unit is named");
  const equal = number(full.effective_number, lang, 1);
  if (full.gini < 0.05) {
    return pick(lang, `${n}个单位分得几乎一样多`, `The ${plural(n, "unit")} carry almost the same`);
  }
  if (n <= 3) {
    return pick(
      lang,
      `${n}个单位的分工，相当于${equal}个平分`,
      `${capital(plural(n, "unit"))}, as if ${equal} shared equally`
    );
  }
  return pick(
    lang,
    `${n}个单位中最多的3个占去分工的${percent(full.top_three, 1)}，相当于${equal}个单位平分`,
    `The 3 most named of ${plural(n, "unit")} have ${percent(full.top_three, 1)} of the assignments, as if ${equal} shared them equally`
  );
}

/** What Gini, the effective number and the collaborative coefficient mean here, for the figure's text. */
export function spreadNote(spreads: readonly SpreadRow[], lang: Lang): string {
  const full = spreads.find((row) => row.method === "full");
  if (full === undefined) return "";
  return pick(
    lang,
    `横轴：由少到多排列的单位；纵轴：它们合计所占的份额。斜线是平分时的样子，曲线离它越远越集中。基尼系数0为平分，1为一家独占。合作系数${number(full.cc, lang, 2)}：0为每项只写一个单位，越近1共担的单位越多。`,
    `Across: units from the least to the most loaded; up: the share that they carry together. The diagonal is an equal spread; the further the curve from it, the more concentrated. Gini is 0 for an equal spread and 1 when one unit has all. Collaborative coefficient ${number(full.cc, lang, 2)}: 0 when every task has one unit, nearer 1 the more units share each.`
  );
}

/** Whether duties are told as stated leads, or, where no lead is stated, as first places of unmarked lists. */
export function dutyKind(profiles: readonly ProfileRow[]): "lead" | "first" | null {
  if (profiles.some((row) => row.lead_tasks > 0)) return "lead";
  return profiles.some((row) => row.first_tasks > 0) ? "first" : null;
}

/** Who leads (or is listed first) most of its tasks, and who has many and is hardly ever first. */
export function dutiesTitle(
  collection: Collection,
  profiles: readonly ProfileRow[],
  kind: "lead" | "first",
  lang: Lang
): string {
  const value = (row: ProfileRow): number => (kind === "lead" ? row.lead_tasks : row.first_tasks);
  const [top, ...even] = profiles.filter((row) => profiles.every((other) => value(other) <= value(row)));
  if (top === undefined || value(top) === 0)
    return pick(lang, "没有单位牵头或列首位", "No unit leads or is listed first");
  const zh = kind === "lead" ? "牵头" : "列首位";
  const en = kind === "lead" ? "leads" : "is listed first in";
  const said = (row: ProfileRow): string =>
    pick(
      lang,
      `${unitName(collection, row.unit_id, lang)}${row.tasks}项中的${value(row)}项${zh}`,
      `${unitName(collection, row.unit_id, lang)} ${en} ${value(row)} of ${plural(row.tasks, "task")}`
    );
  if (even.length > 0) {
    const names = [top, ...even].map((row) => unitName(collection, row.unit_id, lang));
    const all =
      names.length > 3 ? pick(lang, `${names.length}个单位`, plural(names.length, "unit")) : list(names, lang);
    return kind === "lead"
      ? pick(lang, `牵头最多的是${all}，各${value(top)}项`, `${capital(all)} lead most tasks, ${value(top)} each`)
      : pick(
          lang,
          `列首位最多的是${all}，各${value(top)}项`,
          `${capital(all)} are listed first most often, in ${plural(value(top), "task")} each`
        );
  }
  const behind = profiles.find(
    (row) => row.unit_id !== top.unit_id && row.tasks >= top.tasks / 2 && value(row) <= row.tasks / 10
  );
  const alone = capital(said(top));
  if (behind === undefined) return alone;
  const both = pick(lang, `${alone}，${said(behind)}`, `${alone}; ${said(behind)}`);
  return both.length <= pick(lang, 60, 160) ? both : alone;
}

/** Which unit leans most to which theme. */
export function specialisationTitle(
  collection: Collection,
  rows: readonly UnitThemeRow[],
  themes: readonly ThemeRow[],
  lang: Lang
): string {
  const [top] = [...rows].sort((a, b) => b.specialisation - a.specialisation || b.tasks - a.tasks);
  const theme = themes.find((row) => row.theme_id === top?.theme_id);
  if (top === undefined || theme === undefined || top.specialisation < 1.25) {
    return pick(lang, "没有单位明显偏重哪个专题", "No unit leans clearly to one theme");
  }
  const even = rows.filter((row) => row.theme_id === top.theme_id && row.specialisation === top.specialisation);
  const name =
    even.length > 3
      ? pick(lang, `${even.length}个单位`, plural(even.length, "unit"))
      : list(
          even.map((row) => unitName(collection, row.unit_id, lang)),
          lang
        );
  const index = number(top.specialisation, lang, 1);
  return pick(
    lang,
    `${name}最偏重${themeName(theme.ordinal, lang)}“${themeTitle(collection, theme, lang)}”：份额为总体的${index}倍`,
    `${capital(name)} ${even.length === 1 ? "leans" : "lean"} most to ${themeName(theme.ordinal, lang)}, “${themeTitle(collection, theme, lang)}”, ${index} times its overall share`
  );
}

/** In how many themes the same unit is named most. */
export function multiplesTitle(
  collection: Collection,
  tops: readonly {readonly theme: ThemeRow; readonly unitIds: readonly string[]}[],
  lang: Lang
): string {
  const counts = new Map<string, number>();
  for (const {unitIds} of tops) for (const id of unitIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined) return pick(lang, "各专题写到的单位", "Units named in each theme");
  const [id, n] = most;
  const name = unitName(collection, id, lang);
  const others = tops.filter(({unitIds}) => !unitIds.includes(id));
  if (others.length === 0) {
    return pick(
      lang,
      `${tops.length}个专题都是${name}写到最多`,
      `${capital(name)} is named most in all ${tops.length} themes`
    );
  }
  if (n === 1) {
    return pick(lang, "每个专题写到最多的单位都不同", "Each theme names another unit most");
  }
  const apart = list(
    others.slice(0, 3).map(({theme}) => themeName(theme.ordinal, lang)),
    lang
  );
  return pick(
    lang,
    `${tops.length}个专题中的${n}个是${name}写到最多，${others.length <= 3 ? `${apart}不是` : "其余不是"}`,
    `${capital(name)} is named most in ${n} of ${tops.length} themes${others.length <= 3 ? `, not in ${apart}` : ""}`
  );
}
