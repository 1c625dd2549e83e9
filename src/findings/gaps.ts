import type {ThemeRow} from "../collection/rows.js";
import {type GapsRow, type GapTables, type TaskGap, taskGaps} from "../collection/gapTables.js";
import {type Lang, capital, number, percent, pick, plural, small, themeName} from "../wording/words.js";

interface GapWords {
  /** in a list of gaps */
  readonly name: string;
  readonly definition: string;
  /** what in the text would mend it */
  readonly mend: string;
}

const words: Readonly<Record<TaskGap, Readonly<Record<Lang, GapWords>>>> = {
  no_unit: {
    zh: {
      name: "没有写单位",
      definition: "任务没有写出责任单位。",
      mend: "补写责任单位，或写明由谁另行确定。"
    },
    en: {
      name: "No unit",
      definition: "The task names no responsible unit.",
      mend: "Name a unit, or say who is to settle it."
    }
  },
  no_lead: {
    zh: {
      name: "没有写牵头",
      definition: "写了单位，责任括注和全文规定都没有说谁牵头；列首位不算牵头。",
      mend: "写明一个牵头单位，或作一条全文规定，例如“列第一位者为牵头单位”。"
    },
    en: {
      name: "No lead",
      definition:
        "Units are named, and neither the clause nor a rule of the document says who leads; being listed first is not leading.",
      mend: "Name one lead, or state a rule for the whole document, such as “the unit listed first leads”."
    }
  },
  collective_only: {
    zh: {
      name: "只写集体称谓",
      definition: "写到的全是集体称谓（如“各有关部门”），没有一个具体单位。",
      mend: "在集体称谓之外点名一个具体单位，或列出集体的成员。"
    },
    en: {
      name: "Collectives only",
      definition: "All units named are collectives, such as “the departments concerned”; no particular body is.",
      mend: "Name a particular body beside the collective, or list the collective’s members."
    }
  },
  single_owner: {
    zh: {
      name: "只写一个单位",
      definition: "只写到一个单位。责任归属最清楚，但没有写谁配合。",
      mend: "需要别的单位时，写明谁配合；不需要时无须补写。"
    },
    en: {
      name: "Single owner",
      definition: "One unit is named: ownership is as clear as can be, and nobody is said to support it.",
      mend: "Where others are needed, say who supports; where none is, nothing need be added."
    }
  },
  diffuse: {
    zh: {
      name: "写到5个以上单位",
      definition: "写到5个及以上单位，人人有份。",
      mend: "写明谁牵头、谁配合，或把任务按单位拆开。"
    },
    en: {
      name: "Five units or more",
      definition: "Five units or more are named: the task is everybody’s.",
      mend: "Say who leads and who supports, or split the task by unit."
    }
  }
};

export function gapWords(gap: TaskGap, lang: Lang): GapWords {
  return words[gap][lang];
}

/** Tasks that a gap is a share of: all of them for tasks without a unit, else those that name one. */
export function gapBase(gap: TaskGap, scope: GapsRow): number {
  return gap === "no_unit" ? scope.n_tasks : scope.with_unit;
}

