import type {SecondKind} from "../components/networkView.js";
import type {Collection} from "../collection/collection.js";
import {documentTitle, themeTitle, taskNumber} from "../collection/names.js";
import type {Collectives} from "../collection/rows.js";
import {placesOf} from "./networkPlaces.js";
import {tasksWithUnits} from "./networkScope.js";
import {type Lang, numeral, pick} from "../wording/words.js";

/** Ties that a picture can hold. */
const most = 1000;

/** Nodes of the second kind that a picture can hold beside its units. */
const mostNodes = 150;

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly theme: string | null;
  /** unit → tasks */
  readonly units: ReadonlyMap<string, number>;
}

/** The tasks of a collection as the second kind of node, in document order. */
export function tasksAsNodes(collection: Collection, collectives: Collectives, lang: Lang): SecondKind {
  const things = tasksWithUnits(collection, collectives, null).map(({task, units}): Thing => ({
    id: task.task_id,
    name: taskNumber(task),
    title: `${taskNumber(task)}${pick(lang, "：", ". ")}${[...task.text].slice(0, 30).join("")}…`,
    query: `#${task.task_id}`,
    theme: task.theme_id,
    units: new Map([...units].map((id) => [id, 1]))
  }));
  return placed(collection, things);
}

/** The themes of a document, or the documents of a collection, as the second kind of node. */
export function themesAsNodes(collection: Collection, collectives: Collectives, lang: Lang): SecondKind {
  const tasks = tasksWithUnits(collection, collectives, null);
  const counted = (of: (task: (typeof tasks)[number]["task"]) => boolean): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const {task, units} of tasks) if (of(task)) for (const id of units) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const things =
    collection.documents.length === 1
      ? collection.themes.map((theme): Thing => {
          const title = `${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`;
          const units = counted((task) => task.theme_id === theme.theme_id);
          return {
            id: theme.theme_id,
            name: title,
            title,
            query: `?theme=${theme.theme_id}`,
            theme: theme.theme_id,
            units
          };
        })
      : collection.documents.map((document): Thing => {
          const title = documentTitle(collection, document, lang);
          const units = counted((task) => task.document_id === document.document_id);
          return {
            id: document.document_id,
            name: title,
            title,
            query: `?document=${document.document_id}`,
            theme: null,
            units
          };
        });
  return placed(
    collection,
    things.filter(({units}) => units.size > 0)
  );
}

function placed(collection: Collection, all: readonly Thing[]): SecondKind {
  const things: Thing[] = [];
  let count = 0;
  for (const thing of all) {
    if (things.length === mostNodes || count + thing.units.size > most) break;
    count += thing.units.size;
    things.push(thing);
  }
  const units = [...new Set(things.flatMap((thing) => [...thing.units.keys()]))].sort();
  const at = new Map(units.map((id, i) => [id, i]));
  const totals = units.map((id) => things.reduce((sum, thing) => sum + (thing.units.get(id) ?? 0), 0));
  const springs = things.flatMap((thing, i) =>
    [...thing.units].map(([id, weight]) => ({source: at.get(id) ?? 0, target: units.length + i, weight}))
  );
  const places = placesOf(collection, [...totals, ...things.map(() => 1)], springs);
  const spot = (i: number): readonly [number, number] => [places[i]?.x ?? 0, places[i]?.y ?? 0];
  return {
    nodes: things.map(({id, name: said, title, query, theme}, i) => {
      const [x, y] = spot(units.length + i);
      return {id, name: said, title, query, theme, x, y};
    }),
    units: Object.fromEntries(units.map((id, i) => [id, spot(i)])),
    ties: things.flatMap((thing, i) => [...thing.units].map(([id, tasks]) => [id, i, tasks] as const)),
    all: all.length
  };
}
