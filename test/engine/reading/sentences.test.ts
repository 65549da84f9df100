/** Where sentences end, and where a full stop is none of their business. */
import { english } from '../../../engine/reading/english/index.ts';
import { splitSentences } from '../../../engine/reading/sentences.ts';
import { tokenize } from '../../../engine/reading/tokens.ts';
import { readings } from './read.ts';

function sentencesOf(text: string): readonly string[] {
  const tokens = tokenize(text);
  return splitSentences(tokens, english).map(({ start, end }) =>
    text.slice(tokens[start]!.start, tokens[end - 1]!.end),
  );
}

describe('sentences', () => {
  readings('one sentence', sentencesOf, {
    'The U.S. Congress met.': ['The U.S. Congress met.'],
    'Adm. Harris spoke.': ['Adm. Harris spoke.'],
    'It was signed on Jan. 19, 1960, in Washington.': [
      'It was signed on Jan. 19, 1960, in Washington.',
    ],
    'See No. 5 and Art. IX.': ['See No. 5 and Art. IX.'],
    'George H. W. Bush came.': ['George H. W. Bush came.'],
    'It rose 3.14 percent.': ['It rose 3.14 percent.'],
    'Ships, e.g. frigates, sailed.': ['Ships, e.g. frigates, sailed.'],
    'See example.org today.': ['See example.org today.'],
    'Troops left at 10 a.m. on Monday.': ['Troops left at 10 a.m. on Monday.'],
    'No full stop': ['No full stop'],
  });

  readings('two sentences', sentencesOf, {
    'Imports fell. Exports rose.': ['Imports fell.', 'Exports rose.'],
    'Why? Nobody knows!': ['Why?', 'Nobody knows!'],
    'He said "no." Then he left.': ['He said "no."', 'Then he left.'],
    '(It fell.) Then it rose.': ['(It fell.)', 'Then it rose.'],
    'Trade with the U.S. The deficit fell.': ['Trade with the U.S.', 'The deficit fell.'],
    'It ended on Jan. 19, 1960. It began in 1952.': [
      'It ended on Jan. 19, 1960.',
      'It began in 1952.',
    ],
    'It was 95.8. In 2010 it was 120.6.': ['It was 95.8.', 'In 2010 it was 120.6.'],
    'Imports\nfell. Exports\nrose.': ['Imports\nfell.', 'Exports\nrose.'],
  });

  readings('no sentence', sentencesOf, { '': [] });
});
