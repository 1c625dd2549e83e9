import {type Lang, number, pick, plural} from "../wording/words.js";
import type {Network} from "./networkPairs.js";

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
  if (certain > 1 && (aboveQ === 0 || belowQ === 0)) {
    const side = belowQ === 0 ? {zh: "高于", en: "above"} : {zh: "低于", en: "below"};
    return pick(
      lang,
      `${of}校正后${number(certain, lang)}对偏离随机，都是${side.zh}随机`,
      `${of}${number(certain, lang)} depart from chance when adjusted, all of them ${side.en}`
    );
  }
  if (certain > 1)
    return pick(
      lang,
      `${of}校正后${number(aboveQ, lang)}对高于随机，${number(belowQ, lang)}对低于随机`,
      `${of}${number(aboveQ, lang)} ${aboveQ === 1 ? "is" : "are"} above chance and ${number(belowQ, lang)} below when adjusted`
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
  const [only] = ties;
  if (counts.units === 2 && only !== undefined && only.shared > 0)
    return pick(
      lang,
      `两个单位在${only.shared}项任务里同列`,
      `The two units are named together in ${plural(only.shared, "task")}`
    );
  const share = pick(
    lang,
    `${number(counts.pairs, lang)}对中${number(counts.sharing, lang)}对至少同列一项`,
    `${number(counts.sharing, lang)} of ${plural(counts.pairs, "pair")} ${counts.sharing === 1 ? "shares" : "share"} a task`
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
  if (most === counts.sets && most > 1)
    return pick(lang, `${of}，每种都是${first.tasks}项`, `${of}, each of them in ${first.tasks}`);
  return most === 1
    ? pick(lang, `${of}，其中一种占${first.tasks}项`, `${of}; one of them recurs in ${first.tasks}`)
    : pick(lang, `${of}，最多的${most}种各占${first.tasks}项`, `${of}; ${most} of them recur in ${first.tasks} each`);
}
