import { isCountryWord } from '../reading/countries.ts';

/** Words that may look like a misspelt name and are none: countries of the world, months, common words. */
const COMMON = new Set(
  `about above after again against almost alone along already also although always among another answer around because become before behind being believe below between beyond both
   bring business called cannot certain change chapter children church city clear close company could country course court during early earth either enough even every example
   family father figure first follow force former found friend further general given government great group half hand head health heart high history home house however human
   important interest itself keep kind know large later least leave level life light like line little local long made major make many market matter maybe mean member might mind
   minister moment money month more morning most mother much music must name nation national near never night nothing number office often once only open order other over page paper
   part party people perhaps period person place plan point policy political position possible power present president price problem program public question quite rather really
   reason report result right road room school second section seem service several shall should side since small social society some something sometimes soon south special stage
   state station still street strong study such support system table take talk than their themselves then there therefore these thing think third those though thought through
   together today toward town trade turn under united university until upon usual value very view village voice wall want water week well west what when where whether which while
   white whole whose will with within without woman word work world would write year young march martin parish british english finish danish polish turkish spanish swedish finnish`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a folded word is an ordinary word or the name of a country. */
export function isOrdinaryWord(word: string): boolean {
  return COMMON.has(word) || isCountryWord(word);
}
