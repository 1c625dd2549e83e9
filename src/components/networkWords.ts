import {type Lang, figure, say} from "../charts/options.js";
import type {Shown} from "./networkShown.js";
import {type NetworkState, defaults} from "./networkState.js";
import type {NetworkReading, SecondKind} from "./networkView.js";

type Named = Readonly<Record<Lang, string>>;

export const countName: Readonly<Record<NetworkState["count"], Named>> = {
  full: {zh: "任务数", en: "tasks"},
  fractional: {zh: "分数计数", en: "fractional credit"},
  harmonic: {zh: "调和计数", en: "harmonic credit"},
  lead: {zh: "牵头任务数", en: "tasks led"},
  first_listed: {zh: "首列任务数", en: "tasks listed first"}
};

export const weightName: Readonly<Record<NetworkState["weight"], Named>> = {
  shared: {zh: "同列任务数", en: "shared tasks"},
  newman: {zh: "纽曼权重", en: "Newman weight"},
  association: {zh: "关联强度（1为随机）", en: "association (1 is chance)"},
  ratio: {zh: "实际与预期之比", en: "observed / expected"}
};

/** The colours that tell of chance, and what is left of them where nothing is tested. */
export const againstName: Named = {zh: "与随机之比", en: "Against chance"};
export const plainName: Named = {zh: "不分", en: "One"};

export const untestedWords: Named = {
  zh: "任务不足20项：不与随机比较，也不分组。",
  en: "Fewer than 20 tasks: no test against chance, and no groups."
};

const kindName: Readonly<Record<string, Named>> = {
  municipal_government: {zh: "市政府", en: "municipal government"},
  municipal_department: {zh: "市政府部门", en: "municipal departments"},
  municipal_special: {zh: "直属特设机构", en: "special bodies"},
  public_institution: {zh: "事业单位", en: "public institutions"},
  party_body: {zh: "党委机构", en: "Party bodies"},
  legislative: {zh: "人大", en: "legislature"},
  consultative: {zh: "政协", en: "consultative body"},
  judicial: {zh: "司法机关", en: "courts and procuratorate"},
  mass_organisation: {zh: "群团组织", en: "mass organisations"},
  central_body: {zh: "中央在地机构", en: "central bodies"},
  military: {zh: "军队、武警", en: "military"},
  district_government: {zh: "区政府", en: "district governments"},
  administrative_committee: {zh: "派出机构、管委会", en: "administrative committees"},
  committee: {zh: "议事协调机构", en: "committees"},
  enterprise: {zh: "企业", en: "enterprises"},
  collective: {zh: "集体称谓", en: "collectives"}
};

/** What a kind of unit is called; one that has no words of ours by its own. */
export function kindWords(kind: string | null, lang: Lang): string {
  return kind === null ? say(lang, "未登记", "not registered") : (kindName[kind]?.[lang] ?? kind);
}

/** What the picture of units alone shows, for where nothing in it can be moved. */
export const pictureMeasured: Named = {
  zh: "圆点是单位，连线两端的单位至少同列一项任务",
  en: "A dot is a unit; a line joins two units that share a task"
};

/** The caption of the sets; beside the network of one unit alone they are those of its units. */
export function setsCaption({words}: NetworkReading, {ego}: NetworkState, lang: Lang): string {
  return ego === ""
    ? words.setsCaption
    : `${say(lang, "只画全由所示单位组成的组合。", "Drawn are the sets of which all units are shown. ")}${words.setsCaption}`;
}

/** What of the picture stands for what, and n. */
export function pictureCaption(
  reading: NetworkReading,
  shown: Shown,
  state: NetworkState,
  second: SecondKind | null,
  lang: Lang
): string {
  return `${pictureWords(reading, shown, state, second, lang)}${reading.words.source}`;
}

