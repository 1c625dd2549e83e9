import {type Lang, figure, say} from "../charts/options.js";
import {type Scene, queryOf} from "./networkRows.js";
import type {LinkedTable} from "./networkTables.js";
import {type BrokerRole, type NetworkReading, brokerRoles} from "./networkView.js";

/** What a broker is called by the kinds of the three: Gould and Fernandez 1989. */
const roleName: Readonly<Record<BrokerRole, Readonly<Record<Lang, string>>>> = {
  coordinator: {zh: "协调者", en: "coordinator"},
  itinerant: {zh: "顾问", en: "itinerant"},
  gatekeeper: {zh: "守门人", en: "gatekeeper"},
  representative: {zh: "代表者", en: "representative"},
  liaison: {zh: "联络者", en: "liaison"}
};

/** The units shown that stand between others, one a row, the most frequent brokers first; ordered pairs of others. */
export function brokerTable({units}: NetworkReading, order: readonly number[], scene: Scene): LinkedTable {
  const {lang} = scene;
  const brokers = order
    .flatMap((unit) => units[unit] ?? [])
    .flatMap((unit) => {
      const {brokerage} = unit.measures;
      return brokerage === null || brokerage.total === 0 ? [] : [{unit, brokerage}];
    })
    .sort((a, b) => b.brokerage.total - a.brokerage.total || b.unit.tasks - a.unit.tasks);
  const count = (name: string): string => say(lang, `${name}（对）`, `${name} (pairs)`);
  return {
    keys: brokers.map(({unit}) => queryOf([unit], scene)),
    columns: [
      {label: say(lang, "单位", "unit")},
      {label: count(say(lang, "中介", "brokerage")), numeric: true},
      ...brokerRoles.map((role) => ({label: count(roleName[role][lang]), numeric: true})),
      {label: count(say(lang, "类别不详", "kind unknown")), numeric: true}
    ],
    rows: brokers.map(({unit, brokerage: {total, roles}}) => [
      unit.name,
      total,
      ...brokerRoles.map((role) => roles[role]),
      total - brokerRoles.reduce((sum, role) => sum + roles[role], 0)
    ])
  };
}

/** What brokerage is, and which ties it goes by; where there are none or nobody stands between, that is said instead. */
export function brokerWords({units, counts, brokerageBasis}: NetworkReading, lang: Lang): string {
  if (brokerageBasis === null)
    return say(
      lang,
      "专题任务不足20项，不数中介；全文的中介见全部专题。",
      "Brokerage is not counted in a theme with fewer than 20 tasks; see all themes."
    );
  if (brokerageBasis === "none")
    return say(
      lang,
      "没有牵头或首列单位指向其他单位的联系，数不出中介。",
      "No unit leads, or is listed first, beside others: there are no ties to broker."
    );
  const basis =
    brokerageBasis === "lead"
      ? say(
          lang,
          "联系由写明的牵头单位指向同一任务的其他单位。",
          "Ties run from stated leads to the other units of a task."
        )
      : say(
          lang,
          "这里没有一项任务写明牵头，联系由首列单位指向同一任务的其他单位：首列只是次序，不等于牵头。",
          "No task here states a lead, so ties run from the unit listed first to the others of its task: being first is order, not leadership."
        );
  const of = figure(units.length, lang);
  const among =
    units.length < counts.units
      ? say(lang, `任务最多的${of}个单位`, `Of the ${of} units with most tasks`)
      : say(lang, `${of}个单位`, `Of ${of} units`);
  const between = units.filter(({measures}) => (measures.brokerage?.total ?? 0) > 0).length;
  if (between === 0)
    return `${basis}${say(lang, "没有单位居于两个互不相连的单位之间。", " No unit stands between two others that are not tied.")}`;
  return say(
    lang,
    `${basis}中介一次，是甲指向该单位、该单位指向乙而甲不指向乙（Gould与Fernandez 1989）。按三者的类别分五种：三者同类为协调者；只有甲乙同类为顾问；只有该单位与乙同类为守门人；只有甲与该单位同类为代表者；各不同类为联络者。${among}中${figure(between, lang)}个居间。`,
    `${basis} A unit brokers a pair where A is tied to it and it to B, but A not to B (Gould and Fernandez 1989). Five roles by kind of unit: all three alike, coordinator; only A and B, itinerant; only the broker and B, gatekeeper; only A and the broker, representative; none alike, liaison. ${among} ${figure(between, lang)} ${between === 1 ? "brokers" : "broker"}.`
  );
}
