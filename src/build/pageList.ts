import type {Collection} from "../collection/collection.js";
import {unitsWithPage} from "../collection/unitDuties.js";
import type {Facts} from "../findings/report/facts.js";
import type {MeasureHead} from "./measureHeads.js";
import {changes} from "./pages/changes.js";
import {diagnostics} from "./pages/diagnostics.js";
import {documentPage, documentsPage} from "./pages/document.js";
import {gaps} from "./pages/gaps.js";
import {methods} from "./pages/methods.js";
import {network} from "./pages/network.js";
import {overview} from "./pages/overview.js";
import type {Page} from "./pages/parts.js";
import {report} from "./pages/report.js";
import {tasks} from "./pages/tasks.js";
import {unitPage} from "./pages/unit.js";
import {unitsPage} from "./pages/unitIndex.js";
import {workload} from "./pages/workload.js";

/** A page of the site: its address, the shell that it fills, and what makes its parts. */
export interface ListedPage {
  /** the same in both languages, without ending */
  readonly path: string;
  readonly shell: string;
  readonly page: Page;
}

/**
 * Every page of the site but the data page, which waits for the downloads; those that take longest first. Several documents
 * have pages of their own beside those of all documents.
 */
export function pageList(collection: Collection, facts: Facts, heads: readonly MeasureHead[]): readonly ListedPage[] {
  const ids = collection.documents.map(({document_id: id}) => id);
  const apart = ids.length < 2 ? [] : ids;
  const ofScopes = [
    {path: "network", shell: "network", page: network},
    {path: "workload", shell: "workload", page: workload},
    {path: "overview", shell: "index", page: overview},
    {path: "gaps", shell: "gaps", page: gaps}
  ];
  return [
    ...ofScopes.map(({path, shell, page}) => ({path: path === "overview" ? "index" : path, shell, page: page(null)})),
    {path: "report", shell: "report", page: report(facts)},
    {path: "tasks", shell: "tasks", page: tasks},
    {path: "methods", shell: "methods", page: methods(heads)},
    {path: "diagnostics", shell: "diagnostics", page: diagnostics},
    ...(collection.changes === null ? [] : [{path: "changes", shell: "changes", page: changes(collection.changes)}]),
    ...ofScopes.flatMap(({path, shell, page}) => apart.map((id) => ({path: `${path}/${id}`, shell, page: page(id)}))),
    {path: "document/index", shell: "document", page: documentsPage},
    ...ids.map((id) => ({path: `document/${id}`, shell: "document", page: documentPage(id)})),
    {path: "unit/index", shell: "unit", page: unitsPage},
    ...unitsWithPage(collection).map((id) => ({path: `unit/${id}`, shell: "unit", page: unitPage(id)}))
  ];
}
