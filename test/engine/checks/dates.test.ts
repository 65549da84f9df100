import assert from 'node:assert/strict';
import { checkMarked, fixed } from '../marked.ts';

describe('dates: events and roles', () => {
  it('a coarser date contains a finer one', () => {
    for (const date of [
      'January 19, 1960',
      'January 1960',
      '1960',
      'early 1960',
      '19 January 1960',
      '1960-01-19',
    ]) {
      const sentence = `The U.S.-Japan Security Treaty was signed in ${date}.`;
      checkMarked(`| ${sentence}\n: ${' '.repeat(45)}${'~'.repeat(date.length)} supported`);
    }
  });
  it('the role must match', () => {
    const check = checkMarked(`
      | The U.S.-Japan Security Treaty was signed on January 19, 1960, and took effect on 19 January 1960.
      :                                                                                   ^^^^^^^^^^^^^^^ wrong-date: entered into force on June 23, 1960, not 19 January 1960 (Trade Desk). 19 January 1960 is the date for “signed”.`);
    assert.match(fixed(check), /took effect on 23 June 1960\.\n$/);
  });
  it('a year beside a name is a claim', () => {
    const check = checkMarked(`
      | Everything rests on the 1961 U.S.-Japan Security Treaty and its 1960 notes.
      :                         ^^^^ wrong-date: was signed on January 19, 1960`);
    assert.match(fixed(check), /the 1960 U\.S\.-Japan Security Treaty/);
  });
  it('another edition of the name is not accused', () => {
    checkMarked('| The 1951 Security Treaty came first, and the 2023 Yokohama summit came last.');
  });
  it('an event over several days is matched by any of them', () => {
    checkMarked(`
      | The Yokohama summit was held on November 14, 2010.
      :                                 ~~~~~~~~~~~~~~~~~ supported
      | The Yokohama summit took place on November 13–14, 2010.
      :                                   ~~~~~~~~~~~~~~~~~~~~ supported`);
  });
  it('a pronoun stands for the event before', () => {
    checkMarked(`
      | The U.S.-Japan Security Treaty is short. It was signed on 18 January 1960.
      :                                                           ^^^^^^^^^^^^^^^ wrong-date`);
  });
  it('another agreement is not the treaty before', () => {
    checkMarked(
      '| The U.S.-Japan Security Treaty is short. Another agreement was signed on 8 March 1954.',
    );
  });
  it('the treaty is called again by its kind', () => {
    checkMarked(`
      | The U.S.-Japan Security Treaty is short. The treaty was signed on 18 January 1960.
      :                                                                   ^^^^^^^^^^^^^^^ wrong-date`);
  });
  it('the treaty is called again by the end of its name, in capitals', () => {
    checkMarked(`
      | The U.S.-Japan Security Treaty is short. The Security Treaty was signed on 18 January 1960.
      :                                                                            ^^^^^^^^^^^^^^^ wrong-date`);
    checkMarked(`
      | The Treaty of Mutual Cooperation and Security is short. The Treaty was signed on 18 January 1960.
      :                                                                                  ^^^^^^^^^^^^^^^ wrong-date`);
  });
  it('plural events take a plural verb', () => {
    checkMarked(`
      | The Defense Guidelines were approved in 1979.
      :                                         ^^^^ wrong-date: Guidelines for Defense Cooperation were approved on`);
  });
  it('a treaty with a name or a subject of its own is another', () => {
    for (const other of ['Nuclear Treaty', 'peace treaty', 'treaty on extradition']) {
      checkMarked(
        `| The U.S.-Japan Security Treaty is short. The ${other} was signed on 18 January 1975.`,
      );
    }
  });
  it('somebody else’s signature is not the treaty’s', () => {
    checkMarked('| Critics of the U.S.-Japan Security Treaty signed a petition in 1975.');
  });
});

describe('dates: the calendar', () => {
  it('the weekday is at fault first, the day second', () => {
    const check = checkMarked(`
      | The U.S.-Japan Security Treaty was signed on Monday, January 19, 1960.
      :                                              ^^^^^^ wrong-weekday: January 19, 1960 was a Tuesday, not a Monday.`);
    assert.match(fixed(check, 0, 0), /Tuesday, January 19, 1960/);
    assert.match(fixed(check, 0, 1), /Monday, January 18, 1960/);
  });
  it('no such day', () => {
    checkMarked(`
      | They met on February 30, 2012.
      :             ^^^^^^^^^^^^^^^^^ wrong-date: February 2012 has 29 days.`);
  });
});

describe('holders', () => {
  it('names who held the office, surname for surname', () => {
    const check = checkMarked(`
      | Prime Minister Suga spoke in the Diet in December 2022.
      :                ^^^^ wrong-holder: Fumio Kishida was Prime Minister of Japan`);
    assert.match(fixed(check), /Prime Minister Kishida spoke/);
  });
  it('a former or later holder is not accused', () => {
    checkMarked(
      '| Former Prime Minister Abe spoke in December 2022, and then-Prime Minister Suga in 2019.',
    );
  });
  it('the date of something else is not the holder’s', () => {
    checkMarked(
      '| Prime Minister Kishida said that imports from Japan were $95.8 billion in 2009.',
    );
  });
});

describe('terms', () => {
  it('a form to avoid, letter by letter', () => {
    const check = checkMarked(`
      | The Self Defense Forces are the Self-Defense Forces.
      :     ^^^^^^^^^^^^^^^^^^^ discouraged-term: write “Self-Defense Forces”`);
    assert.match(fixed(check), /^The Self-Defense Forces are/);
  });
  it('a misspelt name', () => {
    checkMarked(`
      | The base at Futemna stays.
      :             ^^^^^^^ discouraged-term: Futenma`);
  });
  it('ordinary words and other countries are no misspellings', () => {
    checkMarked(
      '| Iceland and Korean officials met Janet in Pyongyang. Japanned boxes were on show.',
    );
  });
});

describe('consistency', () => {
  it('two values for one thing that the pack does not know', () => {
    const { diagnostics } = checkMarked(`
      | The Henoko landfill has cost ¥390 billion so far.
      |
      | The Henoko landfill has cost ¥420 billion so far.
      :                              ^^^^^^^^^^^^ inconsistent-figure: ¥390 billion`);
    assert.equal(diagnostics[0]!.related.length, 1);
  });
  it('a bare value of nothing that is named is no contradiction', () => {
    checkMarked(`
      | The minimum allowed value is 16,384.
      |
      | The minimum allowed value is 0.`);
  });
  it('other years, other things and rounding are no contradiction', () => {
    checkMarked(`
      | The Henoko landfill had cost ¥390 billion in 2020.
      | The Henoko landfill had cost ¥420 billion in 2021.
      | The Henoko seawall had cost ¥430 billion in 2021.
      | The Henoko landfill had cost about ¥425 billion in 2021.`);
  });
});
