import type {Collection} from "../collection/collection.js";
import type {DiagnosticRow} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import {type Lang, pick} from "../wording/words.js";

/**
 * “Something wrong here?” beside a row: opened, it shows the row's id, and with scripts what a mail should hold, copied
 * (components/wrong.ts, which finds the quote in the row).
 */
export function wrong(collection: Collection, id: string, lang: Lang): Html {
  const contact = collection.site.get("contact")?.[lang] ?? null;
  const mail = contact !== null && /^[^\s@<>"]+@[^\s@<>"]+$/.test(contact) ? contact : null;
  return html`<details class="wrong">
    <summary>${pick(lang, "有误？", "Something wrong?")}</summary>
    <code>${id}</code>${mail === null ? null : html` <a href="mailto:${mail}?subject=${encodeURIComponent(id)}">${mail}</a>`}
  </details>`;
}

/** What a doubt is called where one speaks of it, as in the table of changes: document/rule/line:column. */
export function diagnosticId({document_id, rule, line_number, column_number}: DiagnosticRow): string {
  return `${document_id}/${rule}${line_number === null ? "" : `/${line_number}:${column_number ?? 1}`}`;
}
