import {assignments} from "./assignments.js";
import type {Collected} from "./collected.js";
import {collection} from "./collection.js";
import {diagnostics} from "./diagnostics.js";
import {documents} from "./documents.js";
import {instruments} from "./instruments.js";
import {members} from "./members.js";
import {pages} from "./pages.js";
import {pairTests} from "./pairTests.js";
import type {PlacedReading} from "./placedReading.js";
import {provenance} from "./provenance.js";
import {quantities} from "./quantities.js";
import {sections} from "./sections.js";
import {segments} from "./segments.js";
import {similarTasks} from "./similarTasks.js";
import type {Described, Table} from "./table.js";
import {tasks} from "./tasks.js";
import {translations} from "./translations.js";
import {unitGroups} from "./unitGroups.js";
import {unitMeasures} from "./unitMeasures.js";
import {units} from "./units.js";
import {workloadIntervals} from "./workloadIntervals.js";

export {diagnostics} from "./diagnostics.js";
export {pairTests} from "./pairTests.js";
export {similarTasks} from "./similarTasks.js";
export {unitGroups} from "./unitGroups.js";
export {unitMeasures} from "./unitMeasures.js";
export {workloadIntervals} from "./workloadIntervals.js";

/** Tables with rows from each document that was read. */
export const readingTables: readonly Table<PlacedReading>[] = [
  documents,
  segments,
  pages,
  sections,
  tasks,
  assignments,
  quantities,
  instruments
];

/** Tables with rows about the whole collection. */
export const collectionTables: readonly Table<Collected>[] = [units, members, translations, provenance, collection];

/** Every table that is not an aggregate. */
export const tables: readonly Described[] = [
  ...readingTables,
  diagnostics,
  ...collectionTables,
  workloadIntervals,
  unitMeasures,
  unitGroups
];

/** Tables that only queries read: they are not published. */
export const workingTables: readonly Described[] = [pairTests, similarTasks];
