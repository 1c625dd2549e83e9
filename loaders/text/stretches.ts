import type {Span} from "../model.js";

/** Which of some stretches, in order and apart from one another, holds the beginning of another; null where none does. */
export function stretchAt<Stretch extends Span>(stretches: readonly Stretch[]): (other: Span) => Stretch | null {
  return ({start}) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low];
    return stretch !== undefined && stretch.start <= start ? stretch : null;
  };
}
