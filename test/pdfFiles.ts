/** Words on a page: their place in points from the lower left corner, their size. */
export interface Printed {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A ruled line. */
export type Ruled = readonly [x1: number, y1: number, x2: number, y2: number];

export interface PdfPage {
  readonly printed: readonly Printed[];
  readonly ruled?: readonly Ruled[];
}

const HEADER = "%PDF-1.7\n";

function hex(words: string): string {
  return [...words].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

/**
 * A PDF whose objects are given, numbered from 1, the first being the catalogue; `trailer` goes into the trailer's
 * dictionary. Each object is written as it stands.
 */
export function pdfOfObjects(objects: readonly string[], trailer = ""): Uint8Array {
  let file = HEADER;
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

export function stream(content: string, dictionary = ""): string {
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;
}

/** A font that is not in the file: Han characters by UCS-2, each as wide as high, as Acrobat's Chinese fonts have them. */
const FONT = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /StemV 80 /CapHeight 700 >>"
];

function contentOf({printed, ruled = []}: PdfPage): string {
  const words = printed.map(
    ({words, x, y, size = 16}) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET`
  );
  const lines = ruled.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  return [...words, ...lines].join("\n");
}

/** A PDF of A4 pages. */
export function pdf(pages: readonly PdfPage[], trailer = ""): Uint8Array {
  const first = 6;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ");
  return pdfOfObjects(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>`,
      ...FONT,
      ...pages.flatMap((page, index) => [
        `<< /Type /Page /Parent 2 0 R /Contents ${first + 2 * index + 1} 0 R >>`,
        stream(contentOf(page))
      ])
    ],
    trailer
  );
}

/** Lines set one under another from the top of the type area: 26 characters of 16 points, the first line of a paragraph indented by two. */
export function pageOf(lines: readonly string[], more: readonly Printed[] = []): PdfPage {
  return {
    printed: [
      ...lines.map((line, index) => {
        const words = line.trimStart();
        return {words, x: 90 + (line.length - words.length) * 16, y: 740 - 30 * index};
      }),
      ...more
    ]
  };
}
