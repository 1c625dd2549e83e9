/**
 * Seeded random whole numbers below a limit: the same seed gives the same row on every machine. The generator is
 * xoshiro128** of Blackman and Vigna, “Scrambled linear pseudorandom number generators” (ACM Transactions on Mathematical
 * Software 47, 2021); its four words of state come from the seed by splitmix32. Limits up to 2³² − 1; the deviation from
 * equal chances is below limit / 2³².
 */
export function seededRandom(seed: number): (limit: number) => number {
  let mixed = seed | 0;
  const word = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let a = word();
  let b = word();
  let c = word();
  let d = word();
  return (limit) => {
    const turned = Math.imul(b, 5);
    const drawn = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return Math.floor((drawn / 0x1_0000_0000) * limit);
  };
}
