import type {RoleFormat} from "./format.js";
import {guide} from "./guide.js";
import {lead} from "./lead.js";
import {responsible} from "./responsible.js";
import {support} from "./support.js";

/** The formats that give roles. Of verbs that stand together, the one whose format comes first here gives the role. */
export const ROLE_FORMATS: readonly RoleFormat[] = [lead, guide, support, responsible];
