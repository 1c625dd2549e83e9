import {Converter} from "opencc-js/t2cn";

/** Characters that simplified text does not have and that a traditional official document cannot do without. */
const TRADITIONAL = "關於為業發實強務門單機構縣區廳辦責貫徹貳號會國領導進開";
/** 1 at the code units of TRADITIONAL: a whole document is looked through, and most have none of them. */
const isTraditional = new Uint8Array(0x10000);
for (const character of TRADITIONAL) isTraditional[character.charCodeAt(0)] = 1;

const convert = Converter({from: "t", to: "cn"});
const known = new Map<string, string>();

/** A character's simplified form; itself where that is another number of code units, which would move positions. */
function simplifiedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const converted = convert(character);
  const simplified = converted.length === character.length ? converted : character;
  known.set(character, simplified);
  return simplified;
}

/** The text with traditional characters as their simplified twins, as long as what was given. For keys; never shown. */
export function simplified(text: string): string {
  let first = 0;
  while (first < text.length && isTraditional[text.charCodeAt(first)] !== 1) first++;
  if (first === text.length) return text;
  return text.replace(/\p{Script=Han}/gu, simplifiedCharacter);
}
