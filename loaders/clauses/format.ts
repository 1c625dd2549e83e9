import type {Role} from "../model.js";

/**
 * One way in which a clause says who does what. `examples` are the format's documentation and its tests: the text of
 * a document with what must be read drawn into it, `{lead:商务部}`; an example without marks must not be read.
 */
export interface ClauseFormat {
  /** the file's name, and the anchor on the methods page */
  readonly name: string;
  /** what it is called in Chinese and in English */
  readonly title: {readonly zh: string; readonly en: string};
  /** the role it gives */
  readonly role: Role;
  /** words that end a group of names and give all of them the role: A、B牵头 */
  readonly verbs: readonly string[];
  /** words before a colon that give what follows the role: 牵头单位：A、B */
  readonly labels: readonly string[];
  readonly examples: readonly string[];
}
