/** Prose cut into tokens: kinds, separators of numbers, keys, gaps. */
import assert from 'node:assert/strict';
import { tokenize, type TokenKind } from '../../../engine/reading/tokens.ts';
import { readings } from './read.ts';

const texts = (text: string): readonly string[] => tokenize(text).map((token) => token.text);
const keys = (text: string): readonly string[] => tokenize(text).map((token) => token.key);
const ofKind = (text: string, kind: TokenKind): readonly string[] =>
  tokenize(text)
    .filter((token) => token.kind === kind)
    .map((token) => token.text);

describe('tokens', () => {
  readings('a number takes its separators', (text) => ofKind(text, 'number'), {
    '54,000': ['54,000'],
    '1,234,567.89': ['1,234,567.89'],
    '12,34,567': ['12,34,567'],
    '54 000': ['54 000'],
    '54\u00A0000': ['54\u00A0000'],
    '54\u202F000': ['54\u202F000'],
    "54'000": ["54'000"],
    '54’000': ['54’000'],
    '95.8': ['95.8'],
    '95.8.': ['95.8'],
    'in 2009, 54,000': ['2009', '54,000'],
    '12, 13': ['12', '13'],
    '1,2': ['1', '2'],
    '2.3.1': ['2', '3', '1'],
    '19.1.1960': ['19', '1', '1960'],
    'May 12 300 men': ['12', '300'],
    'of 12 300 men': ['12 300'],
    '95.9bn': ['95.9'],
  });

  readings('abbreviations with dots are one word', texts, {
    'the U.S. fleet': ['the', 'U.S.', 'fleet'],
    'the U.S.A': ['the', 'U.S.A'],
    'at 10 a.m. today': ['at', '10', 'a.m.', 'today'],
    'Adm. Harris': ['Adm', '.', 'Harris'],
    "Japan's": ['Japan', "'s"],
    'the allies’ share': ['the', 'allies', '’', 'share'],
    'the ‘80s’': ['the', '‘', '80', 's', '’'],
    "don't": ["don't"],
    '$5-billion': ['$', '5', '-', 'billion'],
    'U.S.–Japan': ['U.S.', '–', 'Japan'],
  });

  readings('keys compare words', keys, {
    'U.S.': ['us'],
    US: ['us'],
    Élysée: ['elysee'],
    'Côte d’Ivoire': ['cote', "d'ivoire"],
    '–': ['-'],
    '−': ['-'],
    '½': ['1⁄2'],
  });

  readings('addresses and code hold nothing to read', (text) => ofKind(text, 'opaque'), {
    'see https://example.org/2009/03, then': ['https://example.org/2009/03'],
    '(www.example.org)': ['www.example.org'],
    'desk@example.org.': ['desk@example.org'],
    'run \uFFFC now': ['\uFFFC'],
    'example of it': [],
  });

  it('counts offsets in UTF-16 units', () => {
    const [flag, number] = tokenize('🇯🇵 54,000').filter(
      (t) => t.kind !== 'symbol' || t.start === 0,
    );
    assert.deepEqual([flag?.start, flag?.end], [0, 2]);
    assert.deepEqual([number?.start, number?.end], [5, 11]);
  });

  it('says what stands before each token', () => {
    assert.deepEqual(
      tokenize('one,two\nthree \n four').map((token) => token.gap),
      ['none', 'none', 'none', 'break', 'break'],
    );
  });

  it('reads every character of any text, in order', () => {
    const text = 'A “test” (½ of ¥5–6 bn)… U.S.\u200B–\u3000日本 👩‍🚀 x²';
    const tokens = tokenize(text);
    let at = 0;
    for (const token of tokens) {
      assert.ok(/^[\s\u200B\u3000]*$/u.test(text.slice(at, token.start)), token.text);
      assert.equal(text.slice(token.start, token.end), token.text);
      at = token.end;
    }
    assert.equal(at, text.length);
  });
});
