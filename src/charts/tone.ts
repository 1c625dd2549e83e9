/** How a pair stands against chance: below or above, adjusted over all pairs (q) or by itself (p) under 0.05. */
export type Tone = "q-below" | "p-below" | "chance" | "p-above" | "q-above";

export const tones: readonly Tone[] = ["q-above", "p-above", "chance", "p-below", "q-below"];

/** A tone's colour, and that of text on it. */
export function toneColour(tone: Tone): string {
  return `var(--div-${tone})`;
}

export function toneInk(tone: Tone): string {
  return tone === "q-below" || tone === "q-above" ? "var(--seq-ink-4)" : "var(--ink)";
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A probability with three decimals, below 0.001 as 7.4 × 10⁻⁵; null, where nothing was tested, as –. */
export function probability(p: number | null): string {
  if (p === null) return "–";
  if (p >= 0.0005 || p === 0) return p.toFixed(3);
  const exponent = Math.floor(Math.log10(p));
  const digits = [...String(-exponent)].map((digit) => superscripts.charAt(Number(digit))).join("");
  return `${(p / 10 ** exponent).toFixed(1)} × 10⁻${digits}`;
}
