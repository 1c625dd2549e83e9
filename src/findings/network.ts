import {type Lang, capital, number, pick, plural} from "../wording/words.js";
import {endsOf} from "../components/networkRows.js";
import {type NetworkReading, type Tie, tailOf, toneOf} from "../components/networkView.js";
import {probability} from "../charts/tone.js";

/** What sentences about a network are made from. */
export type Network = Omit<NetworkReading, "words">;

/** How units are called in sentences. */
export type NameOf = (unitId: string) => string;

/** The pair least like chance; null where none was tested or none has p < 0.05. */
export function oddest({ties}: Network): Tie | null {
  return ties
    .filter((tie) => tailOf(tie) < 0.05)
    .reduce<Tie | null>((best, tie) => (best === null || tailOf(tie) < tailOf(best) ? tie : best), null);
}

/** The pair most above chance; null where none has p < 0.05. */
export function strongest({ties}: Network): Tie | null {
  return ties
    .filter((tie) => tie.pAbove !== null && tie.pAbove < 0.05)
    .reduce<Tie | null>((best, tie) => (best === null || (tie.pAbove ?? 1) < (best.pAbove ?? 1) ? tie : best), null);
}

/** The pair that shares most tasks; null where no two units share one. */
export function heaviest({ties}: Network): Tie | null {
  return ties
    .filter((tie) => tie.shared > 0)
    .reduce<Tie | null>((best, tie) => (best === null || tie.shared > best.shared ? tie : best), null);
}

/** Expected shared tasks with one decimal; a little is not told as nothing. */
function expectedText({expected}: Tie, lang: Lang): string {
  if (expected !== null && expected > 0 && expected < 0.05) return pick(lang, "不到0.1", "less than 0.1");
  return number(expected, lang, 1);
}

function isBelow(tie: Tie): boolean {
  return tie.expected !== null && tie.shared < tie.expected;
}

function certain(tie: Tie): boolean {
  const tone = toneOf(tie);
  return tone === "q-above" || tone === "q-below";
}

/**
 * The answer to “who shares responsibility with whom, and is that more than chance?”, of a network of so many documents.
 * Of several it says the figures only: units of one document meet more often than chance over all would have it.
 */
export function networkAnswer(network: Network, name: NameOf, lang: Lang, documents = 1): string {
  const {units, counts, tasks} = network;
  if (units.length === 0)
    return pick(lang, "没有写明责任单位，没有网络可画。", "No unit is named: there is no network.");
  const most = heaviest(network);
  if (most === null) return pick(lang, "没有两个单位写在同一项任务里。", "No two units are named in the same task.");
  if (!counts.tested)
    return pick(
      lang,
      `只有${tasks}项任务，只说谁和谁同列，不作检验。`,
      `With only ${plural(tasks, "task")}: who is named with whom, untested.`
    );
  const odd = oddest(network);
  if (odd === null)
    return pick(
      lang,
      "谁和谁常在一起，任务的多少就能解释。",
      "Who is named with whom is what the numbers of tasks would give."
    );
  const [a, b] = endsOf(network, odd).map(({id}) => name(id));
  if (!certain(odd))
    return isBelow(odd)
      ? pick(lang, "有几对很少在一起，但都可能出于偶然。", "Some pairs are seldom together, but it may be chance.")
      : pick(lang, "有几对常在一起，但都可能出于偶然。", "Some pairs are often together, but it may be chance.");
  if (documents > 1)
    return pick(
      lang,
      `${a}与${b}同列${odd.shared}项，按随机应有${expectedText(odd, lang)}项。`,
      `${capital(a ?? "")} and ${b} share ${plural(odd.shared, "task")}; chance would give ${expectedText(odd, lang)}.`
    );
  if (isBelow(odd))
    return pick(
      lang,
      "最突出的一对不是常在一起，而是很少在一起。",
      "The pair that stands out most is not often together, but seldom."
    );
  return pick(
    lang,
    `${a}与${b}常在一起，不只因为任务多。`,
    `${capital(a ?? "")} and ${b} are together more than their numbers of tasks explain.`
  );
}

