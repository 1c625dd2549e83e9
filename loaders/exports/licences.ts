/** A licence by its SPDX name and the address of its text. */
export interface Licence {
  readonly id: string;
  readonly url: string;
}

const LICENCES: readonly (Licence & {readonly named: RegExp})[] = [
  {named: /CC BY 4\.0/, id: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/"},
  {named: /CC0/, id: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/"},
  {named: /CC BY-SA 4\.0/, id: "CC-BY-SA-4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/"}
];

/** The licence that a sentence names; null where it names none that is known. */
export function licenceNamedIn(sentence: string): Licence | null {
  return LICENCES.find(({named}) => named.test(sentence)) ?? null;
}
