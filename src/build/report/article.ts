import type {FigureTable} from "../../components/figureTable.js";
import type {Facts, Query} from "../../findings/report/facts.js";
import type {Link, Prose, Strong} from "../../findings/report/prose.js";
import type {Block, Chapter, Statement, Voice} from "../../findings/report/statement.js";
import type {Drawable} from "../draw.js";
import {type Lang, numeral, pick} from "../../wording/words.js";

/** A cross-reference whose figures and tables have their numbers: 图1、表2. */
export interface Reference {
  readonly kind: "reference";
  readonly targets: readonly {readonly id: string; readonly label: string}[];
}

/** The mark of a footnote. */
export interface NoteMark {
  readonly kind: "noteMark";
  readonly no: number;
}

export type Inline = string | Strong | Link | Reference | NoteMark;

/** A sentence that is said, and the queries it comes from. */
export interface Sentence {
  readonly queries: readonly Query[];
  readonly inlines: readonly Inline[];
}

/** A picture of the report before it has its number. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly chart: Drawable;
  readonly table: FigureTable;
  /** what the drawing says to readers who do not see it */
  readonly label: string;
  /** its files in the site, without .svg and .csv, and the picture's size in px */
  readonly file: string;
  readonly size: {readonly width: number; readonly height: number};
}

export interface FigurePart extends Picture {
  readonly kind: "figure";
  readonly no: number;
}

export interface TablePart {
  readonly kind: "table";
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly note: string;
  readonly queries: readonly Query[];
  readonly table: FigureTable;
}

export interface ParagraphPart {
  readonly kind: "paragraph";
  readonly sentences: readonly Sentence[];
}

export interface PointsPart {
  readonly kind: "points";
  readonly items: readonly (readonly Sentence[])[];
}

export type Part = FigurePart | TablePart | ParagraphPart | PointsPart;

