/** An edit that breaks the program: `find` stands exactly once in the file. */
export interface Mutant {
  /** what is broken, as the end of “fails when …” */
  readonly what: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The places that matter most, along the way of a document from its text to the numbers on the site. */
export const mutants: readonly Mutant[] = [
  {
    what: "a clause broken over two pages is not joined",
    file: "loaders/flow/paragraphs.ts",
    find: "if (paragraph.hasOpenBracket()) return true;",
    replace: ""
  },
  {
    what: "十 in a heading's number counts nothing",
    file: "loaders/text/numerals.ts",
    find: "value += (digit ?? 1) *",
    replace: "value += (digit ?? 0) *"
  },
  {
    what: "a comma no longer parts two units",
    file: "loaders/clauses/conjunctions.ts",
    find: `cutList(text, start, end, "、，,；;")`,
    replace: `cutList(text, start, end, "、；;")`
  },
  {
    what: "who leads is read as one who supports",
    file: "loaders/clauses/lead.ts",
    find: `role: "lead",`,
    replace: `role: "support",`
  },
  {
    what: "a unit named twice keeps its weaker role",
    file: "loaders/units/assign.ts",
    find: "STRENGTH.indexOf(mention.party.role) < STRENGTH.indexOf(earlier.party.role)",
    replace: "STRENGTH.indexOf(mention.party.role) > STRENGTH.indexOf(earlier.party.role)"
  },
  {
    what: "two names run together are not taken apart",
    file: "loaders/units/resolve.ts",
    find: "for (let cut = name.length - 3; cut >= 3; cut--) {",
    replace: "for (let cut = name.length - 3; cut >= name.length; cut--) {"
  },
  {
    what: "a unit of another place is taken for the document's own",
    file: "loaders/units/directory.ts",
    find: "place === null || unitPlace === null || unitPlace === place",
    replace: "true"
  },
  {
    what: "the first character of a task belongs to no segment",
    file: "loaders/segments.ts",
    find: "region.start <= position ? {owner: region",
    replace: "region.start < position ? {owner: region"
  },
  {
    what: "spans leave in UTF-16 code units instead of code points",
    file: "loaders/places.ts",
    find: "offset - countBelow(pairs, offset)",
    replace: "offset"
  },
  {
    what: "harmonic credit is shared evenly",
    file: "loaders/aggregates/credits.sql",
    find: "  1 / (place * sharers) / all_weights as harmonic,",
    replace: "  1 / (n_places * sharers) as harmonic,"
  },
  {
    what: "a collective is not expanded into its members",
    file: "loaders/aggregates/credits.sql",
    find: "coalesce(members.unit_id, named.unit_id) as unit_id",
    replace: "named.unit_id as unit_id"
  },
  {
    what: "units with the same value do not share a rank",
    file: "loaders/aggregates/workload.sql",
    find: "rank() over (partition by document_id, theme_id, method, collectives order by value desc)",
    replace: "row_number() over (partition by document_id, theme_id, method, collectives order by value desc)"
  },
  {
    what: "the bounds of an interval are the extremes",
    file: "loaders/measures/bootstrap.ts",
    find: "const LOW = 25;",
    replace: "const LOW = 0;"
  }
];
