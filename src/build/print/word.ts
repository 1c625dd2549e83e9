import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType
} from "docx";
import type {FigureTable} from "../../components/figureTable.js";
import type {Article, ArticleSection, FigurePart, Inline, Part, Sentence, TablePart} from "../report/article.js";
import {bylineOf} from "../report/articleHtml.js";
import {type NamedTasks, moreTasks} from "../report/voice.js";
import {type Lang, pick} from "../../wording/words.js";
import {finishDocx} from "./finishDocx.js";

/** A picture as the file has it: PNG, and its size in px of the drawing. */
export interface WordPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What the file needs beside the article. */
export interface WordParts {
  readonly strip: {readonly picture: WordPicture; readonly caption: string} | null;
  /** by the id of the figure */
  readonly pictures: ReadonlyMap<string, WordPicture>;
  /** pages of the printed report by heading, shown in the contents until the reader's program counts its own */
  readonly pages: ReadonlyMap<string, number>;
  readonly named: (tasks: readonly string[]) => readonly NamedTasks[];
  /** address of a page of the site; null where the site has none */
  readonly href: (path: string) => string | null;
  readonly runningHead: readonly [left: string, right: string];
}

/** Twentieths of a point, as the format counts lengths: 148 mm between margins of 31 mm. */
const textWidth = 8391;
/** The same in px at 96 to the inch, in which the library sizes pictures. */
const textWidthPx = 559;
const ink = "16201E";
const grey = "46514E";

const song = {ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体"};
const hei = {ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "黑体"};

function sentenceRuns(sentence: Sentence, parts: WordParts, lang: Lang): ParagraphChild[] {
  return sentence.inlines.flatMap((inline): ParagraphChild[] => inlineRuns(inline, parts, lang));
}

function inlineRuns(inline: Inline, parts: WordParts, lang: Lang): ParagraphChild[] {
  if (typeof inline === "string") return [new TextRun(inline)];
  if (inline.kind === "strong") return [new TextRun({text: inline.text, bold: true, font: hei})];
  if (inline.kind === "noteMark") return [new FootnoteReferenceRun(inline.no)];
  if (inline.kind === "link") {
    const address = parts.href(inline.to);
    return address === null
      ? [new TextRun(inline.text)]
      : [new ExternalHyperlink({link: address, children: [new TextRun({text: inline.text, underline: {}})]})];
  }
  return [
    new TextRun(pick(lang, "（", " (")),
    ...inline.targets.flatMap(({id, label}, i) => [
      ...(i === 0 ? [] : [new TextRun(pick(lang, "、", ", "))]),
      new InternalHyperlink({anchor: bookmarkOf(id), children: [new TextRun(label)]})
    ]),
    new TextRun(pick(lang, "）", ")"))
  ];
}

/** Names of bookmarks hold letters, digits and underscores. */
const bookmarkOf = (id: string): string => `report_${id.replaceAll("-", "_")}`;

function runsOf(sentences: readonly Sentence[], parts: WordParts, lang: Lang): ParagraphChild[] {
  return sentences.flatMap((sentence, i) => [
    ...(i > 0 && lang === "en" ? [new TextRun(" ")] : []),
    ...sentenceRuns(sentence, parts, lang)
  ]);
}

function heading(section: ArticleSection, level: 1 | 2, lang: Lang): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [
      new Bookmark({
        id: bookmarkOf(section.id),
        children: [new TextRun(`${section.mark}${pick(lang, "", " ")}${section.title}`)]
      })
    ]
  });
}

/** A heading before the chapters, which the contents leave out. */
function frontHeading(title: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({style: "FrontHeading", pageBreakBefore, children: [new TextRun(title)]});
}