/** The odd pair with its figures, and whether the heaviest pair is only size. */
export function networkLead(network: Network, name: NameOf, lang: Lang): string {
  const most = heaviest(network);
  const {counts, tasks, units} = network;
  if (most === null) {
    return units.length === 0
      ? pick(lang, "原文没有责任括注。", "The text has no responsibility clauses.")
      : pick(
          lang,
          `${tasks}项任务写到${units.length}个单位，每项各写一个。`,
          `${plural(tasks, "task")} ${tasks === 1 ? "names" : "name"} ${plural(units.length, "unit")}, one each.`
        );
  }
  const odd = oddest(network);
  const parts = [
    ...(odd === null ? [] : [oddSentence(network, odd, name, lang)]),
    ...(odd === most ? [] : [heaviestSentence(network, most, name, lang)])
  ];
  if (!counts.tested)
    parts.push(
      pick(
        lang,
        "任务不足20项，不与随机比较，也不分组。",
        "With fewer than 20 tasks there is no test against chance and no grouping."
      )
    );
  return parts.join(pick(lang, "", " "));
}

function oddSentence(network: Network, odd: Tie, name: NameOf, lang: Lang): string {
  const [a, b] = endsOf(network, odd);
  const expected = expectedText(odd, lang);
  const below = isBelow(odd);
  const doubt = certain(odd)
    ? ""
    : pick(
        lang,
        `；同时看${network.counts.pairs}对，这一差别可能出于偶然`,
        `; among ${plural(network.counts.pairs, "pair")} that may be chance`
      );
  return pick(
    lang,
    `${name(a.id)}与${name(b.id)}各有${a.tasks}项和${b.tasks}项任务，按随机应有${expected}项同列，实际${below ? "只有" : "有"}${odd.shared}项${doubt}。`,
    `${capital(name(a.id))} and ${name(b.id)} have ${a.tasks} and ${plural(b.tasks, "task")}; chance would have ${expected} name both, and ${below ? "only " : ""}${odd.shared} ${odd.shared === 1 ? "does" : "do"}${doubt}.`
  );
}

function heaviestSentence(network: Network, most: Tie, name: NameOf, lang: Lang): string {
  const ends = endsOf(network, most);
  const [a, b] = ends;
  const both = ends.every(({collective}) => collective)
    ? pick(lang, "两个集体称谓", "two collectives")
    : pick(lang, `${name(a.id)}与${name(b.id)}`, `${name(a.id)} and ${name(b.id)}`);
  const most_ = pick(
    lang,
    `同列最多的是${both}（${most.shared}项）`,
    `Most often together: ${both} (${plural(most.shared, "task")})`
  );
  if (most.expected === null) return `${most_}${pick(lang, "。", ".")}`;
  const expected = expectedText(most, lang);
  const p = most.pAbove ?? 1;
  const above = p < 0.05;
  return pick(
    lang,
    above
      ? `${most_}，随机应有${expected}项（p\u00a0=\u00a0${probability(p)}）。`
      : `${most_}，随机也有${expected}项，不算超出。`,
    above
      ? `${most_}, where chance would give ${expected} (p\u00a0=\u00a0${probability(p)}).`
      : `${most_}, no more than chance, which would give ${expected}.`
  );
}

