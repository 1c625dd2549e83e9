import type * as Charts from "../charts/index.js";
import {compare} from "./compare.js";
import {comparisonBars, comparisonTable, comparisonTitle} from "./comparison.js";
import {openMarks, restoreMark} from "./evidence.js";
import {csvOf, heatTable, rankTable} from "./figureTable.js";
import {fill, keyOf, offer, redraw, refill} from "./liveFigure.js";
import {page, remember} from "./page.js";
import {type State, type WorkloadView, heatRows, rankRows} from "./readings.js";

interface ViewState extends State {
  readonly figure: string;
  readonly mark: string;
  /** the two units compared */
  readonly a: string;
  readonly b: string;
}

const defaults: ViewState = {method: "full", collectives: "as_one", group: "", figure: "", mark: "", a: "", b: ""};

function readState(params: URLSearchParams): ViewState {
  const of = (name: keyof ViewState): string => params.get(name) ?? defaults[name];
  return {
    method: of("method"),
    collectives: of("collectives"),
    group: of("group"),
    figure: of("figure"),
    mark: of("mark"),
    a: of("a"),
    b: of("b")
  };
}

function writeState(state: ViewState): void {
  const changed = Object.entries(state).filter(([name, value]) => value !== defaults[name as keyof ViewState]);
  remember(new URLSearchParams(changed));
}

/** The state itself where the view has its reading; else the nearest that it has, part by part the default. */
function nearest(view: WorkloadView, state: ViewState): ViewState {
  const has = ({method, collectives, group}: State): boolean =>
    view.readings[`${method}/${collectives}/${group}`] !== undefined;
  if (has(state)) return state;
  const {method, collectives, group} = defaults;
  const tries = [{group}, {method}, {collectives}, {group, method}, {group, collectives}, {method, collectives}];
  for (const part of tries) if (has({...state, ...part})) return {...state, ...part};
  return {...state, group, method, collectives};
}

/** Charts come as one file, fetched when the reader first asks for another reading than the one that stands there. */
async function charts(): Promise<typeof Charts> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="charts"]')?.content;
  if (address === undefined) throw new Error("page without charts");
  return (await import(new URL(address, document.baseURI).href)) as typeof Charts;
}

/** The workload page: switches choose a reading, marks show their tasks, the address holds both. */
export function workload(): void {
  page();
  const root = document.querySelector<HTMLElement>("[data-workload]");
  if (root === null) return;
  let state = readState(new URLSearchParams(location.search));
  let view: Promise<WorkloadView> | null = null;
  const viewOnce = (): Promise<WorkloadView> =>
    (view ??= fetch(new URL(root.dataset["workload"] ?? "", document.baseURI)).then(
      (response) => response.json() as Promise<WorkloadView>
    ));

  const mark = (open: {figure: string; mark: string} | null): void => {
    state = {...state, figure: open?.figure ?? "", mark: open?.mark ?? ""};
    writeState(state);
  };

  const draw = async (): Promise<void> => {
    const [view, chart] = await Promise.all([viewOnce(), charts()]);
    const standing = nearest(view, state);
    if (standing !== state) {
      state = standing;
      writeState(state);
    }
    const tasks = root.dataset["tasks"] ?? "";
    const lang = document.documentElement.lang === "en" ? "en" : "zh";
    const {reading, rows} = rankRows(view, state, tasks);
    const ranks = document.getElementById("ranks");
    if (ranks !== null) {
      fill(ranks, reading.title, reading.caption);
      const drawing = (width: number): SVGSVGElement =>
        chart.rankedBars(rows, {
          width,
          lang,
          document,
          label: `${reading.title} ${reading.caption}`,
          valueLabel: reading.valueLabel,
          rankLabel: reading.rankLabel,
          decimals: reading.decimals,
          maxRank: rows.length
        });
      redraw(ranks, drawing);
      offer(ranks, nameOf("ranks", state), {
        svg: chart.standaloneSvg(drawing(904).outerHTML, {
          title: reading.title,
          ...keyOf(ranks),
          caption: reading.caption,
          lang,
          width: 904
        }),
        csv: csvOf(rankTable(view, reading))
      });
      const note = ranks.querySelector("[data-note]");
      if (note !== null) note.textContent = reading.note;
    }
    const themes = document.getElementById("themes");
    if (themes !== null) {
      const whole = view.readings[`${state.method}/${state.collectives}/`];
      const unchanged = state.method === defaults.method && state.collectives === defaults.collectives;
      const data = heatRows(view, state, tasks, {unitId: null, groupId: null});
      const title = unchanged ? (themes.dataset["title"] ?? view.words.heat) : view.words.heat;
      const caption = whole?.caption ?? reading.caption;
      fill(themes, title, caption);
      const drawing = (width: number): SVGSVGElement =>
        chart.heatMap(data, {width, lang, document, label: `${title} ${caption}`});
      redraw(themes, drawing);
      const table = heatTable(data, view.words.unit);
      refill(themes, table);
      offer(themes, nameOf("themes", state), {
        svg: chart.standaloneSvg(drawing(904).outerHTML, {title, ...keyOf(themes), caption, lang, width: 904}),
        csv: csvOf(table)
      });
    }
    press(state);
  };

  const set = (change: Partial<ViewState>): void => {
    state = {...state, ...change, figure: "", mark: ""};
    for (const panel of document.querySelectorAll(".evidence")) panel.remove();
    writeState(state);
    void draw();
  };

  for (const group of root.querySelectorAll<HTMLElement>("[data-switch]")) {
    group.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button !== null && !button.disabled) set({[group.dataset["switch"] ?? ""]: button.value});
    });
  }
  for (const select of root.querySelectorAll<HTMLSelectElement>("[data-select]")) {
    select.addEventListener("change", () => set({[select.dataset["select"] ?? ""]: select.value}));
  }
  openMarks(root, mark);
  const comparison = document.getElementById("comparison");
  if (comparison !== null) {
    compare(
      comparison,
      viewOnce,
      root.dataset["tasks"] ?? "",
      {a: state.a, b: state.b},
      (chosen) => {
        state = {...state, ...chosen};
        writeState(state);
      },
      async (view, ids) => {
        const english = document.documentElement.lang === "en";
        const lang = english ? "en" : "zh";
        const title = comparisonTitle(view, ids, english);
        const caption = comparison.querySelector(".caption")?.textContent ?? "";
        fill(comparison, title, caption);
        const chart = await charts();
        const width = 904;
        const drawn = chart.barRows(comparisonBars(view, ids, english), {
          width,
          lang,
          document,
          label: `${title} ${caption}`
        });
        offer(comparison, `comparison-${ids.join("-")}`, {
          svg: chart.standaloneSvg(drawn.outerHTML, {title, ...keyOf(comparison), caption, lang, width}),
          csv: csvOf(comparisonTable(view, ids, english))
        });
      }
    );
  }
  const standing = (["method", "collectives", "group"] as const).every((name) => state[name] === defaults[name]);
  const restore = (): void => restoreMark(new URLSearchParams(location.search), () => mark(null));
  if (standing) restore();
  else void draw().then(restore);
}

/** A file's name for what a figure shows: ranks-harmonic-expanded. */
function nameOf(figure: string, {method, collectives, group}: State): string {
  return [figure, method, collectives, group].filter((part) => part !== "").join("-");
}

function press(state: ViewState): void {
  for (const group of document.querySelectorAll<HTMLElement>("[data-switch]")) {
    const chosen = group.dataset["switch"] === "method" ? state.method : state.collectives;
    for (const button of group.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    }
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>("[data-select]")) {
    select.value = state.group;
  }
}
