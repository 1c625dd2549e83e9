import {describe, expect, it} from "vitest";
import type {Tie} from "../src/components/networkView.js";
import {toneOf} from "../src/components/networkView.js";
import {networkAnswer, networkLead} from "../src/findings/network.js";
import {aboveSentence, furtherFindings} from "../src/findings/networkFurther.js";
import type {Network} from "../src/findings/networkPairs.js";
import {oddTitle, pairsTitle, pictureTitle, setsTitle} from "../src/findings/networkTitles.js";

const untested = {expected: null, pAbove: null, pBelow: null, qAbove: null, qBelow: null};
const asChance = {expected: 2, pAbove: 0.6, pBelow: 0.7, qAbove: 1, qBelow: 1};

function tie(a: number, b: number, shared: number, more: Partial<Tie> = {}): Tie {
  return {a, b, shared, newman: shared, association: 1, ...untested, ...more};
}

const below = {expected: 13.49, pAbove: 0.99, pBelow: 0.00007, qAbove: 1, qBelow: 0.026};
const seldom = {expected: 3.3, pAbove: 1, pBelow: 0.028, qAbove: 1, qBelow: 1};
const above = {expected: 0.57, pAbove: 0.018, pBelow: 0.99, qAbove: 1, qBelow: 1};
const surely = {...above, pAbove: 0.00001, qAbove: 0.003};

const measures = {
  partners: 0,
  depth: null,
  betweenness: null,
  constraint: null,
  effectiveSize: null,
  participation: null,
  ambiguity: null,
  brokerage: null
};

/** Three units A, B, C of 27, 25 and 3 tasks; the counts follow from the ties. */
function network(ties: readonly Tie[], more: Partial<Network> = {}): Network {
  const of = (test: (tie: Tie) => boolean): number => ties.filter(test).length;
  return {
    tasks: 57,
    units: [27, 25, 3].map((tasks, i) => {
      const id = "ABC".charAt(i);
      return {
        id,
        name: id,
        collective: false,
        kind: null,
        key: id,
        tasks,
        values: {},
        x: 0,
        y: 0,
        group: null,
        measures
      };
    }),
    ties,
    groups: [],
    partitions: [],
    sets: [],
    brokerageBasis: null,
    hasBackbone: false,
    counts: {
      units: more.units?.length ?? 3,
      sets: more.sets?.length ?? 0,
      pairs: 3,
      sharing: of(({shared}) => shared > 0),
      aboveP: of(({pAbove}) => (pAbove ?? 1) < 0.05),
      belowP: of(({pBelow}) => (pBelow ?? 1) < 0.05),
      aboveQ: of(({qAbove}) => (qAbove ?? 1) < 0.05),
      belowQ: of(({qBelow}) => (qBelow ?? 1) < 0.05),
      tested: ties.some(({expected}) => expected !== null)
    },
    ...more
  };
}

const name = (id: string): string => id;

describe("the tone of a pair", () => {
  it.each([
    [below, "q-below"],
    [seldom, "p-below"],
    [asChance, "chance"],
    [above, "p-above"],
    [surely, "q-above"],
    [untested, null]
  ])("%o is %s", (figures, tone) => {
    expect(toneOf(tie(0, 1, 3, figures))).toBe(tone);
  });
});

describe("the answer", () => {
  it.each([
    [network([], {units: []}), "没有写明责任单位，没有网络可画。"],
    [network([]), "没有两个单位写在同一项任务里。"],
    [network([tie(0, 1, 2)], {tasks: 6}), "只有6项任务，只说谁和谁同列，不作检验。"],
    [network([tie(0, 1, 3, asChance)]), "谁和谁常在一起，任务的多少就能解释。"],
    [network([tie(0, 1, 0, seldom)], {}), "没有两个单位写在同一项任务里。"],
    [network([tie(0, 2, 1, asChance), tie(0, 1, 0, seldom)]), "有几对很少在一起，但都可能出于偶然。"],
    [network([tie(0, 1, 3, above)]), "有几对常在一起，但都可能出于偶然。"],
    [network([tie(0, 1, 3, below), tie(0, 2, 3, above)]), "最突出的一对不是常在一起，而是很少在一起。"],
    [network([tie(0, 1, 3, surely)]), "A与B常在一起，不只因为任务多。"]
  ])("%#: %2$s", (given, answer) => {
    expect(networkAnswer(given, name, "zh")).toBe(answer);
  });
});

