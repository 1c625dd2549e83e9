/** The numbers below n in an order of chance (Fisher and Yates); `random` gives whole numbers below a limit. */
export function shuffled(n: number, random: (limit: number) => number): Uint32Array {
  const order = Uint32Array.from({length: n}, (_, place) => place);
  for (let place = n - 1; place > 0; place--) {
    const other = random(place + 1);
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}
