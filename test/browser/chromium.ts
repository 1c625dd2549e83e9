import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser} from "playwright-core";
import {launchChromium as launch} from "../../src/build/print/chromium.js";
import {hanFont} from "./hanFont.js";

const fonts = fileURLToPath(new URL("../../node_modules/.cache/test-fonts", import.meta.url));

/** The browser of the tests, in which Chinese is as wide as in a Chinese font whatever fonts the machine has. */
export function launchChromium(): Promise<Browser> {
  mkdirSync(fonts, {recursive: true});
  writeFileSync(join(fonts, "han.ttf"), hanFont());
  return launch({fonts});
}
