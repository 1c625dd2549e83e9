import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import subsetFont from "subset-font";

/** A family as pictures and paper name it, and the package of npm whose variable font it is cut from. */
interface Family {
  readonly name: string;
  readonly package: string;
  /** characters it is asked for; the others come from the next family of the stack */
  readonly holds: (character: string) => boolean;
}

const latin = (character: string): boolean => character < "\u2000" || "–—‘’“”…−×".includes(character);
const all = (): boolean => true;

/** Open fonts (SIL OFL) from npm, so that paper looks the same on a machine without Chinese fonts. */
const families: readonly Family[] = [
  {name: "Paper Song", package: "@fontsource-variable/noto-serif-sc", holds: all},
  {name: "Paper Hei", package: "@fontsource-variable/noto-sans-sc", holds: all},
  {name: "Paper Serif", package: "@fontsource-variable/source-serif-4", holds: latin},
  {name: "Paper Sans", package: "@fontsource-variable/noto-sans", holds: latin}
];

const weights = [400, 700] as const;

/** A slice of a font: its file, and the code points it has. */
interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const require = createRequire(import.meta.url);

/** The slices of a package, as its own style sheet lists them. */
async function slicesOf(name: string): Promise<readonly Slice[]> {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const css = await readFile(join(folder, "wght.css"), "utf8");
  return [...css.matchAll(/url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g)].map(
    ([, file = "", ranges = ""]) => ({
      file: join(folder, file),
      ranges: ranges.split(",").map((range) => {
        const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
        return [parseInt(first, 16), parseInt(last, 16)] as const;
      })
    })
  );
}

const within = ({ranges}: Slice, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= point && point <= last);
};

/** Whether a TrueType font maps no character: its table cmap has no subtable (OpenType specification, otff and cmap). */
function mapsNothing(font: Buffer): boolean {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + 16 * i;
    if (font.toString("latin1", entry, entry + 4) === "cmap")
      return font.readUInt16BE(font.readUInt32BE(entry + 8) + 2) === 0;
  }
  return true;
}

/**
 * Style rules with the fonts that `text` needs, regular and bold, cut down to its characters and fixed at their weight, as
 * data within the rules. A character that no font has is left to the system.
 */
export async function fontRules(text: string): Promise<string> {
  const characters = [...new Set(text)].filter((character) => character > " ").sort();
  const rules: string[] = [];
  for (const {name, package: from, holds} of families) {
    const slices = await slicesOf(from);
    let wanted = [" ", ...characters.filter(holds)];
    for (const slice of slices) {
      const inside = wanted.filter((character) => within(slice, character));
      if (inside.length === 0) continue;
      wanted = wanted.filter((character) => !inside.includes(character));
      const font = await readFile(slice.file);
      for (const weight of weights) {
        const cut = await subsetFont(font, inside.join(""), {targetFormat: "truetype", variationAxes: {wght: weight}});
        // a style sheet names whole ranges, of which the font may lack a character
        if (mapsNothing(cut)) continue;
        const points = inside.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(",");
        rules.push(
          `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/ttf;base64,${cut.toString("base64")}) format("truetype");unicode-range:${points}}`
        );
      }
    }
  }
  return rules.join("\n");
}