describe("small networks and equal pairs", () => {
  const two = {units: network([]).units.slice(0, 2)};

  it("of two units are not said to hang together, and one pair shares", () => {
    const pair = network([tie(0, 1, 16)], {...two, counts: {...network([tie(0, 1, 16)]).counts, units: 2, pairs: 1}});
    expect(pictureTitle(pair, "zh")).toBe("两个单位在16项任务里同列");
    expect(pictureTitle(pair, "en")).toBe("The two units are named together in 16 tasks");
    expect(pictureTitle(network([tie(0, 1, 16)]), "en")).toMatch(/; 1 of 3 pairs shares a task$/);
  });

  it("do not name one of several pairs as the heaviest", () => {
    const equal = network([tie(0, 1, 2, asChance), tie(0, 2, 2, asChance), tie(1, 2, 1, asChance)]);
    expect(networkLead(equal, name, "zh")).toBe("同列最多的有2对，各2项。");
    expect(networkLead(equal, name, "en")).toBe("Most often together: 2 pairs, in 2 tasks each.");
  });

  it("do not count to none", () => {
    const never = {...below, expected: 5.8};
    const apart = network([tie(0, 1, 0, never), tie(1, 2, 1, asChance)]);
    expect(networkLead(apart, name, "zh")).toContain("按随机应有5.8项同列，实际一项也没有");
    expect(networkLead(apart, name, "en")).toContain("5.8 name both, and none does.");
    const seldom = network([tie(0, 1, 0, never), tie(0, 2, 1, never)]);
    expect(oddTitle(seldom, "zh")).toBe("3对单位里，校正后2对偏离随机，都是低于随机");
    expect(oddTitle(seldom, "en")).toBe("Of 3 pairs of units, 2 depart from chance when adjusted, all of them below");
    expect(oddTitle(network([tie(0, 1, 0, never), tie(0, 2, 3, surely)]), "en")).toBe(
      "Of 3 pairs of units, 1 is above chance and 1 below when adjusted"
    );
  });

  it("whose sets are all of one size say so", () => {
    const sets = [[0], [1], [2]].map((units) => ({units, tasks: 2}));
    expect(setsTitle(network([], {sets}), "zh")).toBe("57项任务用了3种单位组合，每种都是2项");
  });
});

describe("several documents in one network", () => {
  const pair = network([tie(0, 1, 3, surely)]);

  it("are said to be compared within each, which one document is not, nor what is not compared with chance", () => {
    expect(furtherFindings(pair, name, "zh", 3)).toContain(
      "3份文件的任务合在一起数；随机是在每份文件之内，所以只比较见于同一份文件的单位对"
    );
    expect(furtherFindings(pair, name, "zh", 1)).not.toContain("合在一起");
    expect(furtherFindings(network([tie(0, 1, 2)], {tasks: 6}), name, "zh", 3)).not.toContain("合在一起");
  });
});

describe("the lead", () => {
  it("tells the pair least like chance with its figures, and that the heaviest is only size", () => {
    const heavy = tie(1, 2, 25, {...asChance, expected: 22.2});
    expect(networkLead(network([tie(0, 1, 3, below), heavy]), name, "zh")).toBe(
      "A与B各有27项和25项任务，按随机应有13.5项同列，实际只有3项。同列最多的是B与C（25项），随机也有22.2项，不算超出。"
    );
    expect(networkLead(network([tie(0, 1, 3, below), heavy]), name, "en")).toBe(
      "A and B have 27 and 25 tasks; chance would have 13.5 name both, and only 3 do. Most often together: B and C (25 tasks), no more than chance, which would give 22.2."
    );
  });

  it("says of a difference that does not survive adjustment that it may be chance", () => {
    expect(networkLead(network([tie(0, 1, 3, above)]), name, "zh")).toBe(
      "A与B各有27项和25项任务，按随机应有0.6项同列，实际有3项；同时看3对，这一差别可能出于偶然。"
    );
  });

  it("does not tell a little as nothing", () => {
    expect(networkLead(network([tie(0, 1, 2, {...surely, expected: 0.03})]), name, "zh")).toBe(
      "A与B各有27项和25项任务，按随机应有不到0.1项同列，实际有2项。"
    );
  });

  it("says of few tasks that nothing is tested, and of a network without ties why", () => {
    expect(networkLead(network([tie(0, 1, 2)], {tasks: 6}), name, "zh")).toBe(
      "同列最多的是A与B（2项）。任务不足20项，不与随机比较，也不分组。"
    );
    expect(networkLead(network([]), name, "zh")).toBe("57项任务写到3个单位，每项各写一个。");
    expect(networkLead(network([], {units: []}), name, "zh")).toBe("原文没有责任括注。");
  });
});

