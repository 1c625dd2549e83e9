/** Text as it may stand in SVG. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** What one colour of a drawing means. */
export interface LegendItem {
  /** as CSS: var(--seq-1) */
  readonly colour: string;
  readonly label: string;
  readonly isSmall?: boolean;
}

/** Legend items one after another, in as many lines as the width needs; each line is 20 high. */
export function legendLines(
  items: readonly LegendItem[],
  width: number
): {readonly svg: string; readonly lines: number} {
  const size = (label: string): number =>
    [...label].reduce((sum, character) => sum + (character < "\u2e80" ? 7.2 : 13), 0);
  let x = 0;
  let line = 0;
  const parts = items.map(({colour, label, isSmall}) => {
    const room = 18 + size(label) + 18;
    if (x > 0 && x + room > width) {
      x = 0;
      line += 1;
    }
    const side = isSmall === true ? 5 : 11;
    const y = line * 20;
    const part = `<rect x="${x + (11 - side) / 2}" y="${y - 10 + (11 - side) / 2}" width="${side}" height="${side}" fill="${colour}"/><text x="${x + 17}" y="${y}">${escaped(label)}</text>`;
    x += room;
    return part;
  });
  return {svg: parts.join(""), lines: items.length === 0 ? 0 : line + 1};
}
