import type {Role} from "../model.js";

/**
 * One way in which clauses are written. `examples` are the format's documentation and its tests: the text of a document
 * with what must be read drawn into it, `{lead:商务部}`; an example without marks must not be read. Examples know the
 * names of `known`, as a register does.
 */
export interface ClauseFormat {
  /** the file's name, and the anchor on the methods page */
  readonly name: string;
  /** what it is called in Chinese and in English */
  readonly title: {readonly zh: string; readonly en: string};
  readonly examples: readonly string[];
  readonly known?: readonly string[];
}

/** A format whose words give a role. */
export interface RoleFormat extends ClauseFormat {
  readonly role: Role;
  /** words that say what those before them do: A、B牵头; several stand together: 负责牵头 */
  readonly verbs: readonly string[];
  /** words before 单位：, 部门： that give what follows the role: 牵头单位：A、B */
  readonly labels: readonly string[];
}
