import type {Role} from "../model.js";
import {remembered} from "../text/remembered.js";
import {canBeName, isNameToItsEnd, looksLikeBody, looksLikeOffice} from "./bodies.js";
import {isDeadline} from "./deadline.js";
import {isFirstLeadsRule} from "./firstLeads.js";
import {isRest} from "./implied.js";
import {leadIn, nameBeforeDeed, nameBeforeVerb} from "./verbs.js";
import {announcedBy, bareLabel, isLabel} from "./words.js";

/** What a phrase says by its words alone, wherever it stands. Places are positions in the phrase. */
export interface Said {
  /** until when and not who */
  readonly isDeadline: boolean;
  /** where it begins to say until when: 市教育局2023年底前完成; null where it does not */
  readonly until: number | null;
  /** the label without colon before the body that it names; null where there is none */
  readonly label: {readonly length: number; readonly role: Role} | null;
  /** the length of a rule that stands in brackets behind a name: 市财政局（第一责任单位为牵头单位，下同）; 0 where none does */
  readonly ruleBeside: number;
  /** that the first-listed party leads */
  readonly isRule: boolean;
  /** a rule, what goes with one, or a label alone */
  readonly namesNobody: boolean;
  /** 其他部门按职责分工负责 behind a rule on the first one: those listed */
  readonly isOthers: boolean;
  /** the name beside which its role is set in brackets: 市发展改革委（牵头）; null where none is */
  readonly beside: {readonly start: number; readonly end: number; readonly role: Role} | null;
  /** whether what it names is a body */
  readonly isBody: boolean;
  readonly name: NameSaid;
}

/** The name that a phrase begins with or is. */
interface NameSaid {
  readonly start: number;
  readonly end: number;
  /** of the verb behind it; null where there is none */
  readonly role: Role | null;
  /** whether the phrase says what the body does; `perhaps` where it has words for that and no verb */
  readonly isDeed: "yes" | "no" | "perhaps";
  /** whether all behind what leads in is a body's name */
  readonly isBody: boolean;
}

/** Reads phrases with what is known of names; `isKnown` says whether a name is known to be a body's. */
export interface PhraseWords {
  readonly said: (phrase: string) => Said;
}

/** The same phrases come back all through a collection: those read before, by what is known. */
const read = new WeakMap<(name: string) => boolean, PhraseWords>();

export function phraseWordsOf(isKnown: (name: string) => boolean): PhraseWords {
  const words = read.get(isKnown) ?? {said: remembered((phrase: string) => saidIn(phrase, isKnown))};
  read.set(isKnown, words);
  return words;
}

function saidIn(phrase: string, isKnown: (name: string) => boolean): Said {
  const isBody = (name: string): boolean =>
    name.length >= 2 && canBeName(name) && (isKnown(name) || looksLikeBody(name));
  const bare = bareLabel(phrase);
  const isRule = isFirstLeadsRule(phrase);
  return {
    isDeadline: isDeadline(phrase),
    until: untilIn(phrase, isBody),
    label: bare !== null && isBody(nameIn(phrase.slice(bare.length))) ? bare : null,
    ruleBeside: ruleBeside(phrase),
    isRule,
    namesNobody: isRule || isRest(phrase) || isLabel(phrase),
    isOthers: OTHERS.test(phrase),
    beside: besideIn(phrase),
    isBody: isBody(nameIn(phrase)),
    name: nameSaid(phrase, isKnown, isBody)
  };
}

function nameSaid(phrase: string, isKnown: (name: string) => boolean, isBody: (name: string) => boolean): NameSaid {
  const start = leadIn(phrase, 0, phrase.length);
  const whole = phrase.slice(start);
  const {end, role} = nameBeforeVerb(phrase, start, phrase.length);
  if (role !== null || isKnown(whole) || isNameToItsEnd(whole)) {
    return {start, end, role, isDeed: "no", isBody: isBody(whole)};
  }
  const deed = nameBeforeDeed(phrase, start, phrase.length, (name) => isKnown(name) || looksLikeOffice(name));
  if (deed === null) return {start, end, role, isDeed: "perhaps", isBody: isBody(whole)};
  return {start, end: deed.end, role: deed.role, isDeed: "yes", isBody: isBody(whole)};
}

/** The name in a phrase, without what leads in to it and the verb behind it. */
function nameIn(phrase: string): string {
  const start = leadIn(phrase, 0, phrase.length);
  return phrase.slice(start, nameBeforeVerb(phrase, start, phrase.length).end);
}

const OTHERS = /^(?:其他|其余)(?:各|有关|相关|责任|参与)*(?:部门|单位)/u;

/** A rule in brackets behind a name. */
function ruleBeside(phrase: string): number {
  const bracket = /[（(〔［[]([^（(〔［[）)〕］\]]{4,60})[）)〕］\]]$/u.exec(phrase);
  return bracket?.[1] !== undefined && isFirstLeadsRule(bracket[1]) ? bracket[0].length : 0;
}

const ROLE_BESIDE = /[（(〔[]([\p{Script=Han}]{2,6})[）)〕\]]$/u;

function besideIn(phrase: string): Said["beside"] {
  const match = ROLE_BESIDE.exec(phrase.slice(-8));
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const verb = nameBeforeVerb(word, 0, word.length);
  const announced = announcedBy(word);
  const role = verb.end === 0 ? verb.role : announced !== null && "role" in announced ? announced.role : null;
  const end = phrase.length - match[0].length;
  return role === null || end === 0 ? null : {start: leadIn(phrase, 0, end), end, role};
}

const MOMENT = /[0-9０-９]{4}年|年底|每年|长期|持续/u;
const MOMENTS = new RegExp(MOMENT, "gu");
const LONGEST_UNTIL = 60;

function untilIn(phrase: string, isBody: (name: string) => boolean): number | null {
  if (phrase.length > LONGEST_UNTIL || !MOMENT.test(phrase)) return null;
  if (
    /^(?:自|从|于|在|力争|到)?(?:[0-9０-９]{4}年|每年|今年|明年)/u.test(phrase) &&
    nameBeforeVerb(phrase, 0, phrase.length).role !== "lead"
  ) {
    const start = leadIn(phrase, 0, phrase.length);
    const isByWhom = phrase.charAt(start - 1) === "由" || isBody(nameIn(phrase));
    return start > 0 && isByWhom ? null : 0;
  }
  for (const {index} of phrase.matchAll(MOMENTS)) {
    if (index >= 2 && isDeadline(phrase.slice(index)) && isBody(phrase.slice(0, index))) return index;
  }
  return null;
}
