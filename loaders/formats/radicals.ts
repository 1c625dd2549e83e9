/** Simplified and other whole characters among CJK Radicals Supplement, after Unicode's EquivalentUnifiedIdeograph.txt. */
const SUPPLEMENT =
  "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺷羊⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

/** The one radical of Kangxi that normal forms give back in another writing than the mainland's. */
const KANGXI = "⼾户";

const PAIRS = SUPPLEMENT + KANGXI;
const CHARACTERS = new Map(
  Array.from({length: PAIRS.length / 2}, (_, index) => [PAIRS.charAt(index * 2), PAIRS.charAt(index * 2 + 1)])
);

/**
 * The words with characters for radicals: fonts draw ⼈ and 人 alike, and a file that tells glyphs alone gives back the
 * radical where the character was written. As long as what was given.
 */
export function withoutRadicals(words: string): string {
  return words.replace(/[\u2E80-\u2FD5]/g, (radical) => CHARACTERS.get(radical) ?? radical.normalize("NFKC"));
}
