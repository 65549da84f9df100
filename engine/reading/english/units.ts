/** English words and signs for units and currencies. */
import type { Language, UnitWord } from '../language.ts';
import { phrases } from './words.ts';

const words = (unit: string, list: string): readonly UnitWord[] =>
  phrases(list).map((p) => ({ words: p, unit }));

/** Abbreviations count only in their right case: "MW", never "mw". */
const signs = (...codes: readonly string[]): readonly UnitWord[] =>
  codes.map((code) => {
    const [written = code, unit = written] = code.split('=');
    return { words: [written.toLowerCase()], unit, exact: written };
  });

export const units: Language['units'] = [
  ...words('percent', '% | percent | per cent | pct | pc'),
  ...words(
    'percentage-points',
    'percentage points | percentage point | percent points | % points | per cent points | pp | ppts',
  ),
  ...signs(
    'W',
    'kW',
    'MW',
    'GW',
    'TW',
    'Wh',
    'kWh',
    'MWh',
    'GWh',
    'TWh',
    'J',
    'kJ',
    'MJ',
    'GJ',
    'TJ',
    'PJ',
    'EJ',
  ),
  ...words('W', 'watt | watts'),
  ...words('kW', 'kilowatt | kilowatts'),
  ...words('MW', 'megawatt | megawatts'),
  ...words('GW', 'gigawatt | gigawatts'),
  ...words('TW', 'terawatt | terawatts'),
  ...words('kWh', 'kilowatt hour | kilowatt hours'),
  ...words('MWh', 'megawatt hour | megawatt hours'),
  ...words('GWh', 'gigawatt hour | gigawatt hours'),
  ...words('TWh', 'terawatt hour | terawatt hours'),
  ...words('GJ', 'gigajoule | gigajoules'),
  ...words('TJ', 'terajoule | terajoules'),
  ...words('PJ', 'petajoule | petajoules'),
  ...words('EJ', 'exajoule | exajoules'),
  ...signs('km', 'm', 'cm', 'mm', 'mi', 'ft', 'nm=nmi', 'nmi'),
  ...words('km', 'kilometer | kilometers | kilometre | kilometres'),
  ...words('m', 'meter | meters | metre | metres'),
  ...words('cm', 'centimeter | centimeters | centimetre | centimetres'),
  ...words('mm', 'millimeter | millimeters | millimetre | millimetres'),
  ...words('mi', 'mile | miles'),
  ...words('ft', 'foot | feet'),
  ...words('nmi', 'nautical mile | nautical miles'),
  ...signs('ha', 'km2', 'km²=km2', 'm2', 'm²=m2', 'sqkm=km2'),
  ...words('ha', 'hectare | hectares'),
  ...words('acre', 'acre | acres'),
  ...words(
    'km2',
    'square kilometer | square kilometers | square kilometre | square kilometres | sq km | sq . km',
  ),
  ...words('m2', 'square meter | square meters | square metre | square metres | sq m | sq . m'),
  ...words('mi2', 'square mile | square miles | sq mi | sq . mi'),
  ...words('ft2', 'square foot | square feet | sq ft | sq . ft'),
  ...signs('t', 'kt', 'Mt', 'Gt', 'kg', 'g', 'mg', 'lb', 'lbs=lb', 'oz'),
  ...words('t', 'tonne | tonnes | metric ton | metric tons'),
  ...words('kt', 'kilotonne | kilotonnes'),
  ...words('Mt', 'megatonne | megatonnes'),
  ...words('Gt', 'gigatonne | gigatonnes'),
  ...words('kg', 'kilogram | kilograms | kilogramme | kilogrammes'),
  ...words('g', 'gram | grams | gramme | grammes'),
  ...words('lb', 'pound weight'),
  ...words('short-ton', 'short ton | short tons | ton | tons'),
  ...signs('L=l', 'l', 'ml', 'kL=kl', 'kl', 'ML=Ml', 'GL=Gl', 'm3', 'm³=m3', 'bbl'),
  ...words('l', 'liter | liters | litre | litres'),
  ...words('kl', 'kiloliter | kiloliters | kilolitre | kilolitres'),
  ...words('Ml', 'megalitre | megalitres | megaliter | megaliters'),
  ...words('Gl', 'gigalitre | gigalitres | gigaliter | gigaliters'),
  ...words('gal', 'gallon | gallons'),
  ...words('m3', 'cubic meter | cubic meters | cubic metre | cubic metres'),
  ...words('ft3', 'cubic foot | cubic feet'),
  ...words('bbl', 'barrel | barrels'),
  ...words('kph', 'kilometers per hour | kilometres per hour'),
  ...signs('mph', 'kph', 'kn=knot'),
  ...words('mph', 'miles per hour'),
  ...words('knot', 'knot | knots'),
  ...words('hour', 'hour | hours'),
  ...words('minute', 'minute | minutes'),
  ...words('day', 'day | days'),
  ...words('week', 'week | weeks'),
  ...words('year', 'year | years'),
];
