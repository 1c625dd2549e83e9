import type {NodeLinkRows} from "../charts/nodeLink.js";
import type {Lang} from "../charts/options.js";
import type {Chosen} from "./chosenPair.js";
import {pictureRows, secondRows} from "./networkPictureRows.js";
import {type Scene, oddPairs} from "./networkRows.js";
import {type Shown, shownOf} from "./networkShown.js";
import {type NetworkState, defaults} from "./networkState.js";
import {type NetworkReading, type NetworkView, type SecondKind, atResolution, tailOf} from "./networkView.js";

/** What a state shows, with all that drawing it needs. */
export interface Drawn {
  readonly state: NetworkState;
  readonly view: NetworkView;
  readonly reading: NetworkReading;
  readonly shown: Shown;
  readonly scene: Scene;
  /** ids of the units that stand out: the chosen ones, else those that the title speaks of */
  readonly marked: readonly string[];
}

/** What a state asks of a view; its `state` is what of that the view can show, the default in place of the rest. */
export function drawnOf(view: NetworkView, asked: NetworkState, tasks: string, lang: Lang): Drawn {
  let state = asked;
  if (view.readings[state.theme] === undefined) state = {...state, theme: defaults.theme};
  const asRead = view.readings[state.theme];
  if (asRead === undefined) throw new Error(`no such reading: ${state.theme}`);
  const reading = atResolution(asRead, Number(state.resolution));
  if (reading.units.every(({id}) => id !== state.ego)) state = {...state, ego: defaults.ego};
  if (reading.groups.length === 0) {
    state = {...state, resolution: defaults.resolution};
    if (state.colour === "group") state = {...state, colour: defaults.colour};
    if (state.order === "group") state = {...state, order: defaults.order};
  }
  if (!reading.counts.tested) {
    state = {...state, chance: defaults.chance};
    if (state.weight === "ratio") state = {...state, weight: defaults.weight};
  }
  if (reading.units.every(({values}) => values[state.count] === undefined)) state = {...state, count: defaults.count};
  state = {...state, units: state.units.filter((id) => reading.units.some((unit) => unit.id === id))};
  if (thingOf(view, state) === null) state = {...state, thing: defaults.thing};
  const theme = state.theme === "" ? "" : `&theme=${state.theme}`;
  const odd = oddPairs(reading);
  const [spoken] = [...odd.below, ...odd.above].sort((x, y) => tailOf(x) - tailOf(y));
  const title = spoken === undefined ? [] : [spoken.a, spoken.b].flatMap((unit) => reading.units[unit]?.id ?? []);
  return {
    state,
    view,
    reading,
    shown: shownOf(reading, state),
    scene: {tasks, scope: `${view.within}${theme}`, ignored: view.ignored, lang},
    marked: state.units.length > 0 ? state.units : title
  };
}

/** The second kind of node that is shown; null where only units are. */
export function secondOf({view, state}: Pick<Drawn, "view" | "state">): SecondKind | null {
  return state.second === "none" ? null : view.second[state.second];
}

function thingOf(view: NetworkView, state: NetworkState): SecondKind["nodes"][number] | null {
  return secondOf({view, state})?.nodes.find(({id}) => id === state.thing) ?? null;
}

/** The picture's nodes and ties. */
export function nodeRows(drawn: Drawn): NodeLinkRows {
  const {reading, shown, state, marked, scene} = drawn;
  const second = secondOf(drawn);
  return second === null
    ? pictureRows(reading, shown, state, marked, scene)
    : secondRows(reading, second, shown, state, marked, scene);
}

/** What is chosen; null where nothing is. */
export function chosenOf({state, view, reading}: Drawn): Chosen | null {
  const units = reading.units.filter(({id}) => state.units.includes(id));
  const thing = thingOf(view, state);
  return units.length === 0 && thing === null ? null : {units, exact: state.exact, thing};
}

/** The key of the marks that stand for what is chosen: a pair, a set, a tie to a task or theme; null for a unit or nothing. */
export function selectedKey(drawn: Drawn): string | null {
  const {reading, state, scene} = drawn;
  const units = reading.units.filter(({id}) => state.units.includes(id)).map(({key}) => `unit=${key}`);
  if (state.thing !== "") return [...units, `thing=${state.thing}`].join("&");
  if (units.length < 2 && !state.exact) return null;
  const query = `${units.join("&")}${scene.scope}`;
  return state.exact ? `${query}&exact=${scene.ignored}` : query;
}
