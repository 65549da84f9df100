/** Whether a written number and a fact agree: intervals at the precision and with the hedge that were chosen (DESIGN §5). */
import { digitsInterval, type Interval, meets, type Quantity } from '../values/quantity.ts';

export type Agreement =
  | 'agree'
  | 'disagree'
  | 'loose' // an inequality that holds but says next to nothing
  | 'unclear'; // on the wrong side of "nearly" or "just over" by no more than rounding

type Number_ = Omit<Quantity, 'unit'>;

/** Compares two quantities in the same unit. Minus signs are left aside: "a deficit of $44.7 billion" is one, too. */
export function compare(written: Number_, fact: Number_): Agreement {
  if (written.value < 0 || fact.value < 0) return compare(magnitude(written), magnitude(fact));
  return compareTo(written, factInterval(fact));
}

function magnitude(quantity: Number_): Number_ {
  const { value, upper, ...rest } = quantity;
  return {
    ...rest,
    value: Math.abs(value),
    ...(upper !== undefined && { upper: Math.abs(upper) }),
  };
}

/** What a fact allows; packs may hedge too ("about 54,000"). */
function factInterval(fact: Number_): Interval {
  if (fact.hedge === 'exact') return digitsInterval(fact);
  return fact.hedge === 'about' ? about(fact) : widen(digitsInterval(fact), fact.hedge);
}

function widen(interval: Interval, hedge: Quantity['hedge']): Interval {
  switch (hedge) {
    case 'more-than':
    case 'at-least':
    case 'slightly-above':
      return { low: interval.low, high: interval.high * 1.1 };
    case 'less-than':
    case 'at-most':
    case 'below':
      return { low: interval.low * 0.9, high: interval.high };
    default:
      return interval;
  }
}

/** The wider of 5 % and rounding to the digits that are not zero, 10 % at the most. */
function about({ value, upper, step, looseStep }: Number_): Interval {
  const slack = (n: number): number =>
    Math.min(0.1 * Math.abs(n), Math.max(0.05 * Math.abs(n), looseStep / 2));
  const half = step / 2;
  const top = upper ?? value;
  return {
    low: Math.min(value - slack(value), value - half),
    high: Math.max(top + slack(top), top + half),
  };
}

function compareTo(written: Number_, fact: Interval): Agreement {
  const { value } = written;
  const top = written.upper ?? value;
  const digits = digitsInterval(written);
  const slack = 1e-9 * Math.max(Math.abs(value), Math.abs(fact.high));
  switch (written.hedge) {
    case 'exact':
      return meets(digits, fact) ? 'agree' : 'disagree';
    case 'about':
      return meets(about(written), fact) ? 'agree' : 'disagree';
    case 'below':
      if (meets({ low: 0.9 * value, high: value }, fact)) return 'agree';
      return meets(digits, fact) ? 'unclear' : 'disagree';
    case 'slightly-above':
      if (meets({ low: value, high: 1.1 * value }, fact)) return 'agree';
      return meets(digits, fact) ? 'unclear' : 'disagree';
    case 'more-than':
    case 'at-least': {
      const holds =
        written.hedge === 'at-least' ? fact.high >= value - slack : fact.high > value + slack;
      if (!holds) return 'disagree';
      return fact.low <= top * 1.5 ? 'agree' : 'loose';
    }
    case 'less-than':
    case 'at-most': {
      const holds = written.hedge === 'at-most' ? fact.low <= top + slack : fact.low < top - slack;
      if (!holds) return 'disagree';
      return fact.high * 1.5 >= top ? 'agree' : 'loose';
    }
  }
}
