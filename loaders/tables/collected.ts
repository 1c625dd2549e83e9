import type {SiteWord, Translation} from "../collection.js";
import type {Register, Unit} from "../model.js";
import type {Provenance} from "../provenance.js";

/** What the tables about the whole collection are made from. */
export interface Collected {
  readonly register: Register;
  /** units that documents name and the register does not know, each once */
  readonly unregistered: readonly Unit[];
  /** of no document, or of one that is there */
  readonly translations: readonly Translation[];
  readonly siteWords: readonly SiteWord[];
  /** of the documents that were read and have a row in documents.csv, in the order of their ids */
  readonly provenance: readonly {readonly documentId: string; readonly given: Provenance}[];
}
