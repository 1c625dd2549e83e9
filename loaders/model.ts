/**
 * The words of the whole pipeline. A document 文件 has blocks of text; its sections 层次 hold tasks 任务; a task's
 * clause 责任括注 names units 单位, each mention being an assignment 分工.
 *
 * Spans are half-open [start, end) in UTF-16 code units of `Document.text`, so that `text.slice(start, end)` is what
 * was printed. They become Unicode code points once, in tables/. Absent is null, never "" or 0.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Format = "markdown" | "text" | "html" | "docx" | "pdf" | "table";

/** Bytes given by a person, before reading. `path` is relative to the documents folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * What a format can say about a stretch of text: `heading` is marked as one (level 1 outermost, as marked, which need
 * not be the real level), `paragraph` is running text, `break` is a blank line, page break or rule, `noise` is marks,
 * page numbers and navigation that are not the document's words, `row` is words in a cell of a table, a break between
 * cells. Blocks follow one another and cover the text.
 */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph" | "row" | "break" | "noise";
  readonly level: number | null;
  /** page number, from 1; null where the format has no pages */
  readonly page: number | null;
}

/** The words of a cell of a table; `column` counts from 0. A cell without words is left out. */
export interface Cell extends Span {
  readonly column: number;
}

/** A table as its format gives it: rows of cells, header rows included. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** whether it is the table before, gone on with on another page, whose header holds for it too */
  readonly continues: boolean;
}

/** A decoded document. `text` of .md and .txt is the file character for character, less a byte-order mark. */
export interface Document {
  readonly id: string;
  readonly path: string;
  readonly format: Format;
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** in order; empty where the format or the document has none */
  readonly tables: readonly Table[];
  /** what the format could not read, or left out: text boxes, a table whose columns run together */
  readonly doubts: readonly Diagnostic[];
}

/** What GB/T 9704-2012 puts around the body, found by place and label. Dates are ISO (2021-04-07). */
export interface Metadata {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly recipients: readonly string[];
  readonly copiesTo: readonly string[];
  readonly printedBy: string | null;
  readonly copies: number | null;
  /** 成文日期 */
  readonly issuedOn: string | null;
  /** 印发日期 */
  readonly printedOn: string | null;
  /** 主动公开, 依申请公开, 不予公开, or a secrecy mark, as printed */
  readonly disclosure: string | null;
}

export interface Section extends Span {
  readonly id: string;
  readonly parentId: string | null;
  /** depth in this document, 1 outermost */
  readonly level: number;
  /** the number printed in the label; null if unnumbered */
  readonly ordinal: number | null;
  /** as printed: 一、 （一） 附件1; null if unnumbered */
  readonly label: string | null;
  readonly title: string;
}

export interface Task extends Span {
  readonly id: string;
  readonly themeId: string | null;
  readonly sectionId: string | null;
  /** 1, 2, … in the document */
  readonly position: number;
  /** as printed: 1. （一）; null for a sentence without a number of its own */
  readonly label: string | null;
  /** without label and clause; page numbers and breaks in mid-sentence taken out, paragraphs kept as "\n" */
  readonly text: string;
  /** as printed, breaks in mid-sentence taken out; null if none */
  readonly clause: string | null;
  readonly clauseSpan: Span | null;
  readonly scope: string | null;
  /** ISO date */
  readonly dueOn: string | null;
  readonly dueText: string | null;
}

export type Role = "lead" | "responsible" | "support" | "guide";
export type RoleBasis = "stated" | "document_rule" | "unmarked" | "implied";
export type Repair = "missing-separator" | "repeated-character" | "corrected";

/** One unit named by one task's clause; `position` is 1, 2, … in the clause. */
export interface Assignment extends Span {
  readonly taskId: string;
  readonly unitId: string;
  readonly position: number;
  readonly role: Role;
  readonly roleBasis: RoleBasis;
  /** as printed, line breaks and page numbers taken out */
  readonly mention: string;
  readonly repair: Repair | null;
}

/** A row of the register, or a unit met in a document that the register does not know (`registered` false). */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly fullName: string | null;
  readonly nameEn: string | null;
  readonly nameEnSource: string | null;
  readonly kind: string | null;
  readonly parentId: string | null;
  readonly isCollective: boolean;
  /** ids of the members of a collective, in the register's order; empty where not public */
  readonly members: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorId: string | null;
  readonly registered: boolean;
}

/** One more spelling of a unit, with the reason it is known to be that unit. */
export interface Alias {
  readonly name: string;
  readonly unitId: string;
  readonly reason: string;
}

/**
 * A kind of body and how such bodies are called behind the words for their place or level: each of `names` with each of
 * `ends` (经信, 经济和信息化 × 厅, 局, 委). The name `*` is any: then the end alone tells the kind.
 */
export interface Kind {
  readonly kind: string;
  readonly names: readonly string[];
  readonly ends: readonly string[];
}

