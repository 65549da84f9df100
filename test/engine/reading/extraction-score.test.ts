/** The scorer of the extraction benchmark: what counts as found, right, neutral and a false alarm. */
import assert from 'node:assert/strict';
import { add, EMPTY, f1, tally } from '../../../bench/extraction/score.ts';

const at = (start: number, end: number, value?: number) => ({
  start,
  end,
  ...(value !== undefined && { value }),
});

describe('extraction scores', () => {
  it('tells a right value from a wrong one in the right place', () => {
    const item = { text: '', expected: [at(0, 5, 10), at(8, 9, 3)], neutral: [] };
    const result = tally(item, [at(1, 5, 10), at(8, 9, 4)]);
    assert.deepEqual(result, { expected: 2, found: 2, placed: 2, right: 1, falseAlarms: 0 });
    assert.equal(f1(result.right, result), 0.5);
  });

  it('takes a finding once, and counts those that nothing expects', () => {
    const item = { text: '', expected: [at(0, 9, 1), at(5, 9, 2)], neutral: [] };
    const result = tally(item, [at(0, 9, 1), at(20, 22, 5)]);
    assert.deepEqual(result, { expected: 2, found: 2, placed: 1, right: 1, falseAlarms: 0 });
  });

  it('leaves out what lies in spans of other kinds', () => {
    const item = { text: '', expected: [at(0, 2, 1)], neutral: [at(5, 9)] };
    assert.equal(tally(item, [at(0, 2, 1), at(6, 8, 7)]).found, 1);
  });

  it('keeps false alarms apart from F1', () => {
    const silent = tally({ text: '', expected: [], neutral: [] }, [at(0, 2, 1)]);
    assert.deepEqual(silent, { ...EMPTY, falseAlarms: 1 });
    assert.equal(f1(0, add(EMPTY, silent)), 1);
  });
});