/** A caption whose number is a field, so that the program renumbers figures when one is added. */
function caption(
  {id, no, title}: {readonly id: string; readonly no: number; readonly title: string},
  text: string,
  kind: "figure" | "table",
  lang: Lang
): Paragraph {
  const word = kind === "figure" ? pick(lang, "图", "Figure ") : pick(lang, "表", "Table ");
  const name = kind === "figure" ? pick(lang, "图", "Figure") : pick(lang, "表", "Table");
  return new Paragraph({
    style: "Caption",
    keepNext: kind === "table",
    keepLines: true,
    children: [
      new Bookmark({
        id: bookmarkOf(id),
        children: [new TextRun({text: word, bold: true}), new SimpleField(`SEQ ${name} \\* ARABIC`, String(no))]
      }),
      new TextRun({text: `${pick(lang, "　", "  ")}${title}${pick(lang, "。", ". ")}`, bold: true}),
      new TextRun({text, color: grey})
    ]
  });
}

function picture({png, width, height}: WordPicture, id: string, title: string, description: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: {before: 160, after: 60, line: 240, lineRule: LineRuleType.AUTO},
    children: [
      new ImageRun({
        type: "png",
        data: Buffer.from(png),
        transformation: {width: textWidthPx, height: Math.round((textWidthPx * height) / width)},
        altText: {name: id, title, description}
      })
    ]
  });
}

/** Shares of the width for columns: numbers as wide as their head, the rest by the longest text. */
function widthsOf({columns, rows}: FigureTable): number[] {
  const size = (text: string): number =>
    [...text].reduce((sum, character) => sum + (character < "\u2e80" ? 0.55 : 1), 0);
  const needs = columns.map(({label}, i) =>
    Math.min(24, 1.5 + Math.max(size(label), ...rows.map((row) => size(String(row[i] ?? "–")))))
  );
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((textWidth * need) / all));
}

const none = {style: BorderStyle.NONE, size: 0, color: "auto"};
const rule = (size: number): {style: typeof BorderStyle.SINGLE; size: number; color: string} => ({
  style: BorderStyle.SINGLE,
  size,
  color: ink
});

function table(part: TablePart): Table {
  const {columns, rows} = part.table;
  const widths = widthsOf(part.table);
  // a short table stays on one page
  const whole = rows.length <= 16;
  const cell = (text: string, i: number, head: boolean, last = false): TableCell =>
    new TableCell({
      width: {size: widths[i] ?? 0, type: WidthType.DXA},
      verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      margins: {top: 30, bottom: 30, left: 0, right: i === columns.length - 1 ? 0 : 100},
      ...(head ? {borders: {bottom: rule(6)}} : {}),
      children: [
        new Paragraph({
          style: "TableText",
          keepNext: head || (whole && !last),
          alignment: columns[i]?.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({text, bold: head})]
        })
      ]
    });
  return new Table({
    width: {size: textWidth, type: WidthType.DXA},
    columnWidths: widths,
    borders: {top: rule(12), bottom: rule(12), left: none, right: none, insideHorizontal: none, insideVertical: none},
    rows: [
      new TableRow({tableHeader: true, cantSplit: true, children: columns.map(({label}, i) => cell(label, i, true))}),
      ...rows.map(
        (row, r) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, i) => cell(value === null ? "–" : String(value), i, false, r === rows.length - 1))
          })
      )
    ]
  });
}

function figureParts(part: FigurePart, parts: WordParts, lang: Lang): Paragraph[] {
  const drawn = parts.pictures.get(part.id);
  if (drawn === undefined) throw new Error(`a figure of the report was not drawn: ${part.id}`);
  return [picture(drawn, part.id, part.title, part.label), caption(part, part.caption, "figure", lang)];
}

function partBlocks(part: Part, parts: WordParts, lang: Lang): (Paragraph | Table)[] {
  if (part.kind === "figure") return figureParts(part, parts, lang);
  if (part.kind === "table") {
    return [
      caption(part, part.note, "table", lang),
      table(part),
      new Paragraph({style: "TableText", spacing: {after: 120}, children: []})
    ];
  }
  if (part.kind === "paragraph")
    return [new Paragraph({style: "BodyText", children: runsOf(part.sentences, parts, lang)})];
  return part.items.map((sentences) => point(sentences, "limits", parts, lang));
}

