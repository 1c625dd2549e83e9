import {brackets} from "./brackets.js";
import {collectives} from "./collectives.js";
import {conjunctions} from "./conjunctions.js";
import {deeds} from "./deeds.js";
import {elidedPrefix} from "./elidedPrefix.js";
import {fields} from "./fields.js";
import {firstLeads} from "./firstLeads.js";
import type {ClauseFormat} from "./format.js";
import {implied} from "./implied.js";
import {joint} from "./joint.js";
import {labelLines} from "./labelLines.js";
import {list} from "./list.js";
import {listEnd} from "./listEnd.js";
import {otherNames} from "./otherNames.js";
import {persons} from "./persons.js";
import {roleBeside} from "./roleBeside.js";
import {ROLE_FORMATS} from "./roles.js";
import {sentences} from "./sentences.js";
import {unclosed} from "./unclosed.js";

export type {ClauseFormat} from "./format.js";

/** All ways of writing clauses that are read, in the order in which the methods page shows them. */
export const CLAUSE_FORMATS: readonly ClauseFormat[] = [
  list,
  ...ROLE_FORMATS,
  joint,
  deeds,
  roleBeside,
  brackets,
  unclosed,
  labelLines,
  sentences,
  fields,
  persons,
  collectives,
  conjunctions,
  listEnd,
  otherNames,
  elidedPrefix,
  firstLeads,
  implied
];
