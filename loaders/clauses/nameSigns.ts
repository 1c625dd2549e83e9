import {remembered} from "../text/remembered.js";
import {canBeName, isPlace, looksLikeBody, looksLikeInnerOffice, looksLikeOffice} from "./bodies.js";
import {isLabel} from "./words.js";

/** What speaks for and against words being the name of a body. */
export interface NameSigns {
  readonly name: string;
  readonly isKnown: boolean;
  readonly canBeName: boolean;
  readonly isLabel: boolean;
  readonly looksLikeOffice: boolean;
  readonly looksLikeInnerOffice: boolean;
  /** known, or like an office */
  readonly isOffice: boolean;
  /** an office, or like any body */
  readonly isBody: boolean;
  readonly isPlace: boolean;
}

/** Names come back all through a collection: the signs of those met before, by what is known. */
const met = new WeakMap<(name: string) => boolean, (name: string) => NameSigns>();

/** Tells the signs of names; `isKnown` says whether a name is known to be a body's. */
export function nameSignsOf(isKnown: (name: string) => boolean): (name: string) => NameSigns {
  const signs = met.get(isKnown) ?? remembered((name) => signsOf(name, isKnown));
  met.set(isKnown, signs);
  return signs;
}

function signsOf(name: string, isKnown: (name: string) => boolean): NameSigns {
  const known = isKnown(name);
  const office = looksLikeOffice(name);
  return {
    name,
    isKnown: known,
    canBeName: canBeName(name),
    isLabel: isLabel(name),
    looksLikeOffice: office,
    looksLikeInnerOffice: looksLikeInnerOffice(name),
    isOffice: known || office,
    isBody: known || office || looksLikeBody(name),
    isPlace: isPlace(name)
  };
}