/** Everything known about units before a document is read. Checked when loaded: names exist, ids are unique. */
export interface Register {
  readonly units: readonly Unit[];
  readonly aliases: readonly Alias[];
  readonly kinds: readonly Kind[];
}

export interface Quantity extends Span {
  readonly taskId: string;
  readonly value: number;
  /** as printed with its scale kept in `value`: 70万平方米 is 700000 平方米 */
  readonly unit: string;
  /** 以上, 以下, 不少于, … as printed; null for an exact figure */
  readonly comparator: string | null;
  /** what is counted, where the sentence says so */
  readonly object: string | null;
  readonly quote: string;
}

/** A law, plan or standard cited in 《》. */
export interface Instrument extends Span {
  readonly taskId: string;
  readonly title: string;
  /** 制定, 修订, 出台, 落实 …; null if none is stated */
  readonly action: string | null;
}

export type SegmentKind =
  "metadata" | "notice" | "heading" | "preamble" | "lead_in" | "task" | "clause" | "closing" | "noise" | "unread";

/** Segments of a document are a partition of its text: every character is in exactly one. */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  readonly taskId: string | null;
}

/** A doubt or fault about a document, collected and shown; the row it speaks of stays. */
export interface Diagnostic extends Span {
  readonly taskId: string | null;
  /** kebab-case name of the rule that speaks: missing-separator, unknown-unit, … */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  /** a sentence in English, lower case, offending value last */
  readonly message: string;
  readonly quote: string;
}

/** All that was read from one document. */
export interface Reading {
  readonly document: Document;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly assignments: readonly Assignment[];
  /** units met here that the register does not know */
  readonly unregistered: readonly Unit[];
  readonly quantities: readonly Quantity[];
  readonly instruments: readonly Instrument[];
  readonly segments: readonly Segment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A document's words in reading order, between the stages: paragraphs parted by "\n"; marks, page numbers and the
 * breaks inside a sentence left out. Positions "in the flow" index `text`; `span` takes them back to Document.text.
 */
export interface Flow {
  readonly text: string;
  /** where each code unit of `text` stands in Document.text */
  readonly at: Int32Array;
  readonly lines: readonly FlowLine[];
  readonly span: (start: number, end: number) => Span;
}

/** A paragraph of the flow. Positions in the flow. */
export interface FlowLine extends Span {
  /** the level of the heading that the format calls it (which need not be the real one); null for no heading */
  readonly heading: number | null;
  /** whether it is a cell of a table */
  readonly row: boolean;
}

/** Forms of numbering, outermost first: 第一编 第一章 第一节 一、 第一条 （一） 1. 1.1 （1） ① */
export type LabelKind =
  | "part"
  | "chapter"
  | "subchapter"
  | "han"
  | "article"
  | "han-bracket"
  | "arabic"
  | "decimal"
  | "arabic-bracket"
  | "circled";

/**
 * What begins an item: a number, a row of a table of tasks, the head of an attachment (附件1) or of one of several plans
 * in a file, a heading without a number, or something that belongs to no item, such as a table that lost its columns.
 */
export type ItemKind = LabelKind | "row" | "attachment" | "plan" | "heading" | "break";

/** A row of a table of tasks: its number cell is the label, its columns of units the clause. Positions in the flow. */
export interface TaskRow extends Span {
  readonly ordinal: number | null;
  /** null where the table has no column of numbers, or the row no number */
  readonly label: string | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** its cells that say what is to be done; null where none is told to */
  readonly words: readonly Span[] | null;
  readonly clause: Clause | null;
}

/** A place where numbering says that something begins. Positions in the flow; it ends where the next item begins. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly ordinal: number | null;
  /** null for a row or heading without number */
  readonly label: string | null;
  /** where the words of a row end; null for an item whose words run to the next */
  readonly rowEnd: number | null;
  /** index of the item it stands under; null for an outermost one */
  readonly parent: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** the cells of a row that say what is to be done; null for all else */
  readonly words: readonly Span[] | null;
}

/** The parts of a document around and within its body. Positions in the flow. */
export interface Frame {
  readonly metadata: Metadata;
  readonly parts: readonly Region[];
  /** where numbered items are looked for: after the title, before the closing and the imprint */
  readonly body: Span;
}

/** A name in a clause before it is known whose it is. Positions in the flow. */
export interface Party extends Span {
  readonly role: Role;
  readonly roleBasis: RoleBasis;
}

/** Where a task stands: [start, end) with label and clause; its words from `textStart`, less the clause. In the flow. */
export interface TaskPlace extends Span {
  readonly taskId: string;
  readonly textStart: number;
  readonly clause: Clause | null;
}

/** A stretch of the flow that is one kind of thing. */
export interface Region extends Span {
  readonly kind: SegmentKind;
  readonly taskId: string | null;
}

/** A bracket or labelled line that says who is responsible. Positions in the flow, brackets included. */
export interface Clause extends Span {
  readonly parties: readonly Party[];
  readonly scope: string | null;
  readonly dueText: string | null;
}
