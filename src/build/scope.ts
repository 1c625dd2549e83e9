import type {Collection} from "../collection/collection.js";
import {gapsOf} from "../collection/gapTables.js";

/**
 * A collection as if it held one document alone: its rows, with the rankings and pairs that were counted for it in the
 * place of those of the whole. Nothing is counted here.
 */
export function scopeTo(collection: Collection, documentId: string): Collection {
  const known = scoped.get(collection) ?? new Map<string, Collection>();
  scoped.set(collection, known);
  const scope = known.get(documentId) ?? scopeOf(collection, documentId);
  known.set(documentId, scope);
  return scope;
}

const scoped = new WeakMap<Collection, Map<string, Collection>>();

function scopeOf(collection: Collection, documentId: string): Collection {
  const of = <Row extends {readonly document_id: string | null}>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.document_id === documentId);
  const whole = <Row extends {readonly document_id: string | null; readonly theme_id?: string | null}>(
    rows: readonly Row[]
  ): readonly Row[] => of(rows).flatMap((row) => (row.theme_id == null ? [row, {...row, document_id: null}] : [row]));
  const tasks = of(collection.tasks);
  return {
    ...collection,
    documents: of(collection.documents),
    sections: of(collection.sections),
    themes: of(collection.themes),
    tasks,
    named: of(collection.named),
    namesakes: new Map(),
    shapes: whole(collection.shapes),
    ranks: whole(collection.ranks),
    pairs: whole(collection.pairs),
    profiles: whole(collection.profiles),
    spreads: whole(collection.spreads),
    sets: of(collection.sets),
    network: {
      ties: whole(collection.network.ties),
      sets: whole(collection.network.sets),
      measures: whole(collection.network.measures),
      groups: whole(collection.network.groups)
    },
    sectionUnits: of(collection.sectionUnits),
    sectionTasks: of(collection.sectionTasks),
    gaps: gapsOf(collection.gaps, documentId),
    diagnostics: of(collection.diagnostics),
    segments: of(collection.segments),
    pages: of(collection.pages)
  };
}