/** Title of the matrix: how many pairs depart from chance. */
export function oddTitle({counts}: Network, lang: Lang): string {
  const {pairs, sharing, tested, aboveP, belowP, aboveQ, belowQ} = counts;
  const of = pick(lang, `${number(pairs, lang)}对单位里，`, `Of ${plural(pairs, "pair")} of units, `);
  if (sharing === 0)
    return pick(
      lang,
      `${counts.units}个单位之间没有共同任务`,
      `No task is shared among ${plural(counts.units, "unit")}`
    );
  if (!tested)
    return pick(lang, `${of}${number(sharing, lang)}对至少同列一项`, `${of}${number(sharing, lang)} share a task`);
  const certain = aboveQ + belowQ;
  if (certain === 1) {
    return belowQ === 1
      ? pick(
          lang,
          `${of}校正后只有1对偏离随机，而且是低于随机`,
          `${of}only one departs from chance when adjusted, and it is below`
        )
      : pick(
          lang,
          `${of}校正后只有1对偏离随机，是高于随机`,
          `${of}only one departs from chance when adjusted, and it is above`
        );
  }
  if (certain > 1)
    return pick(
      lang,
      `${of}校正后${aboveQ}对高于随机，${belowQ}对低于随机`,
      `${of}${aboveQ} are above chance and ${belowQ} below when adjusted`
    );
  const alone = aboveP + belowP;
  return alone === 0
    ? pick(lang, `${of}没有一对偏离随机`, `${of}none departs from chance`)
    : pick(
        lang,
        `${of}校正后没有一对偏离随机；逐对看有${alone}对`,
        `${of}none departs from chance when adjusted; ${alone} ${alone === 1 ? "does" : "do"} one by one`
      );
}

/** Title of the picture of odd pairs: what those below chance have in common, and whether those above stand. */
export function pairsTitle({units, ties, counts}: Network, lang: Lang): string {
  const {aboveP, aboveQ, belowP} = counts;
  const below = ties.filter((tie) => tie.pBelow !== null && tie.pBelow < 0.05);
  const common = units.find((_, i) => below.every((tie) => tie.a === i || tie.b === i));
  const low =
    belowP === 0
      ? pick(lang, "没有一对低于随机", "No pair is below chance")
      : belowP > 1 && below.length === belowP && common !== undefined
        ? pick(
            lang,
            `低于随机的${belowP}对都涉及${common.name}`,
            `All ${belowP} pairs below chance involve ${common.name}`
          )
        : pick(lang, `${belowP}对低于随机`, `${plural(belowP, "pair")} ${belowP === 1 ? "is" : "are"} below chance`);
  const high =
    aboveP === 0
      ? pick(lang, "没有一对高于随机", "none is above chance")
      : aboveQ === 0
        ? pick(
            lang,
            `高于随机的${aboveP}对经不起校正`,
            aboveP === 1 ? "the one above does not survive adjustment" : `the ${aboveP} above do not survive adjustment`
          )
        : pick(lang, `高于随机的${aboveP}对中${aboveQ}对经得起校正`, `${aboveQ} of ${aboveP} above survive adjustment`);
  return `${low}${pick(lang, "；", "; ")}${high}`;
}

/** How the network hangs together: sets of units that no chain of shared tasks joins. */
export function pieces({units, ties}: Network): readonly (readonly number[])[] {
  const pieceOf = units.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (pieceOf[at] !== at) at = pieceOf[at] ?? at;
    return at;
  };
  for (const {a, b, shared} of ties) if (shared > 0) pieceOf[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  const found = new Map<number, number[]>();
  for (const i of units.keys()) found.set(root(i), [...(found.get(root(i)) ?? []), i]);
  return [...found.values()].sort((a, b) => b.length - a.length);
}

