import type {Diagnostic, Reading, Span} from "./model.js";
import {type LinePlace, placesIn} from "./places.js";

/** A diagnostic on its way out: it knows its document, and its place is one that people and SQL can use. */
export interface PlacedDiagnostic extends Pick<Diagnostic, "taskId" | "rule" | "severity" | "message"> {
  readonly documentId: string;
  /** null where the doubt is about the file and not about words in it */
  readonly quote: string | null;
  /** null with `quote`; the span is in Unicode code points */
  readonly place: (LinePlace & Span) | null;
}

/** The diagnostics of a reading with their places, in the order of the text. */
export function placedDiagnostics({document, diagnostics}: Reading): PlacedDiagnostic[] {
  const places = placesIn(document.text);
  return [...diagnostics]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({start, end, taskId, rule, severity, message, quote}) => ({
      documentId: document.id,
      taskId,
      rule,
      severity,
      message,
      quote: end > start ? quote : null,
      place: end > start ? {...places.line(start), ...places.codePoints({start, end})} : null
    }));
}

/** A doubt about a file as a whole. */
export function fileDiagnostic(
  documentId: string,
  rule: string,
  severity: Diagnostic["severity"],
  message: string
): PlacedDiagnostic {
  return {documentId, taskId: null, rule, severity, message, quote: null, place: null};
}
