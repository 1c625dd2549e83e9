import {probability} from "../charts/tone.js";
import {endsOf} from "../components/networkRows.js";
import {type Lang, number, pick, plural} from "../wording/words.js";
import {type NameOf, type Network, expectedText, oddest, strongest} from "./networkPairs.js";
import {pooledWords} from "./pooled.js";

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

/** How several documents are compared with chance; null for one, and where nothing is tested. */
function pooledSentence({counts}: Network, documents: number, lang: Lang): string | null {
  if (documents < 2 || !counts.tested) return null;
  return pick(
    lang,
    `${pooledWords(documents, lang)}要看一份文件之内，请选文件。`,
    `${pooledWords(documents, lang)} Choose a document to see within it.`
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
