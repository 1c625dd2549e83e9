/** How often a unit stands between two others, by whether the three are of one kind. */
export interface Brokerage {
  /** all of them, those included in which a unit's kind is not known */
  readonly total: number;
  /** all three of one kind */
  readonly coordinator: number;
  /** the two others of one kind, the broker of another */
  readonly itinerant: number;
  /** the source of another kind than the broker and the receiver */
  readonly gatekeeper: number;
  /** the receiver of another kind than the source and the broker */
  readonly representative: number;
  /** three kinds */
  readonly liaison: number;
}

/**
 * Gould–Fernandez brokerage 中介角色 of each of n units: the ordered pairs a, c of others for which a is tied to the unit and
 * the unit to c, while a is not tied to c, in a directed network with a 1 at from * n + to. Each such pair counts 1, however
 * many other units stand between the two. Roles are told only where all three kinds are known; null is an unknown kind
 * (Gould and Fernandez, “Structures of mediation”, Sociological Methodology 19, 1989).
 */
export function brokerage(n: number, isTied: Uint8Array, kinds: readonly (string | null)[]): Brokerage[] {
  return Array.from({length: n}, (_, broker) => {
    const sources: number[] = [];
    const receivers: number[] = [];
    for (let other = 0; other < n; other++) {
      if (isTied[other * n + broker] === 1) sources.push(other);
      if (isTied[broker * n + other] === 1) receivers.push(other);
    }
    const found = {total: 0, coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0};
    const own = kinds[broker] ?? null;
    for (const source of sources) {
      const from = kinds[source] ?? null;
      for (const receiver of receivers) {
        if (source === receiver || isTied[source * n + receiver] === 1) continue;
        found.total++;
        const to = kinds[receiver] ?? null;
        if (own !== null && from !== null && to !== null) found[roleOf(from, own, to)]++;
      }
    }
    return found;
  });
}

function roleOf(from: string, own: string, to: string): Exclude<keyof Brokerage, "total"> {
  if (from === to) return from === own ? "coordinator" : "itinerant";
  if (own === to) return "gatekeeper";
  return own === from ? "representative" : "liaison";
}
