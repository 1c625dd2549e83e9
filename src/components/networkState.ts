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
  /** names that the reader gave to groups, by number */
  readonly names: Readonly<Record<number, string>>;
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
  order: "seriated",
  count: "full",
  second: "none",
  ego: "",
  units: [],
  exact: false,
  names: {},
  embed: ""
};

/** The values that a part of the state may have. */
const allowed = {
  collectives: ["as_one", "expanded", "left_out"],
  weight: ["shared", "newman", "association", "ratio"],
  chance: ["all", "p", "q"],
  colour: ["chance", "group", "kind"],
  order: ["seriated", "workload", "name", "group"],
  count: ["full", "fractional", "harmonic", "lead", "first_listed"],
  second: ["none", "tasks", "themes"],
  embed: ["picture", "matrix", "pairs", "sets"]
} as const;

function choice<Value extends string>(values: readonly Value[], given: string | null, fallback: Value): Value {
  return values.find((value) => value === given) ?? fallback;
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
    order: choice(allowed.order, params.get("order"), defaults.order),
    count: choice(allowed.count, params.get("count"), defaults.count),
    second: choice(allowed.second, params.get("second"), defaults.second),
    ego: params.get("ego") ?? "",
    units: params.getAll("unit").filter((unit) => unit !== ""),
    exact: params.has("exact"),
    names: Object.fromEntries(names),
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
  for (const [number, name] of Object.entries(state.names)) params.set(`group-${number}`, name);
  return params;
}

/** A state with one part changed by its name and written value, as a control tells it. */
export function withChoice(state: NetworkState, name: string, value: string): NetworkState {
  const params = writeState(state);
  params.set(name, value);
  return readState(params);
}