describe("the title of the matrix", () => {
  it.each([
    [network([]), "3个单位之间没有共同任务"],
    [network([tie(0, 1, 2)]), "3对单位里，1对至少同列一项"],
    [network([tie(0, 1, 3, below), tie(0, 2, 3, above)]), "3对单位里，校正后只有1对偏离随机，而且是低于随机"],
    [network([tie(0, 1, 3, surely)]), "3对单位里，校正后只有1对偏离随机，是高于随机"],
    [network([tie(0, 1, 3, surely), tie(0, 2, 3, below)]), "3对单位里，校正后1对高于随机，1对低于随机"],
    [network([tie(0, 1, 3, above)]), "3对单位里，校正后没有一对偏离随机；逐对看有1对"],
    [network([tie(0, 1, 3, asChance)]), "3对单位里，没有一对偏离随机"]
  ])("%#: %2$s", (given, title) => {
    expect(oddTitle(given, "zh")).toBe(title);
  });
});

describe("the title of the odd pairs", () => {
  it.each([
    [[tie(0, 1, 3, below), tie(1, 2, 1, seldom)], "低于随机的2对都涉及B；没有一对高于随机"],
    [[tie(0, 1, 3, below), tie(0, 2, 3, above)], "1对低于随机；高于随机的1对经不起校正"],
    [[tie(0, 1, 3, surely), tie(0, 2, 3, above)], "没有一对低于随机；高于随机的2对中1对经得起校正"]
  ])("%#: %2$s", (ties, title) => {
    expect(pairsTitle(network(ties), "zh")).toBe(title);
  });
});

describe("what is said of pairs above chance", () => {
  it("is that they are hints where none stands when adjusted", () => {
    expect(aboveSentence(network([tie(0, 1, 3, below), tie(0, 2, 3, above)]), name, "zh")).toBe(
      "高于随机的只有A与C（同列3项，随机应有0.6项，p\u00a0=\u00a00.018）；同时检验3对，校正后都不成立，只能算线索。"
    );
  });

  it("is how many stand, or that there is none", () => {
    expect(aboveSentence(network([tie(0, 1, 3, surely), tie(0, 2, 3, above)]), name, "en")).toBe(
      "2 pairs are above chance, A and B most of all (3 shared tasks, 0.6 by chance, p\u00a0=\u00a01.0 × 10⁻⁵); 1 stands when adjusted."
    );
    expect(aboveSentence(network([tie(0, 1, 3, asChance)]), name, "zh")).toBe("没有一对同列得比随机多。");
  });

  it("is nothing where nothing was tested, or the lead said it", () => {
    expect(aboveSentence(network([tie(0, 1, 3)]), name, "zh")).toBeNull();
    expect(aboveSentence(network([tie(0, 1, 3, above)]), name, "zh")).toBeNull();
  });
});

describe("the title of the picture", () => {
  it.each([
    [[tie(0, 1, 2), tie(1, 2, 1)], "B与其他单位都同列过；3对中2对至少同列一项"],
    [[tie(0, 1, 2), tie(1, 2, 1), tie(0, 2, 1)], "3个单位连成一片；3对中3对至少同列一项"],
    [[tie(0, 1, 2)], "1个单位不与任何单位同列，其余连成一片；3对中1对至少同列一项"],
    [[tie(0, 1, 2), tie(1, 2, 0, seldom)], "1个单位不与任何单位同列，其余连成一片；3对中1对至少同列一项"]
  ])("%#: %2$s", (ties, title) => {
    expect(pictureTitle(network(ties), "zh")).toBe(title);
  });

  it("counts the pieces that no shared task joins", () => {
    const four = network([tie(0, 1, 2), tie(2, 3, 1)]);
    const [first] = four.units;
    const units = first === undefined ? [] : [...four.units, {...first, id: "D", name: "D"}];
    expect(pictureTitle({...four, units, counts: {...four.counts, units: 4, pairs: 6}}, "zh")).toBe(
      "网络分成2片；6对中2对至少同列一项"
    );
  });

  it("says of a part of the units only what is counted of all", () => {
    const part = network([tie(0, 1, 2)]);
    expect(pictureTitle({...part, counts: {...part.counts, units: 2000, pairs: 1999000, sharing: 5}}, "en")).toBe(
      "5 of 1,999,000 pairs share a task"
    );
  });
});

