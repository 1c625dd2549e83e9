import {createHash} from "node:crypto";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {addPaper} from "../../src/build/print/paper.js";
import {pagesOfLinks} from "../../src/build/print/pdf.js";
import {dist} from "./site.js";

/** Two runs of the paper over the built tables, with one figure and the first page of the site, which names its picture. */
const folders = ["first", "second"].map((name) => mkdtempSync(join(tmpdir(), `paper-${name}-`)));
const [first = "", second = ""] = folders;

beforeAll(async () => {
  for (const folder of folders) {
    for (const lang of ["zh", "en"]) {
      mkdirSync(join(folder, "figures", lang, "unit"), {recursive: true});
      cpSync(join(dist, "figures", lang, "theme-load.svg"), join(folder, "figures", lang, "unit", "theme-load.svg"));
    }
    const page = readFileSync(join(dist, "index.html"), "utf8");
    const picture = `<meta property="og:image" content="https://atlas.test/preview/zh/index.png">`;
    writeFileSync(join(folder, "index.html"), page.replace("</head>", `${picture}</head>`));
    await addPaper(folder, "src/data");
  }
}, 300_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

const hash = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** A PDF as pdf.js reads it. */
async function open(path: string) {
  const {getDocument} = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return getDocument({data: Uint8Array.from(readFileSync(path)), verbosity: 0}).promise;
}

async function pagesOf(path: string): Promise<string[]> {
  const pdf = await open(path);
  const pages: string[] = [];
  for (let i = 1; i <= pdf.numPages; i++) {
    const {items} = await (await pdf.getPage(i)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  return pages;
}

test.each(["report.zh.pdf", "report.en.pdf", "report.zh.docx", "report.en.docx", "figures/zh/unit/theme-load.png"])(
  "%s has the same bytes on a second run",
  (file) => {
    expect(hash(join(first, file))).toBe(hash(join(second, file)));
  }
);

describe.each(["zh", "en"] as const)("the report as PDF, %s", (lang) => {
  const file = join(first, `report.${lang}.pdf`);

  test("is eight to twelve pages of A4, each with its number, and its text can be searched", async () => {
    const pages = await pagesOf(file);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(12);
    pages.forEach((text, i) => expect(text.replace(/\s/g, "")).toContain(`—${i + 1}—`));
    expect(pages.join("").replace(/\s/g, "")).toContain(lang === "zh" ? "都没有写明牵头单位" : "nonestatesalead");
    const [left = 0, top = 0, right = 0, bottom = 0] = (await (await open(file)).getPage(1)).view;
    expect([Math.round(((right - left) / 72) * 25.4), Math.round(((bottom - top) / 72) * 25.4)]).toEqual([210, 297]);
  });

  test("shows the network of units, with its key", async () => {
    const text = (await pagesOf(file)).join("").replace(/\s/g, "");
    expect(text).toContain(lang === "zh" ? "图727个单位连成一片" : "Figure7All27unitshangtogether");
    expect(text).toContain("q<0.05");
  });

  test("is tagged, has an outline, and bears title, author and the date of the data", async () => {
    const pdf = await open(file);
    expect(await pdf.getMarkInfo()).toMatchObject({Marked: true});
    const titles = JSON.stringify(await pdf.getOutline(), ["title", "items"]);
    expect(titles).toContain(lang === "zh" ? "二、谁承担多少" : "2 Who carries what");
    expect(titles).toContain(lang === "zh" ? "（一）全部分工" : "2.1 Every assignment");
    const {info} = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: lang === "zh" ? "五十七项任务写给谁" : "Who is named for 57 tasks",
      Author: lang === "zh" ? "责任图谱项目" : "Duty Atlas project",
      CreationDate: "D:20210407000000Z",
      Language: lang === "zh" ? "zh-Hans" : "en"
    });
  });

  test("names in its contents the page on which each chapter stands", async () => {
    const pages = await pagesOf(file);
    const contents = pages.findIndex((text) => text.includes(lang === "zh" ? "目录" : "Contents"));
    const chapters =
      lang === "zh"
        ? ["二、谁承担多少", "四、哪里没有写明责任", "八、数据与引用"]
        : ["2 Who carries what", "4 Where responsibility is not stated", "8 Data and citation"];
    for (const chapter of chapters) {
      const said = Number(new RegExp(`${chapter}\\s*?(\\d+)\n`).exec(pages[contents] ?? "")?.[1]);
      expect(pages[said - 1], chapter).toContain(chapter);
      expect(said).toBeGreaterThan(contents);
    }
  });

  test("carries its fonts, cut down to what is used", () => {
    const source = readFileSync(file, "latin1");
    const fonts = [...source.matchAll(/\/BaseFont\s*\/([\w+-]+)/g)].map(([, name = ""]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+(Noto|SourceSerif)/);
    expect(source.length).toBeLessThan(2_000_000);
  });
});

describe.each(["zh", "en"] as const)("the report for word processors, %s", (lang) => {
  const files = () => unzipSync(readFileSync(join(first, `report.${lang}.docx`)));
  const xml = (path: string): string => strFromU8(files()[path] ?? new Uint8Array());

  test("has headings, captions with fields, repeated table heads, footnotes and alternative text", () => {
    const document = xml("word/document.xml");
    const count = (pattern: RegExp): number => [...document.matchAll(pattern)].length;
    expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(8);
    expect(count(/<w:pStyle w:val="Heading2"\/>/g)).toBe(7);
    const figures = count(lang === "zh" ? /SEQ 图 /g : /SEQ Figure /g);
    expect(count(/SEQ /g)).toBe(count(/<pic:pic/g) - 1 + count(/<w:tbl>/g));
    expect(figures).toBeGreaterThan(0);
    expect(count(/<w:tblHeader/g)).toBe(count(/<w:tbl>/g));
    expect(count(/<w:footnoteReference /g)).toBe(5);
    expect(xml("word/footnotes.xml")).toContain("21");
    for (const [, description = ""] of document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)) {
      expect(description.length).toBeGreaterThan(10);
    }
    expect(document).not.toMatch(/undefined|NaN/);
  });

  test("names in its contents each heading with its page, a field that leads to it", async () => {
    const printed = await pagesOfLinks(readFileSync(join(first, `report.${lang}.pdf`)));
    const document = xml("word/document.xml");
    const lines = [...document.matchAll(/<w:pStyle w:val="TOC[12]"\/>.*?<\/w:p>/g)].map(([line]) => line);
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading[12]"\/>.*?w:name="(\w+)".*?<\/w:p>/g)];
    const words = (part: string): string => part.replace(/<[^>]+>/g, "");
    expect(lines).toHaveLength(15);
    expect(lines.map((line) => /PAGEREF (\w+) /.exec(line)?.[1])).toEqual(headings.map(([, name]) => name));
    expect(lines.map(words)).toEqual(
      headings.map(([heading, name = ""]) => `${words(heading)}${printed.get(name.slice(7).replaceAll("_", "-"))}`)
    );
  });

  test("bears the date of the data and no other", () => {
    expect(xml("docProps/core.xml").match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([
      "2021-04-07T00:00:00Z",
      "2021-04-07T00:00:00Z"
    ]);
  });
});

test("a figure's PNG is twice as large as its drawing", () => {
  const png = readFileSync(join(first, "figures/en/unit/theme-load.png"));
  const svg = readFileSync(join(first, "figures/en/unit/theme-load.svg"), "utf8");
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * width);
});

test("a page's picture has the size that those who show it ask for, and is the same in a second run", () => {
  const [png, again] = folders.map((folder) => readFileSync(join(folder, "preview/zh/index.png")));
  expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(again).toEqual(png);
});
