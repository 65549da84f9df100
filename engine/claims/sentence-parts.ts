/** What is found in one sentence, for the parts of claim reading that bind it together. */
import type { FoundQuantity } from '../reading/quantities.ts';
import type { PlacedDate, PlacedEvent } from './sentence-dates.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Topic } from './types.ts';

export interface SentenceParts {
  readonly view: SentenceView;
  /** Asserted quantities only. */
  readonly quantities: readonly FoundQuantity[];
  readonly topics: readonly Topic[];
  readonly dates: readonly PlacedDate[];
  readonly events: readonly PlacedEvent[];
}
