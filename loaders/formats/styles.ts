import {readXml} from "./xml.js";

/** What a paragraph has from its style; null where the style says nothing. */
export interface ParagraphStyle {
  /** outline level from 1; null for body text */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly level: number | null;
  /** a line of a contents page */
  readonly isContents: boolean;
}

interface Given {
  basedOn: string | null;
  name: string;
  outline: number | null;
  numId: string | null;
  level: number | null;
}

/** Styles are based on one another; a chain longer than that goes in a circle. */
const LONGEST_CHAIN = 20;

/** The paragraph styles of styles.xml by id, each with what it has from those it is based on; `null` is the default one. */
export function stylesOf(path: string, bytes: Uint8Array | undefined): (id: string | null) => ParagraphStyle {
  const styles = new Map<string, Given>();
  let standard: string | null = null;
  let style: Given | null = null;
  if (bytes !== undefined) {
    readXml(path, "word/styles.xml", bytes, {
      open: (name, attributes) => {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style" && (attributes["w:type"] ?? "paragraph") === "paragraph") {
          const id = attributes["w:styleId"] ?? "";
          style = {basedOn: null, name: "", outline: null, numId: null, level: null};
          styles.set(id, style);
          if (attributes["w:default"] === "1" || attributes["w:default"] === "true") standard = id;
        } else if (style === null) return;
        else if (name === "w:basedOn") style.basedOn = value;
        else if (name === "w:name") style.name = value.toLowerCase();
        else if (name === "w:outlineLvl") style.outline = outlineOf(value);
        else if (name === "w:numId") style.numId = value;
        else if (name === "w:ilvl") style.level = Number(value);
      },
      close: (name) => {
        if (name === "w:style") style = null;
      },
      text: () => {}
    });
  }
  return (id) => {
    let outline: number | null = null;
    let numId: string | null = null;
    let level: number | null = null;
    let isContents = false;
    let next: string | null = id ?? standard;
    for (let steps = 0; next !== null && steps < LONGEST_CHAIN; steps++) {
      const given: Given | undefined = styles.get(next);
      if (given === undefined) break;
      const heading = /^heading ([1-9])$/.exec(given.name)?.[1];
      outline ??= given.outline ?? (heading === undefined ? null : Number(heading));
      numId ??= given.numId;
      level ??= given.level;
      isContents ||= /^toc [1-9]$/.test(given.name);
      next = given.basedOn;
    }
    return {outline, numId, level, isContents};
  };
}

/** An outline level from 1; the ninth, counted from 0, is body text. */
export function outlineOf(value: string): number | null {
  const level = Number(value);
  return level >= 0 && level <= 8 ? level + 1 : null;
}
