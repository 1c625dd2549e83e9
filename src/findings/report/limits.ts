import {capital, pick, plural} from "../../wording/words.js";
import {link, prose, strong} from "./prose.js";
import {type Chapter, points, statement} from "./statement.js";

/** That the report is about words. */
export const assignedNotDone = statement(["report_scope"], ({report_scope: scope}, {lang}) =>
  pick(
    lang,
    prose`${strong("只说分派，不说完成。")}本报告描述${scope.documents > 1 ? "这些文件" : "文件"}写了什么；写到得多不等于做得多，没有写到不等于没有做。`,
    prose`${strong("Assigned, not done.")} The report describes what the ${scope.documents > 1 ? "documents say" : "document says"}; to be named often is not to have done much, and not to be named is not to have done nothing.`
  )
);

/** That collectives hide who is meant; only where there are any. */
export const collectivesHide = statement(["report_scope"], ({report_scope: {collectives, units}}, {lang}) =>
  collectives === 0
    ? null
    : pick(
        lang,
        prose`${strong("集体称谓有多种读法。")}${units}个单位中有${collectives}个是集体称谓，作一个单位时会低估其成员；成员以名录所载为准。`,
        prose`${strong("Collectives can be read in several ways.")} Of ${plural(units, "unit")}, ${collectives} ${collectives === 1 ? "is a collective" : "are collectives"}; counted as one, ${collectives === 1 ? "it hides" : "they hide"} what falls to members, who are those of the register.`
      )
);

/** That order is not rank; only where there are lists without roles. */
export const orderMeansLittle = statement(["report_scope"], ({report_scope: {unmarked, with_unit: all}}, {lang}) =>
  unmarked === 0
    ? null
    : pick(
        lang,
        prose`${strong("先后只是先后。")}${unmarked === all ? `${all}项任务的名单都没有标明角色` : `${all}项任务中有${unmarked}项的名单没有标明角色`}，首列计数与调和计数假定先后有意义，文件自己没有这样说。`,
        prose`${strong("Order is only order.")} ${unmarked === all ? `No list of units states roles` : `Of ${plural(all, "task")}, ${unmarked} ${unmarked === 1 ? "lists" : "list"} units without roles`}; first-listed and harmonic counting take their order to mean something, which the text does not say.`
      )
);

/** Units that the register does not know. */
export const unknownUnits = statement(["report_scope"], ({report_scope: {unregistered, units}}, {lang}) =>
  unregistered === 0
    ? null
    : pick(
        lang,
        prose`${strong("名录不全。")}${units}个单位中有${unregistered}个名录里没有，照原文保留；同一单位的不同写法可能被算作两个。`,
        prose`${strong("The register is not complete.")} Of ${plural(units, "unit")}, ${unregistered} ${unregistered === 1 ? "is" : "are"} not in it and kept as printed; two spellings of one body may count as two.`
      )
);

/** Doubts of the reading. */
export const doubtful = statement(["report_scope"], ({report_scope: {doubts}}, {lang}) =>
  doubts === 0
    ? pick(lang, prose`${strong("读法没有存疑之处。")}`, prose`${strong("The reading left no doubts.")}`)
    : pick(
        lang,
        prose`${strong(`读法有${doubts}处待核。`)}逐处列在${link("待核页", "diagnostics.html")}，附原文与位置。`,
        prose`${strong(`${capital(plural(doubts, "place"))} in the reading ${doubts === 1 ? "is" : "are"} in doubt.`)} The ${link("doubts page", "diagnostics.html")} lists ${doubts === 1 ? "it" : "them"} with quote and place.`
      )
);

/** That few tasks bear few conclusions; only where no test was made for that reason. */
export const fewTasks = statement(
  ["report_scope", "report_pairs"],
  ({report_scope: {with_unit: n}, report_pairs: pairs}, {lang}) =>
    pairs.length === 0 || pairs.some((pair) => pair.expected !== null)
      ? null
      : pick(
          lang,
          prose`${strong("任务少。")}只有${n}项任务写明责任单位，名次与占比稍有增减就会改变。`,
          prose`${strong("Few tasks.")} Only ${plural(n, "task")} ${n === 1 ? "names" : "name"} units; ranks and shares change with any one of them.`
        )
);

/** That one document is not the whole assignment; only for one. */
export const oneDocument = statement(["report_scope"], ({report_scope: {documents}}, {lang}) =>
  documents !== 1
    ? null
    : pick(
        lang,
        prose`${strong("只看一份文件。")}单位的职责还由法律、三定规定和其他文件确定，这里看不到。`,
        prose`${strong("One document.")} Laws, statutes of organisation and other documents also say what a unit must do; they are not seen here.`
      )
);

/** 局限. */
export const limits: Chapter = {
  id: "limits",
  title: {zh: "局限", en: "Limits"},
  blocks: [points(assignedNotDone, oneDocument, fewTasks, collectivesHide, orderMeansLittle, unknownUnits, doubtful)],
  sections: []
};
