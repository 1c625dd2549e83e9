/** Round numbers from 0 to at most `max`, about `count` of them, whole where the step allows: 0, 10, 20, 30. */
export function ticks(max: number, count: number): number[] {
  if (!(max > 0)) return [0];
  const least = max / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= least * 0.999) ?? 10 * power;
  const whole = Math.max(1, step);
  return Array.from({length: Math.floor(max / whole + 1e-9) + 1}, (_, i) => i * whole);
}

/** Ranks from 1 to at most `max`: 1, then round ones. */
export function rankTicks(max: number, count: number): number[] {
  return [1, ...ticks(max, count).filter((rank) => rank > 1)];
}