/** How many of the scope's tasks have a gap, in words for none, one, some and all. */
export function gapTitle(gap: TaskGap, scope: GapsRow, lang: Lang): string {
  const k = scope[gap];
  const n = gapBase(gap, scope);
  const some = (zh: string, one: string, many: string): string => {
    const all = gap === "no_unit" || scope.with_unit === scope.n_tasks;
    return pick(
      lang,
      `${all ? "" : "写到单位的"}${number(n, lang)}项中的${number(k, lang)}项${zh}（${percent(k, n)}）`,
      `${number(k, lang)} of ${plural(n, "task")}${all ? "" : " with a unit"} ${k === 1 ? one : many} (${percent(k, n)})`
    );
  };
  const told = (none: string, every: string, part: string): string => (k === 0 ? none : k === n ? every : part);
  const all = number(n, lang);
  if (n === 0) return pick(lang, "没有任务写到单位", "No task names a unit");
  switch (gap) {
    case "no_unit":
      return told(
        pick(lang, "每项任务都写到责任单位", "Every task names a unit"),
        pick(lang, `${all}项任务都没有写责任单位`, "No task names a unit"),
        some("没有写责任单位", "names no unit", "name no unit")
      );
    case "no_lead":
      return told(
        pick(lang, "每项任务都写明谁牵头", "Every task states a lead"),
        n === 1
          ? pick(lang, "没有写明谁牵头", "The task states no lead")
          : pick(lang, `${all}项任务都没有写明谁牵头`, `None of ${plural(n, "task")} states a lead`),
        some("没有写明谁牵头", "states no lead", "state no lead")
      );
    case "collective_only":
      return told(
        pick(lang, "每项都点名了具体单位", "Every task names a particular body"),
        pick(lang, `${all}项任务都只写集体称谓`, `No task names a particular body`),
        some("没有点名具体单位", "names no particular body", "name no particular body")
      );
    case "single_owner":
      return told(
        pick(lang, "没有一项只写一个单位", "No task names one unit only"),
        pick(lang, `${all}项任务都只写一个单位`, "Every task names one unit only"),
        some("只写一个单位", "names one unit only", "name one unit only")
      );
    case "diffuse":
      return told(
        pick(lang, "没有一项写到5个以上单位", "No task names five units or more"),
        pick(lang, `${all}项任务都写到5个以上单位`, "Every task names five units or more"),
        some("写到5个以上单位", "names five units or more", "name five units or more")
      );
  }
}

/**
 * In which scope, a theme or a document, a gap is commonest, of the gaps that some tasks have and some have not; scopes
 * with fewer than three tasks are too small to say so of, and of two that come out even neither is. Null where there is
 * nothing to compare.
 */
export function commonestIn(
  whole: GapsRow,
  scopes: readonly GapsRow[]
): {readonly gap: TaskGap; readonly scope: GapsRow} | null {
  const order: readonly TaskGap[] = ["collective_only", "no_lead", "no_unit", "diffuse"];
  for (const gap of order) {
    if (whole[gap] === 0 || whole[gap] === gapBase(gap, whole)) continue;
    const share = (scope: GapsRow): number => scope[gap] / gapBase(gap, scope);
    const counted = scopes.filter((scope) => gapBase(gap, scope) >= 3);
    const [first, second] = [...counted].sort((a, b) => share(b) - share(a));
    if (first !== undefined && second !== undefined && share(first) > share(second)) return {gap, scope: first};
  }
  return null;
}

/** Title of the picture of gaps by theme or document: where one is commonest, else how wide the widest is. */
export function gapScopesTitle(
  whole: GapsRow,
  scopes: readonly GapsRow[],
  nameOf: (scope: GapsRow) => string,
  lang: Lang
): string {
  const found = commonestIn(whole, scopes);
  if (found === null) {
    const [widest] = taskGaps
      .filter((gap) => whole[gap] > 0)
      .sort((a, b) => whole[b] / gapBase(b, whole) - whole[a] / gapBase(a, whole));
    return gapTitle(widest ?? "no_unit", whole, lang);
  }
  const {gap, scope} = found;
  const base = gapBase(gap, scope);
  const k = number(scope[gap], lang);
  return pick(
    lang,
    `“${gapWords(gap, lang).name}”在${nameOf(scope)}占比最高：${number(base, lang)}项中的${k}项`,
    `“${gapWords(gap, lang).name}” is commonest in ${nameOf(scope)}: ${k} of ${plural(base, "task")}`
  );
}

