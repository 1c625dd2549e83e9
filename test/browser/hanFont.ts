/**
 * A font of one glyph, a hollow square one em wide, for every Chinese character and full-width mark. A machine without
 * a Chinese font gives each character the narrow box of a Latin one, so that a line that is too long on every reader's
 * screen fits in the test; with this font text is as wide as in any Chinese font, though it says nothing. It follows the
 * OpenType specification (learn.microsoft.com/typography/opentype/spec/otff).
 */
export function hanFont(): Buffer {
  const tables: [tag: string, body: Buffer][] = [
    ["OS/2", os2()],
    ["cmap", cmap()],
    ["glyf", Buffer.concat([box(), box()])],
    ["head", head()],
    ["hhea", u16(1, 0, ascent, -descent, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ["hmtx", u16(em, 100, 100)],
    ["loca", u16(0, box().length / 2, box().length)],
    ["maxp", u16(1, 0, 2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ["name", name()],
    ["post", Buffer.concat([u16(3, 0, 0, 0, -100, 50), u32(1, 0, 0, 0, 0)])]
  ];
  const directory = [u16(0x0001, 0x0000, tables.length, 128, 3, tables.length * 16 - 128)];
  const bodies: Buffer[] = [];
  let offset = 12 + 16 * tables.length;
  for (const [tag, body] of tables) {
    directory.push(Buffer.from(tag, "latin1"), u32(checksum(body), offset, body.length));
    bodies.push(padded(body));
    offset += padded(body).length;
  }
  return Buffer.concat([...directory, ...bodies]);
}

const em = 1000;
const ascent = 880;
const descent = 120;

/** General and CJK punctuation that Chinese fonts set full width, then the blocks of characters. */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x2014, 0x2014],
  [0x2026, 0x2026],
  [0x2460, 0x24ff],
  [0x2e80, 0x303f],
  [0x3100, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff00, 0xff60]
];

/** Big-endian 16-bit numbers; negative ones as two's complement. */
function u16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => buffer.writeUInt16BE(value & 0xffff, i * 2));
  return buffer;
}

/** Big-endian 32-bit numbers. */
function u32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => buffer.writeUInt32BE(value >>> 0, i * 4));
  return buffer;
}

function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

function checksum(body: Buffer): number {
  const whole = padded(body);
  let sum = 0;
  for (let i = 0; i < whole.length; i += 4) sum = (sum + whole.readUInt32BE(i)) >>> 0;
  return sum;
}

/** Two squares, the inner one the other way round, so that it is a hole. */
function box(): Buffer {
  const outline = u16(2, 100, -20, 900, 780, 3, 7, 0);
  const onCurve = Buffer.alloc(8, 1);
  const across = u16(100, 0, 800, 0, -720, 640, 0, -640);
  const up = u16(-20, 800, 0, -800, 80, 0, 640, 0);
  return padded(Buffer.concat([outline, onCurve, across, up]));
}

/** Format 4: segments of characters, each with its place in an array of glyphs; all share one run of ones. */
function cmap(): Buffer {
  const segments = [...ranges, [0xffff, 0xffff] as const];
  const longest = Math.max(...ranges.map(([first, last]) => last - first + 1));
  // an offset counts from its own place, so that it shrinks by two from one segment to the next; none for the last
  const offsets = segments.map((_, i) => (i < ranges.length ? 2 * (segments.length - i) : 0));
  const length = 16 + 8 * segments.length + 2 * longest;
  const power = 2 ** Math.floor(Math.log2(segments.length));
  return Buffer.concat([
    u16(0, 1, 3, 1, 0, 12),
    u16(4, length, 0, 2 * segments.length, 2 * power, Math.log2(power), 2 * (segments.length - power)),
    u16(...segments.map(([, last]) => last), 0),
    u16(...segments.map(([first]) => first)),
    u16(...segments.map((_, i) => (i < ranges.length ? 0 : 1))),
    u16(...offsets),
    u16(...Array.from({length: longest}, () => 1))
  ]);
}

function head(): Buffer {
  return Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(0, em),
    u32(0, 0, 0, 0),
    u16(100, -20, 900, 780, 0, 8, 2, 0, 0)
  ]);
}

function os2(): Buffer {
  return Buffer.concat([
    u16(4, em, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    // Unicode range bits of CJK symbols, ideographs and full-width forms
    u32(0, (1 << (48 - 32)) | (1 << (59 - 32)), 1 << (68 - 64), 0),
    Buffer.from("NONE"),
    u16(0x40, 0x2014, 0xffff, ascent, -descent, 0, ascent, descent),
    // code pages: simplified Chinese
    u32(1 << 18, 0),
    u16(500, 700, 0, 0x20, 1)
  ]);
}

function name(): Buffer {
  const words: [id: number, text: string][] = [
    [1, "Duty Atlas Han"],
    [2, "Regular"],
    [4, "Duty Atlas Han"],
    [6, "DutyAtlasHan"]
  ];
  const texts = words.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  const records = words.map(([id], i) => {
    const length = texts[i]?.length ?? 0;
    const record = u16(3, 1, 0x409, id, length, offset);
    offset += length;
    return record;
  });
  return Buffer.concat([u16(0, words.length, 6 + 12 * words.length), ...records, ...texts]);
}
