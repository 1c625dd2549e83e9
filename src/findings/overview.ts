import type {Collection} from "../collection/collection.js";
import {documentTitle, themeTitle, unitInProse, unitName} from "../collection/names.js";
import type {PairRow, ThemeRow} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import {typeset} from "../wording/typeset.js";
import {type Lang, capital, list, number, percent, pick, plural, small, themeName} from "../wording/words.js";
import {leaders, methodsOf, ranking} from "./leaders.js";
import {type Shape, shapeOf} from "./shape.js";
import {pooledWords} from "./pooled.js";

/** The answer to “what do these documents ask, of whom?”: at most two numbers beside the number of tasks. */
export function overviewAnswer(shape: Shape, lang: Lang): string {
  const {tasks, withClause, units, collectiveOnly} = shape;
  const n = number(tasks, lang);
  if (tasks === 0) return pick(lang, "没有读到任务。", "No task was found.");
  if (withClause === 0) {
    return pick(lang, `${n}项任务，没有一项写明责任单位。`, `${plural(tasks, "task")}; none names a responsible unit.`);
  }
  const what =
    withClause === tasks
      ? pick(
          lang,
          `${n}项任务写到${number(units, lang)}个单位；`,
          `${plural(tasks, "task")} ${tasks === 1 ? "names" : "name"} ${plural(units, "unit")};`
        )
      : pick(
          lang,
          `${n}项任务中${withClause}项写明责任单位；`,
          `${number(withClause, lang)} of ${plural(tasks, "task")} ${withClause === 1 ? "names" : "name"} responsible units;`
        );
  const how =
    collectiveOnly === 0
      ? pick(lang, "每项都点名了具体单位。", "each names a particular body.")
      : collectiveOnly === withClause
        ? pick(lang, "全部只写集体称谓，没有点名具体单位。", "all name collectives only and no particular body.")
        : pick(
            lang,
            `其中${number(collectiveOnly, lang)}项只写集体称谓，没有点名具体单位。`,
            `${number(collectiveOnly, lang)} of the tasks ${collectiveOnly === 1 ? "names" : "name"} only collectives and no particular body.`
          );
  return `${what}${pick(lang, "", " ")}${how}`;
}

function times(n: number, lang: Lang): string {
  return n === 1 ? "once" : `${number(n, lang)} times`;
}

/** Two or three sentences with denominators under the answer. */
export function overviewLead(collection: Collection, shape: Shape, lang: Lang): Html {
  if (shape.assignments === 0) {
    return html`${pick(lang, "原文没有责任括注；读到的任务见任务清单。", "The text has no responsibility clauses; the tasks page lists the tasks found.")}`;
  }
  const lead =
    shape.leadStated === 0
      ? pick(
          lang,
          html`全文<span class="nowrap">${number(shape.assignments, lang)}处</span
            >分工，<strong>没有一处写明谁牵头</strong>。`,
          html`The text assigns responsibility ${times(shape.assignments, lang)} and
            <strong>never says who leads</strong>. `
        )
      : pick(
          lang,
          html`全文${number(shape.assignments, lang)}处分工，${number(shape.withClause, lang)}项中的<strong>${number(shape.leadStated, lang)}项写明牵头单位</strong>（${percent(shape.leadStated, shape.withClause)}）。`,
          html`The text assigns responsibility ${times(shape.assignments, lang)};
            <strong
              >${number(shape.leadStated, lang)} of ${plural(shape.withClause, "task")}
              ${shape.leadStated === 1 ? "states" : "state"} a lead</strong
            >
            (${percent(shape.leadStated, shape.withClause)}). `
        );
  const [first, second] = ranking(collection, "first_listed");
  if (first === undefined || shape.leadStated > 0) return lead;
  const name = (id: string): string => unitInProse(collection, id, lang);
  if (second === undefined) {
    const one = pick(
      lang,
      `按书写顺序，${name(first.unit_id)}在${first.value}项中列首位。`,
      `By order of writing, first place goes to ${name(first.unit_id)} in ${plural(first.value, "task")}.`
    );
    return html`${lead}${typeset(one, collection, lang)}`;
  }
  const both = first.value + second.value;
  const two = pick(
    lang,
    `按书写顺序，${name(first.unit_id)}在${first.value}项中列首位，${name(second.unit_id)}在${second.value}项中列首位，两者合计占${shape.withClause}项中的${both}项（${percent(both, shape.withClause)}）。`,
    `By order of writing, first place goes to ${name(first.unit_id)} in ${first.value} tasks and to ${name(second.unit_id)} in ${second.value}: together ${both} of ${plural(shape.withClause, "task")} (${percent(both, shape.withClause)}).`
  );
  return html`${lead}${typeset(two, collection, lang)}`;
}

