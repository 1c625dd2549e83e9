import {type Label, fitted} from "./drawing.js";
import {lines} from "./text.js";

/** A label in up to three lines around its y where one has no room for it; what even these cut is in the title. */
export function wrapped(label: Label, room: number, size: number, bold = false): readonly [Label, ...Label[]] {
  const [first, ...others] = lines(label.text, room, size, 3, bold) ?? [];
  if (first === undefined) return [fitted(label, room, size, bold)];
  const pitch = linePitch(size);
  const at = (text: string, line: number): Label => ({
    ...label,
    text,
    y: label.y + (line - others.length / 2) * pitch
  });
  return [at(first, 0), ...others.map((text, i) => at(text, i + 1))];
}

/** From line to line of a wrapped label, px. */
export function linePitch(size: number): number {
  return Math.round(size * 1.2);
}
