import {mkdtemp, open, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync, zlibSync} from "fflate";
import {describe, expect, it} from "vitest";
import {EXTENSIONS} from "../loaders/formats/index.js";
import {openSource} from "../loaders/sources.js";
import {archive, decoded, docx, paragraph} from "./officeFiles.js";
import {pageOf, pdf, pdfOfObjects, stream} from "./pdfFiles.js";

async function reason(path: string, bytes: Uint8Array): Promise<string> {
  try {
    await decoded(path, bytes);
    return "read";
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "UnreadableDocument") throw error;
    expect(error.message).not.toContain("\n");
    return error.message;
  }
}

const zeros = new Uint8Array(100_000);
/** Packs to a thousandth. */
const bomb = new Uint8Array(80 * 1024 * 1024);

describe("hostile files are refused with one sentence", () => {
  it("zeros and nothing, whatever the name", async () => {
    expect(EXTENSIONS.length).toBeGreaterThan(8);
    for (const extension of EXTENSIONS) {
      expect(await reason(`doc.${extension}`, zeros)).toMatch(new RegExp(`^doc\\.${extension}: .{10,120}$`, "u"));
      expect(await reason(`doc.${extension}`, new Uint8Array(0))).toBe(`doc.${extension}: the file is empty`);
    }
  });

  it("a zip bomb, whatever it says of its size", async () => {
    for (const [path, part] of [
      ["doc.docx", "word/document.xml"],
      ["doc.xlsx", "xl/sharedStrings.xml"]
    ] as const) {
      const file = zipSync({[part]: bomb});
      expect(file.length).toBeLessThan(200_000);
      expect(await reason(path, file)).toBe(`${path}: unpacks to more than 64 MB and is not read`);
      // the size that the archive declares stands 22 bytes into the local header, little end first
      const liar = file.slice();
      new DataView(liar.buffer).setUint32(22, 1000, true);
      expect(await reason(path, liar)).toMatch(
        /^doc\..{4}: (?:unpacks to more than 64 MB and is not read|the archive is damaged)/
      );
    }
  });

  it("parts of an archive that nobody asks for are not unpacked", async () => {
    const file = zipSync({"word/media/picture.png": bomb, "word/document.xml": strToU8("<a/>")});
    expect(await reason("doc.docx", file)).toBe("doc.docx: the document has no words");
  });

  it("entities, in any office file", async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>';
    expect(await reason("doc.docx", archive({"word/document.xml": laughs}))).toBe(
      "doc.docx: declares a document type, as no office file may: word/document.xml"
    );
    expect(await reason("doc.docx", archive({"word/document.xml": "<w>&b;</w>"}))).toBe(
      "doc.docx: the XML is damaged: word/document.xml"
    );
  });

  it("XML nested 100,000 deep", async () => {
    const deep = docx("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000));
    expect(await reason("doc.docx", deep)).toBe("doc.docx: nests elements more than 2000 deep: word/document.xml");
  });

  it("a cut archive", async () => {
    const whole = docx(paragraph("正文".repeat(1000)));
    expect(await reason("doc.docx", whole.slice(0, 150))).toMatch(/^doc\.docx: (?:the archive is damaged|holds no)/);
  });

  it("a stream in a PDF that unpacks to more than a document has", async () => {
    const content = Array.from(zlibSync(bomb), (byte) => String.fromCharCode(byte)).join("");
    const file = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
      stream(content, "/Filter /FlateDecode")
    ]);
    expect(await reason("doc.pdf", file)).toBe(
      "doc.pdf: a stream of the PDF unpacks to more than 64 MB and is not read"
    );
  });

  it("a file that is not what its name says", async () => {
    const page = pdf([pageOf(["正文"])]);
    const word = docx(paragraph("正文"));
    expect(await reason("doc.docx", page)).toBe("doc.docx: named .docx, but the bytes are a PDF");
    expect(await reason("doc.txt", page)).toBe("doc.txt: named .txt, but the bytes are a PDF");
    expect(await reason("doc.pdf", word)).toBe(
      "doc.pdf: named .pdf, but the bytes are a zip archive, as .docx and .xlsx are"
    );
    expect(await reason("doc.md", word)).toBe(
      "doc.md: named .md, but the bytes are a zip archive, as .docx and .xlsx are"
    );
    expect(await reason("doc.xlsx", word)).toBe("doc.xlsx: holds no xl/workbook.xml and is no Excel workbook");
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await reason("doc.docx", old)).toBe(
      "doc.docx: named .docx, but the bytes are an old Office file, or one locked with a password"
    );
    expect(await reason("doc.docx", strToU8("正文"))).toBe("doc.docx: the bytes are no .docx");
  });

  it("a file of 2 GB, which is not opened", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hostile-"));
    try {
      const file = await open(join(folder, "large.txt"), "w");
      await file.truncate(2 * 1024 ** 3);
      await file.close();
      const start = performance.now();
      await expect(openSource(folder, "large.txt")).rejects.toThrow(
        "large.txt: larger than 128 MB and not read: 2048 MB"
      );
      expect(performance.now() - start).toBeLessThan(1000);
      await writeFile(join(folder, "small.txt"), "正文");
      expect((await openSource(folder, "small.txt")).bytes).toHaveLength(6);
    } finally {
      await rm(folder, {recursive: true});
    }
  });
});

describe("a text in any encoding", () => {
  const WORDS = "一、加强管理";
  const utf16 = (isLittle: boolean): number[] =>
    [...WORDS].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    });

  it("is told by its bytes: UTF-8 and UTF-16 with a mark, GB18030 without", async () => {
    const files: readonly (readonly number[])[] = [
      [...strToU8(WORDS)],
      [0xef, 0xbb, 0xbf, ...strToU8(WORDS)],
      [0xff, 0xfe, ...utf16(true)],
      [0xfe, 0xff, ...utf16(false)],
      // 一、加强管理 in GB18030
      [0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd3, 0xc7, 0xbf, 0xb9, 0xdc, 0xc0, 0xed]
    ];
    for (const bytes of files) expect((await decoded("doc.txt", Uint8Array.from(bytes))).text).toBe(WORDS);
  });

  it("is refused where it is none of them", async () => {
    expect(await reason("doc.txt", Uint8Array.from([0x41, 0xff, 0xff, 0xff, 0x41]))).toBe(
      "doc.txt: the bytes are no text in UTF-8, UTF-16 or GB18030"
    );
  });
});
