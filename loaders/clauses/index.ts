import type {ClauseFormat} from "./format.js";
import {guide} from "./guide.js";
import {lead} from "./lead.js";
import {list} from "./list.js";
import {responsible} from "./responsible.js";
import {support} from "./support.js";

export type {ClauseFormat} from "./format.js";

/** The formats in their order: of two verbs or labels that fit, the longer counts; of two as long, the earlier. */
export const CLAUSE_FORMATS: readonly ClauseFormat[] = [lead, guide, support, responsible, list];