/**
 * Title of the picture of every assignment: where tasks name collectives only, and where most and least so. `isMarked` is
 * whether the picture marks each of these tasks, in red.
 */
export function matrixTitle(
  themes: readonly ThemeRow[],
  shape: Shape,
  documents: number,
  lang: Lang,
  isMarked = true
): string {
  const k = shape.collectiveOnly;
  if (k === 0) {
    return pick(
      lang,
      `${number(shape.withClause, lang)}项任务、${number(shape.assignments, lang)}处分工，每项都点名了具体单位`,
      `${plural(shape.assignments, "assignment")} in ${plural(shape.withClause, "task")}: each task names a particular body`
    );
  }
  const whole = isMarked
    ? pick(
        lang,
        `红色的${number(k, lang)}项只写集体称谓`,
        `The ${plural(k, "task")} in red ${k === 1 ? "names" : "name"} collectives only`
      )
    : pick(
        lang,
        `${number(shape.withClause, lang)}项任务中的${number(k, lang)}项只写集体称谓`,
        `${number(k, lang)} of ${plural(shape.withClause, "task")} ${k === 1 ? "names" : "name"} collectives only`
      );
  const shares = themes
    .filter((theme) => theme.tasks_with_clause > 0)
    .map((theme) => ({theme, share: theme.collective_only / theme.tasks_with_clause}))
    .sort((a, b) => b.share - a.share);
  const most = shares[0];
  const least = shares[shares.length - 1];
  if (documents > 1 || most === undefined || least === undefined || most.share === least.share) {
    return whole;
  }
  const part = ({theme}: {theme: ThemeRow}): string =>
    pick(
      lang,
      `${themeName(theme.ordinal, lang)}占${theme.tasks_with_clause}项中的${theme.collective_only}项`,
      `${theme.collective_only} of ${theme.tasks_with_clause} in ${themeName(theme.ordinal, lang)}`
    );
  return pick(
    lang,
    `${whole}：${part(most)}，${part(least).replace("占", "只占")}`,
    `${whole}: ${part(most)}, but ${part(least)}`
  );
}

/** Who carries most: one name if every way of counting agrees, else two ways that differ. */
export function workloadSentence(collection: Collection, lang: Lang): string {
  const full = leaders(ranking(collection, "full"));
  if (full.length === 0)
    return pick(lang, "没有写明责任单位，无从计数。", "No unit is named, so nothing can be counted.");
  const names = (rows: typeof full): string =>
    rows.length > 3
      ? pick(lang, `并列的${rows.length}个单位`, `${number(rows.length, lang)} units alike`)
      : list(
          rows.map((row) => unitName(collection, row.unit_id, lang)),
          lang
        );
  const others = methodsOf(collection)
    .map((method) => ({method, rows: leaders(ranking(collection, method))}))
    .filter(({rows}) => rows.map((row) => row.unit_id).join() !== full.map((row) => row.unit_id).join());
  const value = full[0]?.value ?? 0;
  const total = shapeOf(collection).withClause;
  const other = others[others.length - 1];
  const [only, ...more] = ranking(collection, "full");
  if (only !== undefined && more.length === 0) {
    return pick(
      lang,
      `只写到${unitName(collection, only.unit_id, lang)}一个单位（${total}项中的${value}项）。`,
      `${capital(unitName(collection, only.unit_id, lang))} is the only unit named (${value} of ${plural(total, "task")}).`
    );
  }
  if (other === undefined) {
    return pick(
      lang,
      `无论怎么数都是${names(full)}（${total}项中的${value}项）。`,
      `${capital(names(full))}, whichever way it is counted (${value} of ${plural(total, "task")}).`
    );
  }
  const steady = full.filter(({unit_id}) => others.every(({rows}) => rows.some((row) => row.unit_id === unit_id)));
  if (steady.length > 0) {
    return pick(
      lang,
      `无论怎么数，${names(steady)}都排第一（${total}项中的${value}项）；与${steady.length === 1 ? "它" : "它们"}并列的，要看怎么数。`,
      `${capital(names(steady))}, whichever way it is counted (${value} of ${plural(total, "task")}); who shares the first place depends on the count.`
    );
  }
  const way = {
    full: pick(lang, "按任务数", "by tasks"),
    fractional: pick(lang, "按分数计数", "by fractional counting"),
    harmonic: pick(lang, "按调和计数", "by harmonic counting"),
    lead: pick(lang, "按牵头", "by leads"),
    first_listed: pick(lang, "按首列", "by being listed first")
  }[other.method];
  const otherValue = number(
    other.rows[0]?.value ?? 0,
    lang,
    other.method === "fractional" || other.method === "harmonic" ? 1 : 0
  );
  const credit = other.method === "fractional" || other.method === "harmonic";
  const otherUnit = credit ? ` of ${total} credits` : ` of ${total}`;
  return pick(
    lang,
    `取决于怎么数。按任务数是${names(full)}（${total}项中的${value}项），${way}是${names(other.rows)}（${credit ? `${total}分中的${otherValue}分` : `${total}项中的${otherValue}项`}）。`,
    `It depends on the count. By number of tasks it is ${names(full)} (${value} of ${total}); ${way}, ${names(other.rows)} (${otherValue}${otherUnit}).`
  );
}

