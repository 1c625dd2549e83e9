import type {Unit} from "../model.js";

/** Eight hex digits of FNV-1a (32 bit) over the UTF-16 code units of a text. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const COLLECTIVE =
  /^(?:.{0,8}?(?:各|有关|相关))|(?:有关|相关)(?:部门|单位|地方|方面)|成员单位$|^(?:省|市|区|县)直属?各/;

/** A unit that the register does not know, by the name it was printed with, the place of its document and its kind. */
export function unregisteredUnit(name: string, place: string | null, kind: string | null): Unit {
  const isCollective = COLLECTIVE.test(name);
  return {
    id: `x-${fnv1a(`${name}@${place ?? "-"}`)}`,
    name,
    fullName: null,
    nameEn: null,
    nameEnSource: null,
    kind: isCollective ? "collective" : kind,
    parentId: null,
    isCollective,
    members: [],
    validFrom: null,
    validTo: null,
    successorId: null,
    registered: false
  };
}
