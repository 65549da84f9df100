/** English number words, scale words, fractions, hedges and labels. */
import type { HedgePhrase, Language } from '../language.ts';
import { phrases, words } from './words.ts';

export const numberWords: Language['numberWords'] = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

const spelled = (factor: number) => ({ factor, attached: false });
const attached = (factor: number) => ({ factor, attached: true });

export const scaleWords: Language['scaleWords'] = new Map([
  ['hundred', spelled(1e2)],
  ['thousand', spelled(1e3)],
  ['thousands', spelled(1e3)],
  ['million', spelled(1e6)],
  ['millions', spelled(1e6)],
  ['billion', spelled(1e9)],
  ['billions', spelled(1e9)],
  ['trillion', spelled(1e12)],
  ['trillions', spelled(1e12)],
  ['quadrillion', spelled(1e15)],
  ['lakh', spelled(1e5)],
  ['lakhs', spelled(1e5)],
  ['crore', spelled(1e7)],
  ['crores', spelled(1e7)],
  ['dozen', spelled(12)],
  ['bn', spelled(1e9)],
  ['mn', spelled(1e6)],
  ['mln', spelled(1e6)],
  ['bln', spelled(1e9)],
  ['tln', spelled(1e12)],
  ['tn', spelled(1e12)],
  ['trn', spelled(1e12)],
  ['cr', attached(1e7)],
  ['k', attached(1e3)],
  ['m', attached(1e6)],
  ['mm', attached(1e6)],
  ['b', attached(1e9)],
  ['t', attached(1e12)],
]);

export const fractionWords: Language['fractionWords'] = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['sixth', 1 / 6],
  ['sixths', 1 / 6],
  ['eighth', 1 / 8],
  ['eighths', 1 / 8],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

export const ordinals: Language['ordinals'] = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);

export const partWords: Language['partWords'] = words(
  'latter earlier later former other better upper lower bottom top northern southern eastern western opening closing',
);

export const minusWords: Language['minusWords'] = words('minus negative');

export const pronounNumber: Language['pronounNumber'] = 'one';

export const pronounLeads: Language['pronounLeads'] = words(
  'the this that which each every any no another some such our their his her its first last next new old other',
);

export const codeWords: Language['codeWords'] = words(
  'all top try cup mad pen sos cop mop dop lak',
);

export const timeWords: Language['timeWords'] = words(
  'year years month months week weeks day days hour hours minute minutes quarter quarters decade decades century centuries',
);

export const clockWords: Language['clockWords'] = words("am pm o'clock bc bce ad ce");

export const tolerances: Language['tolerances'] = phrases(
  '± | + / - | plus or minus | plus / minus | give or take',
);

export const rates: Language['rates'] = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
]);

const hedges = (hedge: HedgePhrase['hedge'], list: string): readonly HedgePhrase[] =>
  phrases(list).map((p) => ({ words: p, hedge }));

export const hedgesBefore: Language['hedgesBefore'] = [
  ...hedges(
    'about',
    'about | around | roughly | approximately | approx | some | circa | ca | c | an estimated | estimated | more or less | ' +
      'in the region of | in the order of | on the order of | in the neighborhood of | in the neighbourhood of | something like | close to | near | ' +
      'of about | of some | of around | of roughly | of approximately | just about | broadly | or so | ~ | ≈',
  ),
  ...hedges(
    'below',
    'nearly | almost | just under | just below | just short of | a little under | slightly under | slightly below | ' +
      'a shade under | approaching | not quite | close on | a little less than | slightly less than | just less than | little short of | barely under',
  ),
  ...hedges(
    'slightly-above',
    'just over | just above | a little over | slightly over | slightly above | slightly more than | a little more than | ' +
      'just more than | a shade over | a touch over | a bit over | a bit more than',
  ),
  ...hedges(
    'more-than',
    'more than | over | above | exceeding | exceeded | exceeds | exceed | topped | topping | surpassed | surpassing | passed | ' +
      'crossed | went past | gone past | goes past | go past | rose past | climbed past | moved past | crept past | grew past | broke through | in excess of | greater than | upwards of | upward of | well over | well above | far more than | higher than | beyond | topping out above | >',
  ),
  ...hedges(
    'at-least',
    'at least | no fewer than | no less than | not less than | not fewer than | a minimum of | as many as at least | ≥ | >=',
  ),
  ...hedges(
    'less-than',
    'less than | fewer than | under | below | well under | well below | lower than | short of | far less than | <',
  ),
  ...hedges(
    'at-most',
    'up to | no more than | not more than | at most | as much as | as many as | a maximum of | as high as | ≤ | <=',
  ),
];

export const hedgesAfter: Language['hedgesAfter'] = [
  ...hedges('about', 'or so | or thereabouts | give or take | odd | - odd'),
  ...hedges('at-least', 'or more | and more | or above | or higher | plus | - plus | + | and up'),
  ...hedges('at-most', 'or less | or fewer | or below | or lower'),
  ...hedges('exact', '- strong'), // "a 100,000-strong army": hangs on the number, hedges nothing
];

export const labels: Language['labels'] = words(
  `page pages p pp pg article articles art arts section sections sec sect § chapter chapters ch table tables
   figure figures fig figs report resolution resolutions res annex annexes appendix tab tabs exhibit attachment room extension ext
   box type version v ver vol volume edition item items line lines paragraph paragraphs para paras par number no nos nr #
   question note notes footnote step form vote head heads schedule clause rule part title
   act bill directive regulation order decree iso en hs din case issue series model mark mk block
   route highway platform track gate terminal flight channel level phase stage tier class category grade
   sheet slide plate map lot unit docket file reference ref serial tel phone fax zip postcode suite apt
   building floor session congress protocol amendment chapterhead statute st usc cfr fr pl hr sr hres sres ust tias
   ad doc document draft option scenario annexe cell row column footnotes lines cards sheets recommendation goal`,
);
