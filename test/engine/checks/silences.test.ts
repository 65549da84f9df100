import { checkMarked } from '../marked.ts';

const WRONG = 'In 2009, U.S. imports from Japan reached $195.9 billion.';
const MARK = `: ${' '.repeat(41)}${'^'.repeat(14)} wrong-figure`;

describe('switching checks off', () => {
  it('for the next line', () => {
    checkMarked(`
      | <!-- factlint-disable-next-line wrong-figure: quoted from a leaflet -->
      | ${WRONG}
      |
      | ${WRONG}
      ${MARK}`);
  });
  it('for one code only', () => {
    checkMarked(`
      | <!-- factlint-disable-next-line wrong-date -->
      | ${WRONG}
      ${MARK}`);
  });
  it('from here to there', () => {
    checkMarked(`
      | <!-- factlint-disable -->
      |
      | ${WRONG}
      |
      | <!-- factlint-enable -->
      |
      | ${WRONG}
      ${MARK}`);
  });
  it('for the file, in its front matter', () => {
    checkMarked(`
      | ---
      | factlint: {disable: [wrong-figure]}
      | ---
      |
      | ${WRONG}`);
  });
  it('by the settings', () => {
    checkMarked(`| ${WRONG}`, { rules: { 'wrong-figure': 'off' } });
  });
});