function point(sentences: readonly Sentence[], reference: string, parts: WordParts, lang: Lang): Paragraph {
  return new Paragraph({numbering: {reference, level: 0}, children: runsOf(sentences, parts, lang)});
}

/**
 * The contents: a line for each heading, its page a field that every program counts anew, with the page of the printed
 * report until it does. Not a field for the whole, whose pages LibreOffice would take as they were written.
 */
function contents({chapters, lang}: Article, {pages}: WordParts): Paragraph[] {
  const entry = (section: ArticleSection, level: 1 | 2): Paragraph => {
    const bookmark = bookmarkOf(section.id);
    const page = pages.get(section.id);
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [{type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT}],
      children: [
        new InternalHyperlink({
          anchor: bookmark,
          children: [
            new TextRun({children: [`${section.mark}${pick(lang, "", " ")}${section.title}`, new Tab()]}),
            new SimpleField(`PAGEREF ${bookmark} \\h`, page === undefined ? "" : String(page))
          ]
        })
      ]
    });
  };
  return [
    frontHeading(pick(lang, "目录", "Contents"), true),
    ...chapters.flatMap((chapter) => [entry(chapter, 1), ...chapter.sections.map((section) => entry(section, 2))])
  ];
}

/** Footnotes name their tasks, under their documents where there are several. */
function footnotes({notes, lang}: Article, {named}: WordParts): Record<string, {children: Paragraph[]}> {
  return Object.fromEntries(
    notes.map(({no, tasks}) => {
      const said = named(tasks).map(({document, tasks: rows, more}) => {
        const title = document === null ? "" : pick(lang, `《${document}》`, `“${document}”, `);
        const numbers = rows.map(({number}) => number).join(pick(lang, "、", ", "));
        const named = pick(
          lang,
          `${title}第${numbers}项`,
          `${title}${rows.length === 1 ? "task" : "tasks"} ${numbers}`
        );
        return `${named}${moreTasks(more, lang)}`;
      });
      const text = ` ${said.join(pick(lang, "；", "; "))}${pick(lang, "。", ".")}`;
      return [String(no), {children: [new Paragraph({style: "FootnoteText", children: [new TextRun(text)]})]}];
    })
  );
}

const points = (reference: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      alignment: AlignmentType.START,
      style: {paragraph: {indent: {left: 420, hanging: 420}}}
    }
  ]
});

/**
 * The report as .docx, from the same article as page and PDF: headings in the program's own styles, captions with fields,
 * tables with repeated heads, footnotes, alternative text. The same article gives the same bytes, with the data's date.
 */
