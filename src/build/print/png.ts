import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {loadFonts} from "./pdf.js";

/** Pictures have two pixels for one of the drawing, so that they stay sharp in print. */
const SCALE = 2;

/** A picture drawn as PNG; its size is in px of the drawing. */
export interface Png {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture's text in the fonts of paper, whatever fonts the machine has. */
function inPaperFonts(svg: string, latin: boolean): string {
  return svg
    .replace(
      /font-family="'Source Han Serif SC'[^"]*"/g,
      `font-family="${latin ? "Paper Serif,Paper Song" : "Paper Song,Paper Serif"},serif"`
    )
    .replace(
      /font-family="'PingFang SC'[^"]*"/g,
      `font-family="${latin ? "Paper Sans,Paper Hei" : "Paper Hei,Paper Sans"},sans-serif"`
    );
}

/** A length that the picture gives of itself, in whole px. */
function sizeOf(svg: string, name: "width" | "height"): number {
  const size = Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
  if (!(size > 0)) throw new Error(`a picture without ${name}: ${svg.slice(0, 200)}`);
  return Math.ceil(size);
}

/**
 * Draws SVG as PNG, one after another, and hands each to `use` with its place in the list. `fonts` are the style rules of
 * fontRules; `scale` is the number of pixels for one of the drawing.
 */
export async function drawPngs(
  browser: Browser,
  fonts: string,
  svgs: readonly {readonly svg: string; readonly lang: "zh" | "en"}[],
  use: (png: Png, i: number) => Promise<void> | void,
  scale = SCALE
): Promise<void> {
  const page = await browser.newPage({deviceScaleFactor: scale});
  try {
    const styles = `${fonts} body{margin:0;color:#16201e} svg{display:block;text-autospace:normal;font-variant-numeric:lining-nums tabular-nums}
      .zh{font-family:"Paper Hei","Paper Sans",sans-serif} .en{font-family:"Paper Sans","Paper Hei",sans-serif}`;
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styles}</style><body>`);
    await loadFonts(page);
    for (const [i, {svg, lang}] of svgs.entries()) {
      const width = sizeOf(svg, "width");
      const height = sizeOf(svg, "height");
      // the window first: a picture that is drawn over after a change of size differs by some pixels from run to run
      await page.setViewportSize({width, height});
      await page.evaluate(
        ([source, name]) => {
          document.body.className = name;
          document.body.innerHTML = source;
        },
        [inPaperFonts(svg, lang === "en"), lang] as const
      );
      await use({png: await page.screenshot({type: "png", clip: {x: 0, y: 0, width, height}}), width, height}, i);
    }
  } finally {
    await page.close();
  }
}

/** The SVG files of a site's figures, sorted, with the language that each is in and the place of its PNG beside it. */
export async function figuresOf(
  site: string
): Promise<readonly {readonly svg: string; readonly lang: "zh" | "en"; readonly to: string}[]> {
  const found = await Promise.all(
    (["zh", "en"] as const).map(async (lang) => {
      const folder = join(site, "figures", lang);
      const files = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".svg")).sort();
      return Promise.all(
        files.map(async (name) => ({
          svg: await readFile(join(folder, name), "utf8"),
          lang,
          to: join(folder, name.replace(/\.svg$/, ".png"))
        }))
      );
    })
  );
  return found.flat();
}
