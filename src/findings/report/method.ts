import {list, number, percent, pick, plural, small} from "../../wording/words.js";
import {methodName} from "../workload.js";
import {link, note, prose} from "./prose.js";
import {methodsIn} from "./said.js";
import {type Chapter, paragraph, statement} from "./statement.js";

/** How the text was read, and how much of it. */
export const reading = statement(["report_scope"], ({report_scope: {characters, unread}}, {lang}) => {
  if (characters === 0) return null;
  const rest =
    unread === 0
      ? pick(lang, "没有一个字符未读", "none was left unread")
      : pick(
          lang,
          `${number(unread, lang)}个（${percent(unread, characters)}）未读`,
          `${number(unread, lang)} (${percent(unread, characters)}) were left unread`
        );
  return pick(
    lang,
    prose`文件按原样解码，一字不改；${number(characters, lang)}个字符逐一归入版头、标题、任务、责任括注等类，${rest}。层次按印出的编号识别，任务是带责任括注的那一层；括注按开合配对读出，单位依名录、全称和别名识别。`,
    prose`The files are decoded as they are and nothing is changed; each of ${plural(characters, "character")} is put into one class (imprint, heading, task, clause …), and ${rest}. Levels are told by their printed numbers, and tasks are the level that carries clauses; clauses are read by matching brackets, and units by the register, their full names and aliases.`
  );
});

/** Doubts that are repairs: the name was read by the register although it is printed otherwise. */
const repairRules: readonly string[] = ["missing-separator", "repeated-character"];

/** What was mended to read a name. */
export const repairs = statement(["report_doubts"], ({report_doubts: doubts}, {lang}) => {
  const rows = doubts.filter(({rule}) => repairRules.includes(rule));
  const places = rows.reduce((sum, row) => sum + row.doubts, 0);
  if (places === 0) return null;
  const tasks = [...new Set(rows.flatMap((row) => row.tasks ?? []))];
  return pick(
    lang,
    prose`有${places}处单位名称因印刷或转录的小毛病按名录补读${note(tasks)}，原文照印，逐处注明。`,
    prose`In ${plural(places, "place")} names were read by the register in spite of a slip of print or transcription${note(tasks)}; the text is shown as printed and each repair is told.`
  );
});

/** The ways of counting that this collection bears. */
export const counting = statement(["ranks"], ({ranks}, {lang}) => {
  const ways = methodsIn(ranks);
  if (ways.length === 0) return null;
  const names = list(
    ways.map((method) => pick(lang, methodName[method].zh, methodName[method].en.toLowerCase())),
    lang
  );
  const collectives = ranks.some((row) => row.is_collective)
    ? pick(
        lang,
        prose`集体称谓在正文中作一个单位，展开到成员和不计的读法见${link("工作量页", "workload.html")}。`,
        prose` Collectives count as one unit here; the ${link("workload page", "workload.html")} also expands them to their members or leaves them out.`
      )
    : null;
  return pick(
    lang,
    prose`一项任务写到几个单位，就有几处分工。计数用${ways.length}种：${names}；定义与出处见${link("方法页", "methods.html")}。${collectives}`,
    prose`A task has as many assignments as it names units. There ${ways.length === 1 ? "is one way" : `are ${small(ways.length)} ways`} of counting, ${names}, defined with their sources on the ${link("methods page", "methods.html")}.${collectives}`
  );
});

/** What the intervals are; left out where there are none. */
export const intervals = statement(["ranks"], ({ranks}, {lang}) =>
  ranks.every((row) => row.rank_low === null)
    ? null
    : pick(
        lang,
        prose`名次与数值的区间是自助抽样的95%百分位区间：对写明责任单位的任务反复作有放回抽样，每次重新计数、重排名次；随机种子固定，同样的数据得到同样的区间。正文只在区间不相接时才说谁先谁后。`,
        prose`Intervals of ranks and values are 95% percentile intervals of a bootstrap: tasks that name units are drawn again and again with replacement, counted and ranked anew; the seed is fixed, so the same data give the same intervals. The text says who comes before whom only where intervals do not touch.`
      )
);

/** What chance means here; left out where nothing was tested. */
export const chance = statement(["report_pairs"], ({report_pairs: pairs}, {lang}) =>
  pairs.every((pair) => pair.expected === null)
    ? null
    : pick(
        lang,
        prose`“按随机应有”由二部配置模型得出：各单位的任务数与各任务的单位数在期望上保持不变，其余随机；p值由泊松二项分布精确算出，再按Benjamini–Hochberg对全部单位对校正为q。`,
        prose`What chance gives follows from the bipartite configuration model, which keeps in expectation the number of tasks of each unit and of units of each task; p is exact from the Poisson-binomial distribution, and q adjusts it over all pairs of units by Benjamini–Hochberg.`
      )
);

/** That the article itself is made from the data. */
export const written = statement(["report_edition"], ({report_edition: {version}}, {lang}) =>
  pick(
    lang,
    prose`本报告的每个数字、名称、名次和比较都由数据表查询得出，句子按规则写成：数据不支持的话不说。程序版本${version}。`,
    prose`Each number, name, rank and comparison in this report comes from a query of the tables, and sentences follow rules: what the data do not bear is not said. Version of the program: ${version}.`
  )
);

/** 方法. */
export const method: Chapter = {
  id: "method",
  title: {zh: "方法", en: "Method"},
  blocks: [paragraph(reading, repairs), paragraph(counting), paragraph(intervals, chance), paragraph(written)],
  sections: []
};
