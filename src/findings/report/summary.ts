import {list, number, pick, plural} from "../../wording/words.js";
import {stretches} from "../leaders.js";
import {collectiveOnly, noLead, nobody} from "./missing.js";
import {firstPlace, otherCounts, uncertainFirst} from "./load.js";
import {prose, strong} from "./prose.js";
import {deadlines, quantified} from "./commitments.js";
import {counted} from "./said.js";
import {beyondChance, firstListed, leads, pooled} from "./sharing.js";
import {type Statement, statement} from "./statement.js";

/** What was read, and how much was found in it. */
export const whatWasRead = statement(
  ["report_scope", "report_documents"],
  ({report_scope: scope, report_documents: documents}, {lang, document}) => {
    const [only] = documents;
    const what =
      documents.length === 1 && only !== undefined
        ? pick(lang, `《${document(only.document_id)}》`, `“${document(only.document_id)}”`)
        : pick(lang, `${documents.length}份文件`, plural(documents.length, "document"));
    const found = [
      scope.assignments === 0
        ? null
        : pick(lang, `${number(scope.assignments, lang)}处分工`, plural(scope.assignments, "assignment")),
      scope.units === 0
        ? null
        : pick(lang, `${number(scope.units, lang)}个责任单位`, plural(scope.units, "responsible unit"))
    ].filter((part): part is string => part !== null);
    const collectives =
      scope.collectives === 0
        ? ""
        : pick(
            lang,
            `（其中${scope.collectives}个是集体称谓）`,
            ` (${scope.collectives} of them ${scope.collectives === 1 ? "a collective" : "collectives"})`
          );
    return found.length === 0
      ? pick(
          lang,
          prose`本报告读取${what}的${number(scope.tasks, lang)}项任务，没有读到责任单位。`,
          prose`This report reads the ${plural(scope.tasks, "task")} of ${what} and finds no responsible unit.`
        )
      : pick(
          lang,
          prose`本报告读取${what}的${number(scope.tasks, lang)}项任务及其责任括注，得到${found.join("、")}${collectives}。`,
          prose`This report reads the ${plural(scope.tasks, "task")} of ${what} and the units named after them, and finds ${list(found, lang)}${collectives}.`
        );
  }
);

/** From which place on neighbours cannot be told apart, in one sentence. */
export const lastCertainPlace = statement(["ranks"], ({ranks}, {lang}) => {
  const all = stretches(counted(ranks, "full"));
  const last = all[all.length - 1];
  if (last === undefined || last.rows.length < 2 || last.from === 1) return null;
  return pick(
    lang,
    prose`按任务数的名次从第${last.from}名起区间彼此相接，不宜逐名比较。`,
    prose`By number of tasks, rank intervals run into one another from place ${last.from} down: neighbours should not be compared.`
  );
});

/** How many tasks name collectives only, and how many of these one and the same set. */
export const collectivesInShort = statement(
  ["report_scope", "report_sets"],
  ({report_scope: {collective_only: all, with_unit: whole}, report_sets: sets}, {lang, unit}) => {
    if (all === 0) return null;
    const [top] = sets.filter((set) => set.collective);
    const head = pick(
      lang,
      strong(`${number(all, lang)}项只写集体称谓`),
      strong(`${number(all, lang)} of ${plural(whole, "task")} ${all === 1 ? "names" : "name"} collectives only`)
    );
    if (top === undefined || all < 2 || top.tasks * 2 < all) return prose`${head}${pick(lang, "。", ".")}`;
    const names = list(
      top.units.map((id) => unit(id)),
      lang
    );
    return pick(
      lang,
      prose`${head}，其中${top.tasks}项是同一组：${names}。`,
      prose`${head}; in ${top.tasks} of them it is the same set: ${names}.`
    );
  }
);

/** 摘要: the sentences of the abstract. */
export const abstract: readonly Statement[] = [
  whatWasRead,
  noLead,
  collectiveOnly,
  otherCounts,
  uncertainFirst,
  beyondChance,
  pooled
];

/** What is promised in numbers, where anything is. */
const promised: Statement = {
  queries: quantified.queries,
  say: (facts, voice) => (facts.report_commitments.length === 0 ? null : quantified.say(facts, voice))
};

/** 要点: a point each. */
export const keyPoints: readonly (readonly Statement[])[] = [
  [nobody],
  [leads, firstListed],
  [collectivesInShort],
  [firstPlace],
  [lastCertainPlace],
  [promised],
  [deadlines]
];
