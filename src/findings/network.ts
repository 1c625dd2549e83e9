import {probability} from "../charts/tone.js";
import {endsOf} from "../components/networkRows.js";
import type {Tie} from "../components/networkView.js";
import {type Lang, capital, number, pick, plural} from "../wording/words.js";
import {type NameOf, type Network, certain, expectedText, heaviest, isBelow, oddest} from "./networkPairs.js";

/** The answer to “who shares responsibility with whom, and is that more than chance?”. */
export function networkAnswer(network: Network, name: NameOf, lang: Lang): string {
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
  const fact =
    odd.shared === 0
      ? {zh: "实际一项也没有", en: "none does"}
      : {
          zh: `实际${below ? "只有" : "有"}${odd.shared}项`,
          en: `${below ? "only " : ""}${odd.shared} ${odd.shared === 1 ? "does" : "do"}`
        };
  const doubt = certain(odd)
    ? ""
    : pick(
        lang,
        `；同时看${network.counts.pairs}对，这一差别可能出于偶然`,
        `; among ${plural(network.counts.pairs, "pair")} that may be chance`
      );
  return pick(
    lang,
    `${name(a.id)}与${name(b.id)}各有${a.tasks}项和${b.tasks}项任务，按随机应有${expected}项同列，${fact.zh}${doubt}。`,
    `${capital(name(a.id))} and ${name(b.id)} have ${a.tasks} and ${plural(b.tasks, "task")}; chance would have ${expected} name both, and ${fact.en}${doubt}.`
  );
}

function heaviestSentence(network: Network, most: Tie, name: NameOf, lang: Lang): string {
  const alike = network.ties.filter(({shared}) => shared === most.shared).length;
  if (alike > 1)
    return pick(
      lang,
      `同列最多的有${number(alike, lang)}对，各${most.shared}项。`,
      `Most often together: ${plural(alike, "pair")}, in ${plural(most.shared, "task")} each.`
    );
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