describe("the title of the sets", () => {
  const of = (...tasks: number[]) =>
    setsTitle(network([], {tasks: 10, sets: tasks.map((each, i) => ({units: [i], tasks: each}))}), "zh");

  it("tells the number of sets and whether one recurs", () => {
    expect(of(5, 4, 1)).toBe("10项任务用了3种单位组合，其中一种占5项");
    expect(of(4, 4, 2)).toBe("10项任务用了3种单位组合，最多的2种各占4项");
    expect(of(1, 1)).toBe("10项任务用了2种单位组合，没有一种重复");
    expect(of()).toBe("没有单位组合");
  });
});

describe("what is said of brokers and groups", () => {
  const ties = [tie(0, 1, 3, asChance)];
  const between = (...values: readonly (number | null)[]): Network => {
    const given = network(ties);
    return {
      ...given,
      units: given.units.map((unit, i) => ({...unit, measures: {...measures, betweenness: values[i] ?? null}}))
    };
  };
  const grouped = (groups: Network["groups"], ambiguity: number): Network => {
    const given = network(ties);
    return {...given, groups, units: given.units.map((unit) => ({...unit, measures: {...measures, ambiguity}}))};
  };

  it("is who lies between others, where one does and clearly", () => {
    expect(furtherFindings(between(0.3, 0.1, 0), name, "zh")).toBe(
      "没有一对同列得比随机多。居间最多的是A：其他单位两两之间的最短路径有30%经过它。"
    );
    expect(furtherFindings(between(0.05, 0.01, 0), name, "zh")).toBe("没有一对同列得比随机多。");
    expect(furtherFindings(between(0.3, 0.3, 0), name, "zh")).toBe("没有一对同列得比随机多。");
    expect(furtherFindings(between(null, null, null), name, "zh")).toBe("没有一对同列得比随机多。");
  });

  it("is which groups there are, and how sure they are", () => {
    const two = [
      {number: 1, name: "消防", units: 2},
      {number: 2, name: "C", units: 1}
    ];
    expect(furtherFindings(grouped(two, 0), name, "zh")).toBe(
      "没有一对同列得比随机多。按同列超出随机的程度可分出1个组：“消防”（2个单位），多次计算结果一致；另有1个单位不入组。"
    );
    expect(furtherFindings(grouped(two, 0.9), name, "zh")).toBe(
      "没有一对同列得比随机多。按同列超出随机的程度可分出1个组：“消防”（2个单位），但3个单位的归组在多次计算中不稳定；另有1个单位不入组。"
    );
    expect(furtherFindings(grouped([{number: 1, name: "A", units: 3}], 0), name, "zh")).toBe(
      "没有一对同列得比随机多。分不出组：所有单位同属一组。"
    );
    const alone = [1, 2, 3].map((number) => ({number, name: "", units: 1}));
    expect(furtherFindings(grouped(alone, 0), name, "zh")).toBe(
      "没有一对同列得比随机多。没有可分的组：每个单位自成一组。"
    );
  });

  it("says nothing of groups where only a part of the units is at hand", () => {
    const given = grouped([{number: 1, name: "消防", units: 2}], 0);
    expect(furtherFindings({...given, counts: {...given.counts, units: 2000}}, name, "zh")).toBe(
      "没有一对同列得比随机多。"
    );
  });

  it("is nothing where nothing was tested", () => {
    const given = network([tie(0, 1, 3)]);
    expect(furtherFindings({...given, groups: [{number: 1, name: "A", units: 3}]}, name, "zh")).toBe("");
  });
});
