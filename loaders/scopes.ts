/** What a row of credits tells of where it counts. */
export interface Scoped {
  readonly documentId: string;
  readonly themeId: string | null;
  readonly collectives: string;
}

/** What a scope is called in the tables: all documents (both null), a document, or a theme. */
export interface ScopeName {
  readonly documentId: string | null;
  readonly themeId: string | null;
}

/** The rows of a scope in one reading of collectives, in their order. */
export interface Scope<Row> {
  /** two where a single document is also all documents: what is computed of the rows holds for both */
  readonly names: readonly ScopeName[];
  readonly collectives: string;
  readonly rows: readonly Row[];
}

/** The scopes that workload has: all documents, each document, each theme, in each reading of collectives. */
export function scopesOf<Row extends Scoped>(rows: readonly Row[]): Scope<Row>[] {
  const single = new Set(rows.map(({documentId}) => documentId)).size === 1;
  const all = {documentId: null, themeId: null};
  const scopes = new Map<string, {names: ScopeName[]; collectives: string; rows: Row[]}>();
  const put = (row: Row, ...names: ScopeName[]) => {
    const key = JSON.stringify([names, row.collectives]);
    const scope = scopes.get(key);
    if (scope === undefined) scopes.set(key, {names, collectives: row.collectives, rows: [row]});
    else scope.rows.push(row);
  };
  for (const row of rows) {
    const {documentId, themeId} = row;
    const document = {documentId, themeId: null};
    if (single) put(row, all, document);
    else {
      put(row, all);
      put(row, document);
    }
    if (themeId !== null) put(row, {documentId, themeId});
  }
  return [...scopes.values()];
}

/** Whether two scopes or readings have the same rows in the same order. */
export function areAlike<Row>(a: readonly Row[], b: readonly Row[], isSame: (a: Row, b: Row) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => {
      const other = b[i];
      return other !== undefined && isSame(row, other);
    })
  );
}
