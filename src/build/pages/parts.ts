import type {Collection} from "../../collection/collection.js";
import type {Place} from "../chrome.js";
import type {SiteFile} from "../figure.js";
import type {Html} from "../../wording/html.js";

/** What fills a page: its title and description, and the HTML of each `data-part` of its shell. */
export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly parts: ReadonlyMap<string, Html>;
  /** pictures and tables that belong to the page */
  readonly files: readonly SiteFile[];
}

export type Page = (collection: Collection, place: Place) => PageParts;