export async function wordOf(article: Article, parts: WordParts): Promise<Uint8Array> {
  const {lang} = article;
  const byline = bylineOf(article);
  const [left, right] = parts.runningHead;
  const body = {line: lang === "zh" ? 432 : 360, lineRule: LineRuleType.AUTO};
  const small = {line: 320, lineRule: LineRuleType.AUTO};
  const document = new Document({
    title: article.title,
    subject: article.subtitle,
    creator: article.authors ?? "",
    lastModifiedBy: article.authors ?? "",
    styles: {
      default: {
        document: {
          run: {
            font: song,
            size: 21,
            color: ink,
            language: {value: lang === "zh" ? "zh-CN" : "en-GB", eastAsia: "zh-CN"}
          },
          paragraph: {spacing: body}
        },
        title: {run: {font: song, size: 44, bold: true}, paragraph: {spacing: {after: 60, line: 300}}},
        heading1: {
          run: {font: hei, size: 23, bold: true, color: ink},
          paragraph: {spacing: {before: 320, after: 100, line: 300}, keepNext: true}
        },
        heading2: {
          run: {font: hei, size: 21, bold: true, color: ink},
          paragraph: {spacing: {before: 220, after: 60, line: 300}, keepNext: true}
        },
        footnoteText: {run: {font: hei, size: 17}, paragraph: {spacing: small}},
        hyperlink: {run: {color: ink}}
      },
      paragraphStyles: [
        {id: "Subtitle", name: "Subtitle", basedOn: "Normal", run: {size: 26, color: grey}},
        {
          id: "FrontHeading",
          name: "Front Heading",
          basedOn: "Normal",
          next: "BodyText",
          run: {font: hei, size: 23, bold: true, color: ink},
          paragraph: {spacing: {before: 240, after: 80, line: 300}, keepNext: true, outlineLevel: 0}
        },
        {id: "Byline", name: "Byline", basedOn: "Normal", run: {font: hei, size: 18, color: grey}},
        {
          id: "BodyText",
          name: "Body Text",
          basedOn: "Normal",
          quickFormat: true,
          paragraph: {
            alignment: lang === "zh" ? AlignmentType.BOTH : AlignmentType.LEFT,
            spacing: {...body, after: lang === "zh" ? 0 : 110},
            ...(lang === "zh" ? {indent: {firstLine: 420}} : {})
          }
        },
        {
          id: "Caption",
          name: "caption",
          basedOn: "Normal",
          quickFormat: true,
          run: {font: hei, size: 17},
          paragraph: {spacing: {...small, before: 100, after: 80}}
        },
        {
          id: "TableText",
          name: "Table Text",
          basedOn: "Normal",
          run: {font: hei, size: 17},
          paragraph: {spacing: {line: 260}}
        },
        ...[1, 2].map((level) => ({
          id: `TOC${level}`,
          name: `toc ${level}`,
          basedOn: "Normal",
          paragraph: {
            spacing: {line: 340},
            indent: {left: (level - 1) * 420}
          }
        }))
      ]
    },
    numbering: {config: [points("points"), points("limits")]},
    footnotes: footnotes(article, parts),
    sections: [
      {
        properties: {
          page: {
            size: {width: 11906, height: 16838},
            margin: {top: 1700, bottom: 1420, left: 1757, right: 1757, header: 1080, footer: 800}
          }
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                tabStops: [{type: TabStopType.RIGHT, position: textWidth}],
                border: {bottom: {style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4, color: ink}},
                children: [new TextRun({children: [left, new Tab(), right], font: hei, size: 17, color: grey})]
              })
            ]
          })
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({children: ["— ", PageNumber.CURRENT, " —"]})]
              })
            ]
          })
        },
        children: [
          new Paragraph({heading: HeadingLevel.TITLE, children: [new TextRun(article.title)]}),
          new Paragraph({style: "Subtitle", children: [new TextRun(article.subtitle)]}),
          ...(byline === null ? [] : [new Paragraph({style: "Byline", children: [new TextRun(byline)]})]),
          ...(parts.strip === null
            ? []
            : [
                picture(parts.strip.picture, "strip", article.title, parts.strip.caption),
                new Paragraph({style: "Caption", children: [new TextRun({text: parts.strip.caption, color: grey})]})
              ]),
          frontHeading(pick(lang, "摘要", "Abstract")),
          new Paragraph({style: "BodyText", children: runsOf(article.abstract, parts, lang)}),
          ...(article.points.length === 0
            ? []
            : [
                frontHeading(pick(lang, "要点", "Findings")),
                ...article.points.map((sentences) => point(sentences, "points", parts, lang))
              ]),
          ...contents(article, parts),
          ...article.chapters.flatMap((chapter) => [
            heading(chapter, 1, lang),
            ...chapter.parts.flatMap((part) => partBlocks(part, parts, lang)),
            ...chapter.sections.flatMap((section) => [
              heading(section, 2, lang),
              ...section.parts.flatMap((part) => partBlocks(part, parts, lang))
            ])
          ])
        ]
      }
    ]
  });
  return finishDocx(await Packer.toBuffer(document), article.date);
}
