import type {Sort} from "./sortedTable.js";

/** The tables of the page that can be sorted. */
export const tables = ["pair-table", "unit-table", "broker-table"] as const;

export function isTable(id: string): id is (typeof tables)[number] {
  return tables.some((each) => each === id);
}

/** Places that the reader gave to nodes, by id, in parts of the picture's width and height, to four decimals. */
export type Pins = Readonly<Record<string, readonly [x: number, y: number]>>;

/** What the four views of a network show; the same for all of them, and kept in the address. */
export interface NetworkState {
  readonly collectives: "as_one" | "expanded" | "left_out";
  /** id of a theme; "" for all */
  readonly theme: string;
  readonly weight: "shared" | "newman" | "association" | "ratio";
  /** ties of less weight are left out */
  readonly min: number;
  /** ties off chance by p or, adjusted, by q */
  readonly chance: "all" | "p" | "q";
  readonly colour: "chance" | "group" | "kind";
  /** of the groups */
  readonly resolution: "0.5" | "1" | "2";
  readonly order: "seriated" | "workload" | "name" | "group";
  readonly count: "full" | "fractional" | "harmonic" | "lead" | "first_listed";
  /** the other kind of node beside units */
  readonly second: "none" | "tasks" | "themes";
  /** the unit whose own network is shown; "" for all */
  readonly ego: string;
  /** ids of the chosen units: one, a pair, or with `exact` the units of a set */
  readonly units: readonly string[];
  /** the chosen tasks name just the chosen units */
  readonly exact: boolean;
  /** id of the chosen task, theme or document where these are nodes; with a unit, the tie of the two; "" for none */
  readonly thing: string;
  /** names that the reader gave to groups, by number */
  readonly names: Readonly<Record<number, string>>;
  readonly pins: Pins;
  /** how tables are sorted that the reader has sorted */
  readonly sorts: Readonly<Partial<Record<(typeof tables)[number], Sort>>>;
  /** for an iframe: the figure that stands alone; "" for the whole page */
  readonly embed: "" | "picture" | "matrix" | "pairs" | "sets";
}

export const defaults: NetworkState = {
  collectives: "as_one",
  theme: "",
  weight: "shared",
  min: 0,
  chance: "all",
  colour: "chance",
  resolution: "1",
  order: "seriated",
  count: "full",
  second: "none",
  ego: "",
  units: [],
  exact: false,
  thing: "",
  names: {},
  pins: {},
  sorts: {},
  embed: ""
};

/** The values that a part of the state may have. */
const allowed = {
  collectives: ["as_one", "expanded", "left_out"],
  weight: ["shared", "newman", "association", "ratio"],
  chance: ["all", "p", "q"],
  colour: ["chance", "group", "kind"],
  resolution: ["0.5", "1", "2"],
  order: ["seriated", "workload", "name", "group"],
  count: ["full", "fractional", "harmonic", "lead", "first_listed"],
  second: ["none", "tasks", "themes"],
  embed: ["picture", "matrix", "pairs", "sets"]
} as const;

function choice<Value extends string>(values: readonly Value[], given: string | null, fallback: Value): Value {
  return values.find((value) => value === given) ?? fallback;
}

/** `unit-a,0.25,0.5`: a node's id and place; null where it is no such thing. */
function pinOf(written: string): [string, readonly [number, number]] | null {
  const [, id, x, y] = /^(.+),([\d.]+),([\d.]+)$/.exec(written) ?? [];
  const place = [Number(x), Number(y)] as const;
  return id !== undefined && place.every((part) => part >= 0 && part <= 1) ? [id, place] : null;
}

/** `3`, or `-3` for descending: a column from 1; null where it is no such thing. */
function sortOf(written: string | null): Sort | null {
  const column = Number(written);
  return Number.isInteger(column) && column !== 0 ? {column: Math.abs(column) - 1, descending: column < 0} : null;
}

/** The state that an address tells; what it tells wrongly is the default. */
export function readState(params: URLSearchParams): NetworkState {
  const min = Number(params.get("min"));
  const names = [...params].flatMap(([name, value]): [number, string][] => {
    const number = /^group-(\d+)$/.exec(name)?.[1];
    return number === undefined || value === "" ? [] : [[Number(number), value.slice(0, 40)]];
  });
  return {
    collectives: choice(allowed.collectives, params.get("collectives"), defaults.collectives),
    theme: params.get("theme") ?? "",
    weight: choice(allowed.weight, params.get("weight"), defaults.weight),
    min: Number.isFinite(min) && min > 0 ? min : 0,
    chance: choice(allowed.chance, params.get("chance"), defaults.chance),
    colour: choice(allowed.colour, params.get("colour"), defaults.colour),
    resolution: choice(allowed.resolution, params.get("resolution"), defaults.resolution),
    order: choice(allowed.order, params.get("order"), defaults.order),
    count: choice(allowed.count, params.get("count"), defaults.count),
    second: choice(allowed.second, params.get("second"), defaults.second),
    ego: params.get("ego") ?? "",
    units: params.getAll("unit").filter((unit) => unit !== ""),
    exact: params.has("exact"),
    thing: params.get("thing") ?? "",
    names: Object.fromEntries(names),
    pins: Object.fromEntries(params.getAll("pin").flatMap((written) => [pinOf(written)].filter((pin) => pin !== null))),
    sorts: Object.fromEntries(
      tables.flatMap((table) => {
        const sort = sortOf(params.get(`sort-${table}`));
        return sort === null ? [] : [[table, sort]];
      })
    ),
    embed: params.has("embed") ? choice(allowed.embed, params.get("embed"), "picture") : defaults.embed
  };
}

/** The address of a state: what is not the default, in one order. */
export function writeState(state: NetworkState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.embed !== "") params.set("embed", state.embed);
  for (const name of [
    "collectives",
    "theme",
    "weight",
    "chance",
    "colour",
    "resolution",
    "order",
    "count",
    "second",
    "ego"
  ] as const) {
    if (state[name] !== defaults[name]) params.set(name, state[name]);
  }
  if (state.min > 0) params.set("min", String(state.min));
  for (const unit of state.units) params.append("unit", unit);
  if (state.exact) params.set("exact", "");
  if (state.thing !== "") params.set("thing", state.thing);
  for (const [number, name] of Object.entries(state.names)) params.set(`group-${number}`, name);
  for (const [id, [x, y]] of Object.entries(state.pins)) params.append("pin", `${id},${x},${y}`);
  for (const table of tables) {
    const sort = state.sorts[table];
    if (sort !== undefined) params.set(`sort-${table}`, `${sort.descending ? "-" : ""}${sort.column + 1}`);
  }
  return params;
}

/** Parts of the state that say which groups there are; the numbers of groups of another choice are unrelated. */
const grouping: readonly string[] = ["theme", "collectives", "resolution"];

/** A state with one part changed by its name and written value, as a control tells it; other groups have no given names. */
export function withChoice(state: NetworkState, name: string, value: string): NetworkState {
  const params = writeState(state);
  params.set(name, value);
  const next = readState(params);
  return grouping.includes(name) ? {...next, names: defaults.names} : next;
}
