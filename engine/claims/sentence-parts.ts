/** What is found in one sentence, for the parts of claim reading that bind it together. */
import type { FoundQuantity } from '../reading/quantities.ts';
import type { PlacedDate, PlacedEvent } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Topic } from './types.ts';

export interface SentenceParts {
  readonly view: SentenceView;
  /** All of the sentence, asserted or not: one that is not still takes its measure and its date. */
  readonly quantities: readonly FoundQuantity[];
  readonly topics: readonly Topic[];
  readonly dates: readonly PlacedDate[];
  readonly events: readonly PlacedEvent[];
}
