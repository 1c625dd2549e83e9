/** Text cut by code points, as the tables' spans count. */
export type Slice = (start: number, end: number) => string;

/** Cuts a document's text by the spans of its tables. */
export function slicer(text: string): Slice {
  // without characters beyond the BMP code points and code units are the same
  if (!/[\ud800-\udbff]/.test(text)) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join("");
}
