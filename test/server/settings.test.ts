import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, readSettings } from '../../server/settings.ts';

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    assert.deepEqual(readSettings(undefined), { settings: DEFAULT_SETTINGS, faults: [] });
    const unset = { locale: '', rules: {}, facts: [], checkQuotations: null, threshold: null };
    assert.deepEqual(readSettings(unset), { settings: DEFAULT_SETTINGS, faults: [] });
  });

  it('take what is set', () => {
    const given = {
      enable: false,
      facts: ['../facts'],
      builtinFacts: false,
      rules: { 'wrong-figure': 'warning', 'unverified-claim': 'hint' },
      locale: 'en-GB',
      checkQuotations: true,
      threshold: 0,
      languages: ['quarto'],
    };
    assert.deepEqual(readSettings(given), { settings: given, faults: [] });
  });

  it('give a bad value its default, keep the others and say so', () => {
    const { settings, faults } = readSettings({ enable: 'yes', locale: 'en-GB', facts: [1] });
    assert.deepEqual(settings, { ...DEFAULT_SETTINGS, locale: 'en-GB' });
    assert.deepEqual(faults, [
      'The setting factlint.enable must be true or false.',
      'The setting factlint.facts must be a list of paths.',
    ]);
  });

  it('take no threshold that is none', () => {
    for (const threshold of [-0.1, 1.1, '0.7', Number.NaN]) {
      assert.deepEqual(readSettings({ threshold }), {
        settings: DEFAULT_SETTINGS,
        faults: ['The setting factlint.threshold must be a number from 0 to 1.'],
      });
    }
  });

  it('leave out rules that do not exist and levels that do not exist', () => {
    const { settings, faults } = readSettings({
      rules: { 'wrong-figur': 'off', 'wrong-date': 'loud', 'wrong-holder': 'off', toString: 'off' },
    });
    assert.deepEqual(settings.rules, { 'wrong-holder': 'off' });
    assert.equal(faults.length, 3);
  });
});
