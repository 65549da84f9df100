/** What the heads, the caption and the headings of a table say about its cells: measure, owner, date, role, unit. */
import type { EventFact } from '../facts/types.ts';
import type { Reading } from '../reading/read-block.ts';
import { tokenFrom } from '../reading/tokens.ts';
import { signAt, unitAfter } from '../reading/units.ts';
import { vocabularyOf } from '../reading/vocabulary.ts';
import type { Unit } from '../values/unit.ts';
import type { Environment } from './environment.ts';
import { resolveDate } from './resolve-dates.ts';
import { roleAt } from './roles.ts';
import { eventsIn } from './sentence-dates.ts';
import { wholeView } from './sentence-view.ts';
import { namesUnknownCountry } from './strangers.ts';
import { topicsOf } from './topics.ts';
import type { Discourse, ResolvedDate, Topic } from './types.ts';

/** What a head says about the cells under or beside it. */
export interface Head {
  readonly topics: readonly Topic[];
  readonly dates: readonly ResolvedDate[];
  readonly events: readonly EventFact[];
  readonly roles: readonly string[];
  readonly subjects: Topic['subjects'];
  readonly unit?: Unit;
  readonly scale: number;
  readonly planned: boolean;
}

/** What a head, a caption or a heading says. */
export function headOf(reading: Reading, discourse: Discourse, environment: Environment): Head {
  const view = wholeView(reading, environment.language);
  const roles: string[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const role = roleAt(environment.roles, reading.tokens, i);
    if (role) roles.push(role.phrase);
  }
  const { unreal } = environment.language.cues;
  return {
    topics: namesUnknownCountry(view, view.sentence) ? [] : topicsOf(view, discourse, environment),
    dates: reading.dates.flatMap(
      (d) => resolveDate(d.mention, discourse.date, environment.memoDate) ?? [],
    ),
    events: eventsIn(view).flatMap((e) => e.events),
    roles,
    subjects: reading.names.flatMap((m) =>
      m.target.kind === 'entity' && !m.inside ? [m.target.group] : [],
    ),
    planned: reading.tokens.some((t, i) => unreal.has(t.key) && !view.named(i)),
    ...unitOfHead(reading, environment),
  };
}

/** "(billion yen)", "billions of dollars", "(%)", "million tonnes": unit and scale named in a head. */
function unitOfHead(reading: Reading, environment: Environment): { unit?: Unit; scale: number } {
  const vocabulary = vocabularyOf(environment.language);
  const { scaleWords } = environment.language;
  const { tokens } = reading;
  const { text } = reading.prose;
  let scale = 1;
  let unit: Unit | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'number' && token.text === '000') {
      scale = 1e3; // "(£000)", "('000)"
      continue;
    }
    const word = scaleWords.get(token.key);
    const bracketed = /^[([,]$/.test(tokens[i - 1]?.text ?? '') || i === 0;
    const sign = signAt(text, token, vocabulary);
    if (sign && unit === undefined) {
      unit = sign.currency;
      const after = tokens[tokenFrom(tokens, i + 1, sign.end)];
      const factor = after && scaleWords.get(after.key);
      if (factor) scale = factor.factor;
    }
    if (word !== undefined && (!word.attached || bracketed)) {
      // "m" and "t" in brackets are units where no currency follows
      if (word.attached && unit === undefined) continue;
      scale = word.factor;
      const at = tokens[i + 1]?.key === 'of' ? i + 2 : i + 1;
      unit ??= tokens[at] && unitAfter(text, tokens, at, vocabulary)?.piece.unit;
      continue;
    }
    if (unit !== undefined) continue;
    const written = unitAfter(text, tokens, i, vocabulary);
    if (written === undefined) continue;
    const plain =
      written.piece.unit.kind === 'physical' &&
      !bracketed &&
      tokens[i - 1]?.key !== 'in' &&
      tokens[i - 1]?.key !== 'of';
    const time = written.piece.unit.kind === 'physical' && written.piece.unit.dimension === 'time';
    if (!plain && !time) unit = written.piece.unit;
  }
  return { scale, ...(unit && { unit }) };
}