/**
 * Shared tasks that chance would give a pair: the model's, where the scope was tested; else d_a·d_b/N, what the units'
 * numbers of tasks alone would give.
 */
export function expectedShared({expected, shared_tasks, association_strength}: PairRow): number {
  return expected ?? (shared_tasks === 0 ? 0 : shared_tasks / association_strength);
}

/** The pair least like chance, and whether it stands when adjusted for the number of pairs. */
export interface OddPair {
  readonly pair: PairRow;
  readonly expected: number;
  readonly p: number;
  /** q < 0.05 */
  readonly certain: boolean;
}

/**
 * Of the pairs tested against chance, the one with the smallest p in either tail; null where none was tested (fewer than
 * twenty tasks) or none has p < 0.05.
 */
export function oddestPair(pairs: readonly PairRow[]): OddPair | null {
  const tested = pairs.flatMap((pair) => {
    const {document_id, expected, p_above, p_below, q_above, q_below} = pair;
    if (document_id !== null || expected === null || p_above === null || p_below === null) return [];
    const p = Math.min(p_above, p_below);
    return p < 0.05 ? [{pair, expected, p, certain: Math.min(q_above ?? 1, q_below ?? 1) < 0.05}] : [];
  });
  return tested.reduce<OddPair | null>((best, odd) => (best === null || odd.p < best.p ? odd : best), null);
}

/** The pair with most shared tasks; null where no two units share one. */
export function heaviestPair(pairs: readonly PairRow[]): PairRow | null {
  return pairs
    .filter((pair) => pair.document_id === null && pair.shared_tasks > 0)
    .reduce<PairRow | null>(
      (best, pair) => (best === null || pair.shared_tasks > best.shared_tasks ? pair : best),
      null
    );
}

/**
 * Who shares responsibility with whom: the pair least like chance, else the pair that shares most; where a test pools
 * several documents, that is said.
 */
export function networkSentence(collection: Collection, lang: Lang): string {
  const found = pairFinding(collection, lang);
  const documents = collection.documents.length;
  const tested = collection.pairs.some((pair) => pair.document_id === null && pair.expected !== null);
  return documents < 2 || !tested ? found : `${found}${pick(lang, "", " ")}${pooledWords(documents, lang)}`;
}

function pairFinding(collection: Collection, lang: Lang): string {
  const heaviest = heaviestPair(collection.pairs);
  if (heaviest === null)
    return pick(lang, "没有两个单位写在同一项任务里。", "No two units are named in the same task.");
  const odd = oddestPair(collection.pairs);
  const {unit_a, unit_b, shared_tasks} = odd?.pair ?? heaviest;
  const a = unitName(collection, unit_a, lang);
  const b = unitName(collection, unit_b, lang);
  const said = pick(
    lang,
    `${a}与${b}${odd !== null && shared_tasks < odd.expected ? "只" : ""}同列${shared_tasks}项`,
    `${capital(a)} and ${b} share ${plural(shared_tasks, "task")}`
  );
  if (odd !== null) {
    const expected = number(odd.expected, lang, 1);
    return odd.certain
      ? pick(lang, `${said}，按随机应有${expected}项。`, `${said}; chance alone would give ${expected}.`)
      : pick(
          lang,
          `${said}，按随机应有${expected}项；逐对比较，这一差别可能出于偶然。`,
          `${said}; chance alone would give ${expected}. Among so many pairs, the difference may itself be chance.`
        );
  }
  return heaviest.expected === null
    ? pick(
        lang,
        `${said}，为最多；任务太少，不作随机检验。`,
        `${said}, more than any other two; the tasks are too few for a test against chance.`
      )
    : pick(
        lang,
        `${said}，为最多；没有一对单位偏离随机。`,
        `${said}, more than any other two; no pair departs from chance.`
      );
}

