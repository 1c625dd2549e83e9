/** What of a task a filter asks about. */
export interface TaskFacts {
  readonly id: string;
  readonly document: string;
  readonly theme: string;
  readonly section: string;
  /** in the order of the clause */
  readonly units: readonly {readonly id: string; readonly role: string}[];
  readonly collectiveOnly: boolean;
  /** what the text does not say of its units: no_lead … */
  readonly gaps: readonly string[];
  /** the day it is due, or the deadline as printed; "" without one */
  readonly due: string;
  /** everything that is read of the task, folded for search */
  readonly text: string;
}

/** The filters of the tasks page, as its address has them; empty is no filter. */
export interface TaskFilter {
  readonly id: string | null;
  /** all must be found, each anywhere in the text */
  readonly words: readonly string[];
  /** all must be named; each is one id or several that may stand for it */
  readonly units: readonly (readonly string[])[];
  /** no other unit may be named but these, which do not count; null where others may be */
  readonly exact: readonly string[] | null;
  readonly theme: string | null;
  readonly section: string | null;
  readonly document: string | null;
  readonly role: string | null;
  readonly first: boolean;
  readonly collectiveOnly: boolean;
  readonly gap: string | null;
  /** "stated" or "none"; else how the deadline begins: 2025-06 */
  readonly due: string | null;
}

/** Text as search compares it: without white space, letters small, full-width letters and digits as half-width. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** Reads a filter from an address: `?unit=a&unit=b|c&theme=…&q=应急局`, `#task` for one task. */
export function readFilter(address: URL): TaskFilter {
  const {searchParams: params} = address;
  const one = (name: string): string | null => params.get(name) || null;
  return {
    id: address.hash.length > 1 && params.size === 0 ? decodeURIComponent(address.hash.slice(1)) : null,
    words: (params.get("q") ?? "")
      .split(/[\s　]+/u)
      .map(fold)
      .filter((word) => word !== ""),
    units: params
      .getAll("unit")
      .filter((unit) => unit !== "")
      .map((unit) => unit.split("|")),
    exact: params.has("exact") ? (one("exact")?.split("|") ?? []) : null,
    theme: one("theme"),
    section: one("section"),
    document: one("document"),
    role: one("role"),
    first: params.get("place") === "first",
    collectiveOnly: params.get("only") === "collective",
    gap: one("gap"),
    due: one("due")
  };
}

/** Whether a task passes every filter. With a unit and a role, the unit must have that role. */
export function matches(filter: TaskFilter, task: TaskFacts): boolean {
  const {units, role} = filter;
  if (filter.id !== null && filter.id !== task.id) return false;
  if (filter.theme !== null && filter.theme !== task.theme) return false;
  if (filter.section !== null && filter.section !== task.section) return false;
  if (filter.document !== null && filter.document !== task.document) return false;
  if (filter.due !== null && !isDue(filter.due, task.due)) return false;
  if (filter.gap !== null && !task.gaps.includes(filter.gap)) return false;
  if (filter.collectiveOnly && !task.collectiveOnly) return false;
  if (role !== null && units.length === 0 && !task.units.some((unit) => unit.role === role)) return false;
  for (const any of units) {
    if (!task.units.some((unit) => any.includes(unit.id) && (role === null || unit.role === role))) return false;
    if (filter.first && !any.includes(task.units[0]?.id ?? "")) return false;
  }
  const {exact} = filter;
  if (exact !== null && task.units.some(({id}) => !exact.includes(id) && !units.some((any) => any.includes(id))))
    return false;
  return filter.words.every((word) => task.text.includes(word));
}

function isDue(asked: string, due: string): boolean {
  if (asked === "none") return due === "";
  return asked === "stated" ? due !== "" : due.startsWith(asked);
}

/** The facts of a task from its row in the tasks page. */
export function factsOf(row: HTMLElement): TaskFacts {
  const {dataset} = row;
  return {
    id: row.id,
    document: dataset["document"] ?? "",
    theme: dataset["theme"] ?? "",
    section: dataset["section"] ?? "",
    units: (dataset["units"] ?? "")
      .split(" ")
      .filter((unit) => unit !== "")
      .map((unit) => {
        const at = unit.lastIndexOf(":");
        return {id: unit.slice(0, at), role: unit.slice(at + 1)};
      }),
    collectiveOnly: "collectiveOnly" in dataset,
    gaps: (dataset["gaps"] ?? "").split(" "),
    due: dataset["due"] ?? "",
    text: fold(row.textContent ?? "")
  };
}
