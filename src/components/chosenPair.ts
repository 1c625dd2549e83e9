import {type Lang, figure, say, taskCount} from "../charts/options.js";
import {probability} from "../charts/tone.js";
import {tasksBehind} from "./evidence.js";
import {type Scene, pairSentence, queryOf, setQuery, toneName} from "./networkRows.js";
import {thingQuery} from "./networkPictureRows.js";
import {type NetworkReading, type NetworkUnit, type SecondKind, type Tie, toneOf} from "./networkView.js";

/** What the reader can do with what is chosen. */
export interface ChosenActions {
  readonly clear: () => void;
  /** shows the network of one unit alone; null where it is shown, or more than one is chosen */
  readonly ego: (() => void) | null;
  /** all units again; null where they are shown */
  readonly whole: (() => void) | null;
}

/** A unit, a pair, a set of units, or a task, theme or document, alone or with a unit that it names. */
export interface Chosen {
  readonly units: readonly NetworkUnit[];
  /** no other unit may be named */
  readonly exact: boolean;
  readonly thing: SecondKind["nodes"][number] | null;
}

type Facts = readonly (readonly [name: string, value: string])[];

function pairFacts([a, b]: readonly [NetworkUnit, NetworkUnit], tie: Tie | undefined, lang: Lang): Facts {
  const own: Facts = [
    [say(lang, "同列任务", "Shared tasks"), taskCount(tie?.shared ?? 0, lang)],
    [
      say(lang, "各自任务", "Tasks of each"),
      `${figure(a.tasks, lang)}${say(lang, "项，", ", ")}${taskCount(b.tasks, lang)}`
    ]
  ];
  const tone = tie === undefined ? null : toneOf(tie);
  if (tie === undefined || tone === null) return own;
  const below = tie.shared < (tie.expected ?? 0);
  return [
    ...own,
    [say(lang, "随机预期", "By chance"), `${figure(tie.expected ?? 0, lang, 1)}${say(lang, "项", " tasks")}`],
    [say(lang, "关联强度（1为随机）", "Association (1 is chance)"), figure(tie.association, lang, 2)],
    [
      below ? say(lang, "低于随机的p", "p of as few") : say(lang, "高于随机的p", "p of as many"),
      probability(below ? tie.pBelow : tie.pAbove)
    ],
    [say(lang, "校正后q", "q, adjusted"), probability(below ? tie.qBelow : tie.qAbove)],
    [say(lang, "与随机相比", "Against chance"), toneName(tone, lang)]
  ];
}

function unitFacts({tasks, measures}: NetworkUnit, lang: Lang): Facts {
  const maybe = (name: string, value: number | null, decimals: number): Facts =>
    value === null ? [] : [[name, figure(value, lang, decimals)]];
  return [
    [say(lang, "任务", "Tasks"), taskCount(tasks, lang)],
    [say(lang, "同列单位", "Partners"), `${figure(measures.partners, lang)}${say(lang, "个", "")}`],
    ...maybe(say(lang, "中介中心性", "Betweenness"), measures.betweenness, 3),
    ...maybe(say(lang, "约束（0～1）", "Constraint (0–1)"), measures.constraint, 2),
    ...maybe(say(lang, "参与系数（0～1）", "Participation (0–1)"), measures.participation, 2)
  ];
}

function kindOf({units, exact, thing}: Chosen, lang: Lang): string {
  if (thing !== null && units.length > 0) return say(lang, "已选的连线", "The tie chosen");
  if (thing !== null)
    return thing.query.startsWith("#")
      ? say(lang, "已选的任务", "The task chosen")
      : thing.theme === null
        ? say(lang, "已选的文件", "The document chosen")
        : say(lang, "已选的专题", "The theme chosen");
  if (exact) return say(lang, "已选的单位组合", "The set chosen");
  return units.length === 1 ? say(lang, "已选的单位", "The unit chosen") : say(lang, "已选的一对", "The pair chosen");
}

/** The tasks that what is chosen stands for, as an address of the tasks page. */
function addressOf({units, exact, thing}: Chosen, scene: Scene): URL {
  const query =
    thing !== null ? thingQuery(units, thing) : exact ? `?${setQuery(units, scene)}` : `?${queryOf(units, scene)}`;
  return new URL(`${scene.tasks}${query}`, document.baseURI);
}

/**
 * Shows what is chosen, its figures at the left, and at the right the tasks that it stands for, each with its sentence and
 * its place in the text.
 */
export async function showChosen(
  place: HTMLElement,
  reading: NetworkReading,
  chosen: Chosen,
  scene: Scene,
  actions: ChosenActions
): Promise<void> {
  const {lang} = scene;
  const {units, exact, thing} = chosen;
  const address = addressOf(chosen, scene);
  const rows = await tasksBehind(address);
  const [a, b] = units;
  const tie =
    units.length === 2 && !exact
      ? reading.ties.find((each) => reading.units[each.a] === a && reading.units[each.b] === b)
      : undefined;
  const section = document.createElement("section");
  section.className = "chosen-pair";
  section.tabIndex = -1;
  const about = document.createElement("div");
  const kind = document.createElement("p");
  kind.className = "no";
  kind.textContent = kindOf(chosen, lang);
  const title = document.createElement("h2");
  title.textContent = [...units.map(({name}) => name), ...(thing === null ? [] : [thing.title])].join(" × ");
  about.append(kind, title);
  if (tie !== undefined) {
    const said = document.createElement("p");
    said.className = "said";
    const often = pairSentence(tie, lang);
    said.textContent = say(lang, `这两个单位${often}。`, `These two are ${often}.`);
    about.append(said);
  }
  const facts: Facts =
    a === undefined || exact || thing !== null
      ? [[say(lang, "任务", "Tasks"), taskCount(rows.length, lang)]]
      : b === undefined
        ? unitFacts(a, lang)
        : pairFacts([a, b], tie, lang);
  const list = document.createElement("dl");
  for (const [name, value] of facts) {
    const term = document.createElement("dt");
    term.textContent = name;
    const detail = document.createElement("dd");
    detail.textContent = value;
    list.append(term, detail);
  }
  about.append(list, tools(address, actions, lang));
  const tasks = document.createElement("ol");
  tasks.className = "tasks";
  tasks.append(...rows);
  const right = document.createElement("div");
  if (rows.length === 0) {
    const none = document.createElement("p");
    none.className = "none";
    none.textContent = say(lang, "没有一项任务同时写到这些单位。", "No task names all of them.");
    right.append(none);
  }
  right.append(tasks);
  section.append(about, right);
  place.replaceChildren(section);
}

function tools(address: URL, {clear, ego, whole}: ChosenActions, lang: Lang): HTMLElement {
  const list = document.createElement("ul");
  list.className = "tools";
  const button = (label: string, act: (button: HTMLButtonElement) => void): void => {
    const item = document.createElement("li");
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", () => act(made));
    item.append(made);
    list.append(item);
  };
  button(say(lang, "取消选择", "Clear"), clear);
  if (ego !== null) button(say(lang, "只看它和同列单位", "Only it and its partners"), ego);
  if (whole !== null) button(say(lang, "看全部单位", "All units"), whole);
  if (isSecureContext)
    button(say(lang, "复制链接", "Copy link"), (made) => {
      void navigator.clipboard.writeText(location.href).then(() => (made.textContent = say(lang, "已复制", "Copied")));
    });
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address.href;
  link.textContent = say(lang, "在任务清单中看", "In the task list");
  item.append(link);
  list.append(item);
  return list;
}