/** Title of the picture: whether the network is one, who is tied to all, and how many pairs share a task. */
export function pictureTitle(network: Network, lang: Lang): string {
  const {units, ties, counts} = network;
  const share = pick(
    lang,
    `${number(counts.pairs, lang)}对中${number(counts.sharing, lang)}对至少同列一项`,
    `${number(counts.sharing, lang)} of ${plural(counts.pairs, "pair")} share a task`
  );
  if (counts.units !== units.length) return share;
  const all = units.filter(
    (_, i) => ties.filter((tie) => tie.shared > 0 && (tie.a === i || tie.b === i)).length === units.length - 1
  );
  const [hub] = all;
  if (units.length > 2 && all.length === 1 && hub !== undefined)
    return pick(
      lang,
      `${hub.name}与其他单位都同列过；${share}`,
      `${hub.name} is named with every other unit; ${share}`
    );
  const parts = pieces(network);
  const alone = parts.filter((part) => part.length === 1).length;
  const joined = parts.length - alone;
  if (parts.length === 1)
    return pick(lang, `${units.length}个单位连成一片；${share}`, `All ${units.length} units hang together; ${share}`);
  if (joined === 1)
    return pick(
      lang,
      `${alone}个单位不与任何单位同列，其余连成一片；${share}`,
      `${plural(alone, "unit")} ${alone === 1 ? "stands" : "stand"} alone, the others hang together; ${share}`
    );
  const apart = pick(
    lang,
    alone === 0 ? "" : `，${alone}个单位不与任何单位同列`,
    alone === 0 ? "" : `, and ${plural(alone, "unit")} ${alone === 1 ? "stands" : "stand"} alone`
  );
  return pick(
    lang,
    `网络分成${joined}片${apart}；${share}`,
    `The network falls into ${plural(joined, "piece")}${apart}; ${share}`
  );
}

/** Title of the sets: how many different sets the tasks use, and whether one recurs. */
export function setsTitle({tasks, sets, counts}: Network, lang: Lang): string {
  const [first] = sets;
  if (first === undefined || tasks === 0) return pick(lang, "没有单位组合", "No set of units");
  const of = pick(
    lang,
    `${number(tasks, lang)}项任务用了${number(counts.sets, lang)}种单位组合`,
    `${plural(tasks, "task")} ${tasks === 1 ? "uses" : "use"} ${plural(counts.sets, "set")} of units`
  );
  if (first.tasks === 1) return pick(lang, `${of}，没有一种重复`, `${of}, none of them twice`);
  const most = sets.filter((set) => set.tasks === first.tasks).length;
  return most === 1
    ? pick(lang, `${of}，其中一种占${first.tasks}项`, `${of}; one of them recurs in ${first.tasks}`)
    : pick(lang, `${of}，最多的${most}种各占${first.tasks}项`, `${of}; ${most} of them recur in ${first.tasks} each`);
}

/** What more is to say of pairs above chance: the strongest, and whether any stands when adjusted. */
export function aboveSentence(network: Network, name: NameOf, lang: Lang): string | null {
  const {counts} = network;
  if (!counts.tested) return null;
  const best = strongest(network);
  if (best === null)
    return pick(lang, "没有一对同列得比随机多。", "No pair is named together more than chance would have it.");
  if (best === oddest(network) && counts.aboveP === 1) return null;
  const [a, b] = endsOf(network, best).map(({id}) => name(id));
  const figures = pick(
    lang,
    `同列${best.shared}项，随机应有${expectedText(best, lang)}项，p\u00a0=\u00a0${probability(best.pAbove)}`,
    `${plural(best.shared, "shared task")}, ${expectedText(best, lang)} by chance, p\u00a0=\u00a0${probability(best.pAbove)}`
  );
  const stands =
    counts.aboveQ === 0
      ? pick(
          lang,
          `同时检验${number(counts.pairs, lang)}对，校正后都不成立，只能算线索`,
          `with ${plural(counts.pairs, "pair")} tested at once none stands when adjusted, so they are no more than hints`
        )
      : pick(
          lang,
          `校正后${counts.aboveQ}对成立`,
          `${counts.aboveQ} ${counts.aboveQ === 1 ? "stands" : "stand"} when adjusted`
        );
  return counts.aboveP === 1
    ? pick(
        lang,
        `高于随机的只有${a}与${b}（${figures}）；${stands}。`,
        `Only ${a} and ${b} are above chance (${figures}); ${stands}.`
      )
    : pick(
        lang,
        `高于随机的有${counts.aboveP}对，最突出的是${a}与${b}（${figures}）；${stands}。`,
        `${counts.aboveP} pairs are above chance, ${a} and ${b} most of all (${figures}); ${stands}.`
      );
}

