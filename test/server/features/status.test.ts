import assert from 'node:assert/strict';
import { toStatus } from '../../../server/features/status.ts';
import { claim, diagnostic, memoResult, URI } from '../helpers.ts';

const TEXT =
  'On Monday 1 May, imports were $195.9 billion, exports $51 billion, other trade $7 billion.';

describe('status', () => {
  it('counts the claims by verdict, those without a fact included', () => {
    const claims = [
      claim(TEXT, '$195.9 billion', { verdict: 'refuted' }),
      claim(TEXT, '$51 billion'),
      claim(TEXT, '$7 billion', { verdict: 'unverifiable' }),
      claim(TEXT, '1 May', { verdict: 'outdated' }),
    ];
    assert.deepEqual(toStatus(memoResult(TEXT, { claims, coverage: 0.75 })), {
      uri: URI,
      version: 1,
      claims: 4,
      supported: 1,
      refuted: 1,
      outdated: 1,
      unverifiable: 1,
      wrong: 0,
      coverage: 0.75,
    });
  });

  it('counts as wrong what is marked as an error about a fact, whatever the claims say', () => {
    const diagnostics = [
      diagnostic(TEXT, 'Monday', { code: 'wrong-weekday' }),
      diagnostic(TEXT, '$195.9 billion'),
      diagnostic(TEXT, '$51 billion', { severity: 'warning' }),
      diagnostic(TEXT, '$7 billion', { code: 'discouraged-term' }),
    ];
    assert.equal(toStatus(memoResult(TEXT, { diagnostics }))?.wrong, 2);
  });

  it('says nothing of a memo that could not be checked', () => {
    assert.equal(toStatus({ ...memoResult(TEXT), outcome: { kind: 'failed' } }), undefined);
  });
});