export interface ArticleSection {
  readonly id: string;
  /** （一）, 2.1 */
  readonly mark: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface ArticleChapter extends ArticleSection {
  readonly sections: readonly ArticleSection[];
}

/** A footnote: the tasks it names. */
export interface Footnote {
  readonly no: number;
  readonly tasks: readonly string[];
}

/** The report, ready to be set: everything has its number, and what the data do not bear is gone. */
export interface Article {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly authors: string | null;
  /** ISO date of the data; null where they bear none */
  readonly date: string | null;
  /** the day that the collection gives its report, as it is given; null where it gives none */
  readonly published: string | null;
  readonly abstract: readonly Sentence[];
  readonly points: readonly (readonly Sentence[])[];
  readonly chapters: readonly ArticleChapter[];
  readonly notes: readonly Footnote[];
}

/** What the report is made from beside its facts. */
export interface Plan {
  readonly abstract: readonly Statement[];
  readonly points: readonly (readonly Statement[])[];
  readonly chapters: readonly Chapter[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A block with what it has to say, before references and notes have their numbers. */
type Draft =
  | {readonly kind: "paragraph"; readonly said: readonly Said[]}
  | {readonly kind: "points"; readonly said: readonly Said[]}
  | {readonly kind: "figure"; readonly picture: Picture}
  | ({readonly kind: "table"} & Omit<TablePart, "kind" | "no">);

interface Said {
  readonly queries: readonly Query[];
  readonly marks: Prose;
}

function said(statements: readonly Statement[], facts: Facts, voice: Voice): Said[] {
  return statements.flatMap(({queries, say}) => {
    const marks = say(facts, voice);
    return marks === null || marks.length === 0 ? [] : [{queries, marks}];
  });
}

function drafted(block: Block, plan: Plan, facts: Facts, voice: Voice): Draft[] {
  if (block.kind === "figure") {
    const picture = plan.pictures.get(block.id);
    return picture === undefined ? [] : [{kind: "figure", picture}];
  }
  if (block.kind === "table") {
    const {id, queries, make} = block.table;
    const made = make(facts, voice);
    return made === null ? [] : [{kind: "table", id, queries, ...made}];
  }
  const sentences = said(block.statements, facts, voice);
  return sentences.length === 0 ? [] : [{kind: block.kind, said: sentences}];
}

/** Numbers as they are given out, in the order of the text. */
class Numbering {
  private readonly labels = new Map<string, string>();
  private readonly numbers = new Map<string, number>();
  readonly notes: Footnote[] = [];
  private figures = 0;
  private tables = 0;

  constructor(private readonly lang: Lang) {}

  /** Numbers a figure or table. */
  count(draft: Draft): void {
    if (draft.kind === "figure") {
      this.give(draft.picture.id, ++this.figures, pick(this.lang, "图", "Figure "));
    } else if (draft.kind === "table") {
      this.give(draft.id, ++this.tables, pick(this.lang, "表", "Table "));
    }
  }

  private give(id: string, no: number, word: string): void {
    if (this.numbers.has(id)) throw new Error(`two figures or tables of the report have one id: ${id}`);
    this.numbers.set(id, no);
    this.labels.set(id, `${word}${no}`);
  }

  number(id: string): number {
    const no = this.numbers.get(id);
    if (no === undefined) throw new Error(`not numbered: ${id}`);
    return no;
  }

  /** Marks with their numbers; `bare` leaves references and notes out. */
  resolve(marks: Prose, bare: boolean): Inline[] {
    return marks.flatMap((mark): Inline[] => {
      if (typeof mark === "string" || mark.kind === "strong" || mark.kind === "link") return [mark];
      if (bare) return [];
      if (mark.kind === "note") {
        if (mark.tasks.length === 0) return [];
        const no = this.notes.length + 1;
        this.notes.push({no, tasks: mark.tasks});
        return [{kind: "noteMark", no}];
      }
      const targets = mark.to.flatMap((id) => {
        const label = this.labels.get(id);
        return label === undefined ? [] : [{id, label}];
      });
      return targets.length === 0 ? [] : [{kind: "reference", targets}];
    });
  }
}

function settled(draft: Draft, numbering: Numbering): Part {
  const sentences = (list: readonly Said[]): Sentence[] =>
    list.map(({queries, marks}) => ({queries, inlines: numbering.resolve(marks, false)}));
  if (draft.kind === "figure") return {kind: "figure", no: numbering.number(draft.picture.id), ...draft.picture};
  if (draft.kind === "table") return {...draft, no: numbering.number(draft.id)};
  if (draft.kind === "paragraph") return {kind: "paragraph", sentences: sentences(draft.said)};
  return {kind: "points", items: sentences(draft.said).map((sentence) => [sentence])};
}

const chapterMark = (no: number, lang: Lang): string => pick(lang, `${numeral(no, "zh")}、`, `${no}`);
const sectionMark = (chapter: number, no: number, lang: Lang): string =>
  pick(lang, `（${numeral(no, "zh")}）`, `${chapter}.${no}`);

/**
 * The report from its facts: statements are asked, what says nothing is left out with the headings over it, then chapters,
 * figures, tables and footnotes are numbered in the order in which they stand.
 */
export function makeArticle(
  plan: Plan,
  facts: Facts,
  voice: Voice,
  front: Pick<Article, "title" | "subtitle" | "authors" | "date" | "published">
): Article {
  const {lang} = voice;
  const numbering = new Numbering(lang);
  const drafts = plan.chapters
    .map((chapter) => ({
      chapter,
      blocks: chapter.blocks.flatMap((block) => drafted(block, plan, facts, voice)),
      sections: chapter.sections
        .map((section) => ({section, blocks: section.blocks.flatMap((block) => drafted(block, plan, facts, voice))}))
        .filter(({blocks}) => blocks.length > 0)
    }))
    .filter(({blocks, sections}) => blocks.length > 0 || sections.length > 0);
  for (const {blocks, sections} of drafts) {
    for (const draft of [...blocks, ...sections.flatMap((section) => section.blocks)]) numbering.count(draft);
  }
  const short = (statements: readonly Statement[]): Sentence[] =>
    said(statements, facts, voice).map(({queries, marks}) => ({queries, inlines: numbering.resolve(marks, true)}));
  return {
    lang,
    ...front,
    abstract: short(plan.abstract),
    points: plan.points.map(short).filter((sentences) => sentences.length > 0),
    chapters: drafts.map(({chapter, blocks, sections}, c) => ({
      id: chapter.id,
      mark: chapterMark(c + 1, lang),
      title: chapter.title[lang],
      parts: blocks.map((draft) => settled(draft, numbering)),
      sections: sections.map(({section, blocks: inner}, s) => ({
        id: `${chapter.id}-${s + 1}`,
        mark: sectionMark(c + 1, s + 1, lang),
        title: section.title[lang],
        parts: inner.map((draft) => settled(draft, numbering))
      }))
    })),
    notes: numbering.notes
  };
}