/** What the text does not say of its tasks, the widest gaps first, with how many tasks there are; at most `most` gaps. */
export function gapsSentence(shape: Shape, lang: Lang, most = 4): string {
  const {withClause, leadStated, collectiveOnly, fiveOrMore, tasks} = shape;
  const unnamed = tasks - withClause;
  const noLead = withClause - leadStated;
  const n = number(tasks, lang);
  const k = (value: number): string => number(value, lang);
  const verb = (value: number, plain: string): string => `${k(value)} ${value === 1 ? `${plain}s` : plain}`;
  // the first of these speaks of all tasks and so tells their number itself
  const whole =
    unnamed === tasks
      ? pick(lang, "没有写责任单位", tasks === 1 ? "names no unit" : "names a unit")
      : noLead === tasks
        ? pick(lang, "没有写明牵头", tasks === 1 ? "states no lead" : "states a lead")
        : null;
  const first =
    whole === null
      ? null
      : tasks === 1
        ? pick(lang, `这1项任务${whole}`, `the one task ${whole}`)
        : pick(lang, `${n}项任务都${whole}`, `none of ${plural(tasks, "task")} ${whole}`);
  const parts = [
    first,
    unnamed === 0 || first !== null
      ? null
      : pick(lang, `${k(unnamed)}项没有写责任单位`, `${verb(unnamed, "name")} no unit`),
    noLead === 0 || first !== null
      ? null
      : noLead === withClause
        ? pick(
            lang,
            `其余${k(withClause)}项${withClause > 1 ? "都" : ""}没有写明牵头`,
            `the other ${verb(withClause, "state")} no lead`
          )
        : pick(lang, `${k(noLead)}项没有写明牵头`, `${verb(noLead, "state")} no lead`),
    collectiveOnly === 0
      ? null
      : pick(lang, `${k(collectiveOnly)}项没有点名具体单位`, `${verb(collectiveOnly, "name")} no particular body`),
    fiveOrMore === 0
      ? null
      : pick(lang, `${k(fiveOrMore)}项写到5个以上单位`, `${verb(fiveOrMore, "name")} five units or more`)
  ];
  const said = parts.filter((part): part is string => part !== null).slice(0, most);
  if (said.length === 0) {
    return pick(
      lang,
      "每项都写明牵头、点名具体单位，没有一项写到5个以上单位。",
      "Each task states a lead and names a particular body; none names five units or more."
    );
  }
  const of = first === null ? pick(lang, `${n}项任务中，`, `of ${plural(tasks, "task")}, `) : "";
  return pick(lang, `${of}${said.join("；")}。`, `${capital(`${of}${said.join("; ")}`)}.`);
}