/** The unit that most shortest paths between others run through; null where there is none, or several alike. */
export function broker({units}: Network): Network["units"][number] | null {
  const sorted = [...units].sort((a, b) => (b.measures.betweenness ?? 0) - (a.measures.betweenness ?? 0));
  const [first, second] = sorted;
  if (first === undefined || (first.measures.betweenness ?? 0) < 0.1) return null;
  return (second?.measures.betweenness ?? 0) === first.measures.betweenness ? null : first;
}

/** What chance does not know of a network of several documents; null for one, and where nothing is tested. */
function pooledSentence({counts}: Network, documents: number, lang: Lang): string | null {
  if (documents < 2 || !counts.tested) return null;
  return pick(
    lang,
    `这里把${documents}份文件的任务合在一起比，随机模型不分文件：同一份文件里的单位，同列自然多于随机；要看一份文件之内，请选文件。`,
    `The tasks of ${documents} documents are pooled here, and chance knows no documents: units of the same one share more than chance would have it. Choose a document to see within it.`
  );
}

function brokerSentence(network: Network, name: NameOf, lang: Lang): string | null {
  const found = broker(network);
  if (found === null) return null;
  const share = number(100 * (found.measures.betweenness ?? 0), lang, 0);
  const who = name(found.id);
  const loose = pick(
    lang,
    found.collective ? "（集体称谓，任务多，自然处处相连）" : "",
    found.collective ? " (a collective with many tasks, so tied to most)" : ""
  );
  return pick(
    lang,
    `居间最多的是${who}${loose}：其他单位两两之间的最短路径有${share}%经过它。`,
    `Most in between: ${who}${loose}; ${share}% of the shortest paths between other units run through it.`
  );
}

/** Ambiguity 4q(1 − q) above which a unit’s group is not sure: the runs put it with its partners less than 85% of the time. */
const unsure = 0.5;

function groupsSentence({groups, units, counts}: Network, lang: Lang): string | null {
  // of a part of the units, the number of groups would say nothing of the whole
  if (!counts.tested || groups.length === 0 || units.length < counts.units) return null;
  const several = groups.filter((group) => group.units > 1);
  if (several.length === 0)
    return pick(lang, "没有可分的组：每个单位自成一组。", "There are no groups: each unit is its own.");
  if (groups.length === 1)
    return pick(lang, "分不出组：所有单位同属一组。", "There are no groups to tell apart: all units fall into one.");
  const told = several
    .slice(0, 3)
    .map((group) =>
      pick(lang, `“${group.name}”（${group.units}个单位）`, `“${group.name}” (${plural(group.units, "unit")})`)
    );
  const doubtful = units.filter((unit) => (unit.measures.ambiguity ?? 0) >= unsure).length;
  const doubt =
    doubtful === 0
      ? pick(lang, "，多次计算结果一致", ", the same in every run")
      : pick(
          lang,
          `，但${doubtful}个单位的归组在多次计算中不稳定`,
          `, but ${plural(doubtful, "unit")} ${doubtful === 1 ? "changes" : "change"} group between runs`
        );
  const rest = groups.length - several.length;
  const alone =
    rest === 0
      ? ""
      : pick(lang, `；另有${rest}个单位不入组`, `; ${plural(rest, "unit")} ${rest === 1 ? "is" : "are"} in none`);
  const largest = several.length > 3 ? pick(lang, "，最大的是", ", the largest being ") : pick(lang, "：", ": ");
  return pick(
    lang,
    `按同列超出随机的程度可分出${several.length}个组${largest}${told.join("、")}${doubt}${alone}。`,
    `By ties above chance ${plural(several.length, "group")} can be told apart${largest}${told.join(", ")}${doubt}${alone}.`
  );
}

/** What the paragraph says after the lead: pairs above chance, who is in between, groups; "" where there is nothing. */
export function furtherFindings(network: Network, name: NameOf, lang: Lang, documents = 1): string {
  const said = [
    aboveSentence(network, name, lang),
    pooledSentence(network, documents, lang),
    brokerSentence(network, name, lang),
    groupsSentence(network, lang)
  ];
  return said.filter((sentence) => sentence !== null).join(pick(lang, "", " "));
}