function pictureWords(
  reading: NetworkReading,
  shown: Shown,
  state: NetworkState,
  second: SecondKind | null,
  lang: Lang
): string {
  const area = say(
    lang,
    `圆面积为${countName[state.count].zh}，空心为集体称谓`,
    `Area: ${countName[state.count].en}; hollow: collective`
  );
  const seed = say(
    lang,
    "布局在生成网站时由固定种子算出，同样的数据得同样的图。",
    "The layout is computed with a fixed seed when the site is built: the same data gives the same picture. "
  );
  if (second !== null) {
    const kind = state.second === "tasks" ? say(lang, "任务", "tasks") : say(lang, "专题或文件", "themes or documents");
    const left =
      second.all > second.nodes.length
        ? say(
            lang,
            `只画前${second.nodes.length}个，共${second.all}个。`,
            `The first ${second.nodes.length} of ${second.all} are drawn. `
          )
        : "";
    return say(
      lang,
      `${area}；方块为${kind}，连线表示其中写到该单位。${left}${seed}n = ${reading.tasks}项任务。`,
      `${area}; squares: ${kind}, tied to the units they name. ${left}${seed}n = ${figure(reading.tasks, lang)} tasks. `
    );
  }
  const ties = shown.ties.filter((tie) => tie.shared > 0).length;
  const dashed =
    state.colour === "chance" && shown.ties.some((tie) => tie.shared === 0)
      ? say(lang, "虚线：没有同列，而随机应有。", "Dashed: no shared task, where chance would have some. ")
      : "";
  const {units, ties: held, counts} = reading;
  const left =
    units.length < counts.units
      ? say(
          lang,
          `只画${counts.units}个单位中任务最多的${units.length}个，及其中偏离随机的和最重的${held.length}对。`,
          `Of ${figure(counts.units, lang)} units the ${units.length} with most tasks are drawn, with the ${figure(held.length, lang)} pairs among them that are off chance or heaviest. `
        )
      : "";
  return say(
    lang,
    `${area}；线宽为${weightName[state.weight].zh}的平方根。${left}${dashed}${seed}n = ${shown.order.length}个单位、${ties}条连线、${reading.tasks}项任务。`,
    `${area}; width: root of ${weightName[state.weight].en}. ${left}${dashed}${seed}n = ${figure(shown.order.length, lang)} units, ${figure(ties, lang)} ${ties === 1 ? "tie" : "ties"}, ${figure(reading.tasks, lang)} tasks. `
  );
}

/** Whose network alone is shown; null where it is that of all. */
export function egoWords({units}: NetworkReading, {order}: Shown, {ego}: NetworkState, lang: Lang): string | null {
  const unit = units.find(({id}) => id === ego);
  const others = order.length - 1;
  if (unit === undefined) return null;
  return say(
    lang,
    `只显示${unit.name}和与它同列的${others}个单位。`,
    `Shown are ${unit.name} and the ${figure(others, lang)} ${others === 1 ? "unit" : "units"} that share a task with it.`
  );
}

/**
 * What the filters leave, and where they leave nothing, which wider one would; before it what the scope does not bear. Null
 * for a view without filters of which all is shown.
 */
export function filterWords(
  reading: NetworkReading,
  {ties, passing, relaxed, heaviest}: Shown,
  state: NetworkState,
  lang: Lang
): {
  readonly text: string;
  readonly widen: ({readonly label: string} & Pick<NetworkState, "chance" | "min">) | null;
} | null {
  const untested = reading.counts.tested ? "" : untestedWords[lang];
  const measured =
    state.resolution === defaults.resolution
      ? ""
      : say(
          lang,
          "参与系数和归组模糊度仍按分辨率1的组。",
          "Participation and ambiguity keep to the groups at resolution 1."
        );
  const always = [untested, measured].filter((part) => part !== "").join(say(lang, "", " "));
  if (state.chance === "all" && state.min === 0) return always === "" ? null : {text: always, widen: null};
  const all = figure(reading.ties.length, lang);
  const shownOf = say(
    lang,
    `显示${all}对中的${ties.length}对。`,
    `${figure(ties.length, lang)} of ${all} pairs shown.`
  );
  const left = always === "" ? shownOf : `${always}${say(lang, "", " ")}${shownOf}`;
  const whole = {label: say(lang, "显示全部", "Show all"), chance: "all", min: 0} as const;
  const none = say(lang, "没有一对符合条件。", "No pair passes the filters.");
  // rounded down: the heaviest pair reaches it
  const lower = Math.floor(heaviest * 100) / 100;
  if (ties.length === 0 && state.min > lower && lower > 0)
    return {
      text: none,
      widen: {
        label: say(lang, `下限降到${lower}`, `Lower the threshold to ${lower}`),
        chance: state.chance,
        min: lower
      }
    };
  if (relaxed)
    return {
      text: say(
        lang,
        `校正后没有一对偏离随机；这里显示未校正p < 0.05的${ties.length}对，只能算线索。`,
        `When adjusted, no pair departs from chance; shown ${ties.length === 1 ? "is the one" : `are the ${figure(ties.length, lang)}`} with unadjusted p < 0.05, no more than ${ties.length === 1 ? "a hint" : "hints"}.`
      ),
      widen: whole
    };
  if (state.chance !== "all" && passing.p === 0)
    return {text: say(lang, "没有一对偏离随机。", "No pair departs from chance."), widen: whole};
  if (state.chance === "q" && reading.counts.aboveQ === 0 && reading.counts.aboveP > 0)
    return {
      text: `${left}${say(lang, "没有一对高于随机。", " None is above chance.")}`,
      widen: {
        label: say(
          lang,
          `改看未校正的p < 0.05：高于随机${reading.counts.aboveP}对，只能算线索`,
          `Show unadjusted p < 0.05: ${reading.counts.aboveP} above chance, no more than hints`
        ),
        chance: "p",
        min: 0
      }
    };
  if (ties.length === 0) return {text: none, widen: whole};
  return {text: left, widen: null};
}