/** How many of the tasks the largest part has: of themes, of documents where there are several; else how many are dated. */
export function tasksAnswer(collection: Collection, shape: Shape, lang: Lang): string {
  const {tasks} = shape;
  const n = number(tasks, lang);
  if (tasks === 0) return pick(lang, "没有读到任务。", "No task was found.");
  const single = collection.documents.length === 1;
  const parts = collection.gaps.scopes.filter(
    (row) => row.document_id !== null && (row.theme_id === null) !== single && row.n_tasks > 0
  );
  const most = parts.reduce((max, row) => Math.max(max, row.n_tasks), 0);
  const [first, ...even] = parts.filter((row) => row.n_tasks === most);
  if (tasks < 2 || parts.length < 2 || first === undefined) {
    const {dated} = shape;
    if (dated === 0) {
      return pick(lang, `${n}项任务，没有写时限。`, `${plural(tasks, "task")} without a stated deadline.`);
    }
    return pick(
      lang,
      `${n}项任务中的${number(dated, lang)}项写明时限。`,
      `${number(dated, lang)} of ${plural(tasks, "task")} ${dated === 1 ? "states" : "state"} a deadline.`
    );
  }
  if (even.length > 0) {
    const k = even.length + 1;
    const all = k === parts.length;
    return single
      ? pick(
          lang,
          `${n}项任务分属${parts.length}个专题，${all ? "每个" : `最多的${k}个各`}${number(most, lang)}项。`,
          `${plural(tasks, "task")} in ${parts.length} themes: ${number(most, lang)} in ${all ? "each" : `each of the ${small(k)} largest`}.`
        )
      : pick(
          lang,
          `${n}项任务出自${parts.length}份文件，${all ? "每份" : `最多的${k}份各`}${number(most, lang)}项。`,
          `${plural(tasks, "task")} in ${parts.length} documents: ${number(most, lang)} in ${all ? "each" : `each of the ${small(k)} longest`}.`
        );
  }
  const theme = collection.themes.find((row) => row.theme_id === first.theme_id);
  const document = collection.document.get(first.document_id ?? "");
  const short =
    single && theme !== undefined
      ? themeName(theme.ordinal, lang)
      : pick(lang, "最长的一份文件", "the longest document");
  const name =
    single && theme !== undefined
      ? pick(
          lang,
          `${short}“${themeTitle(collection, theme, lang)}”`,
          `${short}, “${themeTitle(collection, theme, lang)}”`
        )
      : document === undefined
        ? short
        : pick(
            lang,
            `《${documentTitle(collection, document, lang)}》`,
            `“${documentTitle(collection, document, lang)}”`
          );
  const said = (where: string): string =>
    pick(
      lang,
      `${n}项任务中，${where}最多，有${number(most, lang)}项（${percent(most, tasks)}）。`,
      `Most of all, ${number(most, lang)} of ${plural(tasks, "task")} (${percent(most, tasks)}) stand in ${where}.`
    );
  // an answer has two lines
  return said(name).length <= pick(lang, 36, 100) ? said(name) : said(short);
}

export function tasksSentence(collection: Collection, shape: Shape, lang: Lang): string {
  const themes = collection.themes.length;
  const {sections} = shape;
  const mode = [...shape.byUnits].sort((a, b) => b.tasks.length - a.tasks.length)[0];
  const where = [
    themes > 0 ? pick(lang, `${themes}个专题`, plural(themes, "theme")) : null,
    sections > 0 ? pick(lang, `${sections}个小节`, plural(sections, "section")) : null
  ].filter((part): part is string => part !== null);
  const head = pick(
    lang,
    `${number(shape.tasks, lang)}项${where.length > 0 ? `，分属${where.join("、")}` : ""}`,
    `${number(shape.tasks, lang)}${where.length > 0 ? `, in ${list(where, lang)}` : ""}`
  );
  if (shape.perTask === null || mode === undefined) return `${head}${pick(lang, "。", ".")}`;
  const count = mode.tasks.length;
  const share = count / shape.withClause;
  const almost = share >= 0.45 && share < 0.5;
  if (share === 1) {
    return pick(
      lang,
      `${head}；${count === 1 ? "" : "每项都"}写到${mode.n}个单位。`,
      `${head}, ${count === 1 ? "naming" : "each naming"} ${small(mode.n)} ${mode.n === 1 ? "unit" : "units"}.`
    );
  }
  return pick(
    lang,
    `${head}；平均每项写到${number(shape.perTask, lang, 1)}个单位，${almost ? `近一半（${count}项）` : share >= 0.5 ? `一半以上（${count}项）` : `最多见的是`}写到${mode.n}个${share < 0.45 ? `（${count}项）` : ""}。`,
    `${head}, with ${number(shape.perTask, lang, 1)} units each on average; ${almost ? `almost half (${count})` : share >= 0.5 ? `at least half (${count})` : `the commonest number (${plural(count, "task")})`} ${share < 0.45 ? "is" : "name"} ${small(mode.n)}.`
  );
}

export function unitsSentence(shape: Shape, lang: Lang): string {
  if (shape.units === 0) return pick(lang, "没有写到单位。", "No unit is named.");
  if (shape.units === 1) return pick(lang, "只写到1个单位。", "Only one unit is named.");
  const once =
    shape.once === 0
      ? pick(lang, "没有一个只出现一次", "none of them appears only once")
      : pick(
          lang,
          `其中${number(shape.once, lang)}个在全文只出现一次`,
          `${number(shape.once, lang)} of them ${shape.once === 1 ? "appears" : "appear"} only once in the whole text`
        );
  return pick(
    lang,
    `${number(shape.units, lang)}个单位各有一页责任清单；${once}。`,
    `Each of the ${plural(shape.units, "unit")} has a page with its tasks; ${once}.`
  );
}