/** Which theme is spread over most units, by their credit in it. */
export function fragmentationTitle(scopes: readonly GapsRow[], themes: readonly ThemeRow[], lang: Lang): string {
  const [most] = [...scopes].sort((a, b) => (b.effective_number ?? 0) - (a.effective_number ?? 0));
  const theme = themes.find((row) => row.theme_id === most?.theme_id);
  if (most === undefined || theme === undefined || most.effective_number === null) {
    return pick(lang, "没有专题写到单位", "No theme names a unit");
  }
  const equal = number(most.effective_number, lang, 1);
  const same = scopes.filter((row) => number(row.effective_number ?? 0, lang, 1) === equal);
  if (same.length > 1) {
    const which = same.length === scopes.length;
    return pick(
      lang,
      `${which ? "各专题" : `最分散的${same.length}个专题`}一样分散，各相当于${equal}个单位平分`,
      `${which ? "All themes are" : `The ${small(same.length)} themes spread widest are`} spread alike, each as if ${Number(equal) === 1 ? "one unit had it all" : `${equal} units shared it equally`}`
    );
  }
  return pick(
    lang,
    `${themeName(theme.ordinal, lang)}最分散：写到${theme.units}个单位，相当于${equal}个平分`,
    `${capital(themeName(theme.ordinal, lang))} is spread widest: ${plural(theme.units, "unit")}, as if ${equal} shared it equally`
  );
}

export function overlapTitle({overlaps}: GapTables, lang: Lang): string {
  const pairs = overlaps.filter((row) => row.document_id === null);
  const [first] = pairs;
  if (first === undefined) return pick(lang, "没有两个单位的任务分布相近", "No two units have much the same themes");
  return pick(
    lang,
    `${number(first.pairs_compared, lang)}对单位中的${number(pairs.length, lang)}对，任务分布相近`,
    `${number(pairs.length, lang)} of ${plural(first.pairs_compared, "pair")} of units ${pairs.length === 1 ? "has" : "have"} much the same themes`
  );
}

export function coordinationTitle({overlaps}: GapTables, lang: Lang): string {
  const pairs = overlaps.filter((row) => row.document_id === null);
  const k = pairs.filter((row) => row.coordination_gap).length;
  const n = number(pairs.length, lang);
  if (pairs.length === 0)
    return pick(lang, "没有任务分布相近的单位可比", "No units with much the same themes to compare");
  if (k === 0) {
    return pick(
      lang,
      `任务分布相近的${n}对单位，同列都不少于随机`,
      `${capital(plural(pairs.length, "pair"))} with much the same themes: none shares fewer tasks than chance`
    );
  }
  return pick(
    lang,
    `任务分布相近的${n}对中，${k}对没有同列或少于随机`,
    `Of ${plural(pairs.length, "pair")} with much the same themes, ${k} ${k === 1 ? "shares" : "share"} no task, or fewer than chance`
  );
}

/** Near-duplicates whose tasks name different units first. */
export function duplicatesApart({duplicates}: GapTables): GapTables["duplicates"] {
  return duplicates.filter((row) => row.first_a !== null && row.first_b !== null && row.first_a !== row.first_b);
}

export function duplicatesTitle(gaps: GapTables, tasks: number, lang: Lang): string {
  const k = duplicatesApart(gaps).length;
  const n = number(tasks, lang);
  return k === 0
    ? pick(
        lang,
        `${n}项任务两两比较，没有文字相近而首列单位不同的`,
        `Of ${plural(tasks, "task")}, no two have much the same text and different first units`
      )
    : pick(
        lang,
        `${n}项任务两两比较，${k}对文字相近而首列单位不同`,
        `Of ${plural(tasks, "task")}, ${plural(k, "pair")} ${k === 1 ? "has" : "have"} much the same text and different first units`
      );
}

export function unnamedTitle({coverage}: GapTables, lang: Lang): string {
  const unnamed = coverage.filter((row) => row.tasks === 0);
  const through = unnamed.filter((row) => row.through_tasks > 0).length;
  const n = number(coverage.length, lang);
  if (unnamed.length === 0)
    return pick(lang, `名录中的${n}个具体单位都写到了`, `All ${n} bodies of the register are named`);
  const also =
    through === 0
      ? ""
      : pick(
          lang,
          `，其中${through}个经由集体称谓写到`,
          `; ${through} of them ${through === 1 ? "is" : "are"} reached through collectives`
        );
  return pick(
    lang,
    `名录中${n}个具体单位，${number(unnamed.length, lang)}个没有单独写到${also}`,
    `${number(unnamed.length, lang)} of ${n} bodies of the register are not named by themselves${also}`
  );
}
