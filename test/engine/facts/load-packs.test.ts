/** What a sound pack becomes: every kind of entry, resolved. */
import assert from 'node:assert/strict';
import { loadPacks } from '../../../engine/facts/load-packs.ts';
import { dayNumber, FIRST_DAY, LAST_DAY } from '../../../engine/values/calendar.ts';
import { formatPeriod } from '../../../engine/values/period.ts';
import { HEADER, loadFiles, loadYaml, sound, written } from './packs.ts';

const ALLIANCE = `factpack: 1
id: alliance
title: U.S.-Japan alliance
version: 2026.11.0
license: CC-BY-4.0
language: en
maintainers: [Fact desk <facts@example.org>]
sources:
  census: {title: Trade in Goods with Japan, publisher: U.S. Census Bureau, published: 2026-02, accessed: 2026}
  usitc: {title: DataWeb}
entities:
  us: {name: United States, aliases: [U.S., US], adjectives: [American], ja: [米国, アメリカ]}
  japan: {name: Japan, adjectives: [Japanese], ja: 日本}
measures:
  goods-imports: {name: goods imports, phrases: [imports, imports of goods], unit: USD, partner: from}
figures:
  us-goods-imports-from-japan:
    measure: goods-imports
    subject: us
    partner: japan
    phrases: [imports from Japan]
    period: year
    source: census
    values:
      2010: {value: 120.6 billion, source: usitc, note: revised}
      2009: $95.8 billion
      2008:
        - 139.3 billion
        - {value: 139.1 billion, source: usitc}
  treaty-allies: {phrases: [treaty allies], unit: count, values: {always: 5}}
events:
  treaty:
    name: Security Treaty
    aliases: [1960 Security Treaty]
    ja: [日米安保条約]
    dates:
      signed: 1960-01-19
      Entered into force: {date: 1960-06, source: usitc, note: exchange of instruments}
      held: 2010-11-13/2010-11-14
    place: Washington
    host: us
    source: census
offices:
  pm:
    title: Prime Minister of Japan
    entity: japan
    holders:
      - {name: Sanae Takaichi, from: 2025-10-21}
      - {name: Shinzo Abe, aliases: [Abe], from: 2012-12-26, to: 2020-09, source: usitc}
terms:
  article-9:
    term: Article 9
    abbreviation:
    ja: 日本国憲法第9条
    romaji: Nihonkoku Kenpō dai-kyū-jō
    definition: >-
      The clause that renounces
      war.
    avoid: [Article IX]
    related: [treaty, article-9]
    source: census
`;

describe('loading a pack', () => {
  const path = 'alliance.yaml';
  const base = sound(loadPacks([{ path, builtin: true, files: [{ path, text: ALLIANCE }] }]));
  const figure = base.figures.get('alliance:us-goods-imports-from-japan')!;

  it('reads the header', () => {
    assert.deepEqual(base.packs, [
      {
        id: 'alliance',
        title: 'U.S.-Japan alliance',
        version: '2026.11.0',
        license: 'CC-BY-4.0',
        language: 'en',
        maintainers: ['Fact desk <facts@example.org>'],
        path,
        builtin: true,
      },
    ]);
  });

  it('reads sources, entities and measures', () => {
    const source = base.sources.get('alliance:census')!;
    assert.equal(source.publisher, 'U.S. Census Bureau');
    assert.deepEqual([source.published, source.accessed], ['2026-02', '2026']);
    assert.deepEqual(base.entities.get('alliance:us')!.ja, ['米国', 'アメリカ']);
    assert.deepEqual(base.entities.get('alliance:japan')!.ja, ['日本']);
    assert.equal(base.measures.get('alliance:goods-imports')!.partner, 'from');
  });

  it('resolves what a figure refers to, and takes the unit of its measure', () => {
    assert.equal(figure.measure?.name, 'goods imports');
    assert.equal(figure.subject?.name, 'United States');
    assert.equal(figure.partner?.name, 'Japan');
    assert.equal(figure.source?.id, 'alliance:census');
    assert.deepEqual(figure.unit, { kind: 'currency', code: 'USD' });
  });

  it('sorts values by period and keeps the order of vintages', () => {
    assert.deepEqual(written(base, figure.id), [
      '139.3 billion',
      '139.1 billion',
      '$95.8 billion',
      '120.6 billion',
    ]);
  });

  it('gives a value its period, interval, source, note and place', () => {
    const observation = figure.series.at(3);
    assert.equal(formatPeriod(observation.period), '2010');
    assert.equal(observation.range.start, dayNumber(2010, 1, 1));
    assert.equal(observation.value.value, 120.6e9);
    assert.equal(observation.value.step, 0.1e9);
    assert.deepEqual(observation.value.unit, figure.unit);
    assert.equal(observation.source?.id, 'alliance:usitc');
    assert.equal(observation.note, 'revised');
    const { location } = observation;
    assert.equal(ALLIANCE.slice(location.start, location.end), '120.6 billion');
    assert.deepEqual([location.line, location.column], [25, 21]);
  });

  it('gives a value without a source that of its figure', () => {
    assert.equal(figure.series.at(2).source?.id, 'alliance:census');
  });

  it('finds the first value from a day on', () => {
    assert.equal(figure.series.firstFrom(dayNumber(2008, 1, 1)), 0);
    assert.equal(figure.series.firstFrom(dayNumber(2008, 1, 2)), 2);
    assert.equal(figure.series.firstFrom(dayNumber(2011, 1, 1)), 4);
  });

  it('reads values that hold always', () => {
    const always = base.figures.get('alliance:treaty-allies')!.series.at(0);
    assert.equal(always.period.kind, 'always');
    assert.equal(always.value.value, 5);
  });

  it('reads events with their roles', () => {
    const event = base.events.get('alliance:treaty')!;
    assert.equal(event.host?.name, 'United States');
    const [signed, inForce, held] = event.dates;
    assert.deepEqual(signed!.from, { year: 1960, month: 1, day: 19 });
    assert.equal(signed!.source?.id, 'alliance:census');
    assert.equal(inForce!.role, 'entered into force');
    assert.equal(inForce!.note, 'exchange of instruments');
    assert.equal(inForce!.source?.id, 'alliance:usitc');
    assert.equal(inForce!.range.end, dayNumber(1960, 6, 30));
    assert.deepEqual(held!.to, { year: 2010, month: 11, day: 14 });
    assert.equal(held!.range.end, dayNumber(2010, 11, 14));
  });

  it('reads holders in the order of their tenures', () => {
    const [abe, takaichi] = base.offices.get('alliance:pm')!.holders;
    assert.deepEqual(abe!.range, {
      start: dayNumber(2012, 12, 26),
      end: dayNumber(2020, 9, 30),
    });
    assert.equal(takaichi!.name, 'Sanae Takaichi');
    assert.equal(takaichi!.range.end, LAST_DAY);
    assert.equal(takaichi!.to, undefined);
  });

  it('reads terms', () => {
    const term = base.terms.get('alliance:article-9')!;
    assert.equal(term.definition, 'The clause that renounces war.');
    assert.equal(term.abbreviation, undefined);
    assert.deepEqual(term.ja, ['日本国憲法第9条']);
    assert.deepEqual(term.related, ['alliance:treaty', 'alliance:article-9']);
  });
});

describe('values', () => {
  const valueOf = (unit: string, value: string, period = 2009) => {
    const base = sound(
      loadYaml(`figures: {f: {phrases: [f], unit: ${unit}, values: {${period}: ${value}}}}`),
    );
    const { series } = base.figures.get('p:f')!;
    assert.equal(series.length, 1);
    return series.at(0).value;
  };

  for (const [unit, text, value, step] of [
    ['USD', '$95.8 billion', 95.8e9, 0.1e9],
    ['persons', '"about 54,000"', 54_000, 1000],
    ['t', '62.4 million tonnes', 62.4e6, 0.1e6],
    ['percent', '73.9%', 73.9, 0.1],
    ['JPY', '192.4 billion yen', 192.4e9, 0.1e9],
    ['percent', '1.40', 1.4, 0.01],
    ['count', '5', 5, 1],
    ['USD', '95803683368', 95_803_683_368, 1],
  ] as const) {
    it(`reads ${text} in ${unit}`, () => {
      const quantity = valueOf(unit, text);
      assert.ok(Math.abs(quantity.value - value) < 1e-6 * value, `value ${quantity.value}`);
      assert.ok(Math.abs(quantity.step - step) < 1e-6 * step, `step ${quantity.step}`);
    });
  }

  it('keeps the hedge', () => {
    assert.equal(valueOf('persons', '"about 54,000"').hedge, 'about');
  });

  it("is converted to the figure's unit", () => {
    const quantity = valueOf('km2', '26,180 hectares'.replace(',', ''));
    assert.ok(Math.abs(quantity.value - 261.8) < 1e-6);
    assert.ok(Math.abs(quantity.step - 0.1) < 1e-6);
    assert.equal(quantity.unit.kind === 'physical' && quantity.unit.code, 'km2');
  });

  it('gives its unit to a figure that declares none', () => {
    const base = sound(loadYaml('figures: {f: {phrases: [f], values: {2009: €20, 2010: 21}}}'));
    const figure = base.figures.get('p:f')!;
    assert.deepEqual(figure.unit, { kind: 'currency', code: 'EUR' });
    assert.deepEqual(figure.series.at(1).value.unit, figure.unit);
  });

  it('puts a number together that { } cut at its comma, and says so', () => {
    const text = 'figures: {f: {phrases: [f], unit: persons, values: {2011: 38,000, 2012: 1,234,567}}}';
    const { factBase, problems } = loadYaml(text);
    assert.deepEqual(written(factBase, 'p:f'), ['38,000', '1,234,567']);
    assert.deepEqual(
      problems.map(({ severity, rule, start, end }) => [severity, rule, text.slice(start, end)]),
      [
        ['warning', 'cut-number', '38,000'],
        ['warning', 'cut-number', '1,234,567'],
      ],
    );
  });
});

describe('periods', () => {
  const kindOf = (figure: string) => {
    const loaded = loadYaml(`figures: {f: {phrases: [f], unit: count, ${figure}}}`);
    return sound(loaded).figures.get('p:f')!;
  };

  it('are years where nothing else is said', () => {
    assert.deepEqual(kindOf('values: {2009: 1}').period, { kind: 'year' });
    assert.deepEqual(kindOf('values: {always: 1}').period, { kind: 'year' });
  });

  it('are quarters where the values are for quarters', () => {
    assert.deepEqual(kindOf('values: {2009-Q1: 1}').period, { kind: 'quarter' });
  });

  it("are fiscal years of one's own", () => {
    const figure = kindOf(
      'period: {fiscal-year: {starts: 07-01, named-by: end}}, values: {2009: 1, 2010-11: 2}',
    );
    assert.equal(figure.series.at(0).range.start, dayNumber(2008, 7, 1));
    assert.equal(figure.series.at(1).range.end, dayNumber(2011, 6, 30));
  });

  it('are fiscal years of Japan', () => {
    const { series } = kindOf('period: fiscal-year-japan, values: {2009: 1}');
    assert.equal(series.at(0).range.start, dayNumber(2009, 4, 1));
  });

  it('sort the always-value first and keep as-of dates', () => {
    const { series } = kindOf('period: as-of, values: {2011-03: 1, 2010-01-02: 2, always: 3}');
    assert.deepEqual(
      [0, 1, 2].map((index) => series.at(index).range.start),
      [FIRST_DAY, dayNumber(2010, 1, 2), dayNumber(2011, 3, 1)],
    );
  });
});

describe('several files and packs', () => {
  it('merges the files of a pack in any folder, JSON among them', () => {
    const base = sound(
      loadFiles({
        'pack.yaml': `${HEADER}title: P\n`,
        'deep/er/sources.yml': 'sources: {s: {title: S}}',
        'terms.json': '{\n\t"terms": {\n\t\t"t": {"term": "T", "source": "s"}\n\t}\n}',
      }),
    );
    assert.equal(base.terms.get('p:t')?.source?.title, 'S');
  });

  const pack = (id: string, text: string) => ({
    path: `${id}.yaml`,
    builtin: false,
    files: [{ path: `${id}.yaml`, text: `factpack: 1\nid: ${id}\n${text}` }],
  });

  it('resolves references in the own pack first, then in the others, later ones too', () => {
    const base = sound(
      loadPacks([
        pack('a', 'entities: {us: {name: A}}\noffices: {o: {title: O, entity: us}, q: {title: Q, entity: b:us}, r: {title: R, entity: jp}}'),
        pack('b', 'entities: {us: {name: B}, jp: {name: J}}\noffices: {o: {title: O, entity: us}}'),
      ]),
    );
    const entity = (id: string) => base.offices.get(id)?.entity?.name;
    assert.deepEqual(['a:o', 'a:q', 'a:r', 'b:o'].map(entity), ['A', 'B', 'J', 'B']);
    assert.deepEqual([...base.offices.keys()], ['a:o', 'a:q', 'a:r', 'b:o']);
  });

  it('uses the first of two packs with one id', () => {
    const first = pack('a', 'terms: {t: {term: first}}');
    const second = { ...pack('a', 'terms: {t: {term: second}}'), path: 'other.yaml' };
    const { factBase, problems } = loadPacks([first, second]);
    assert.equal(factBase.packs.length, 1);
    assert.equal(factBase.terms.get('a:t')?.term, 'first');
    assert.deepEqual(problems.map(({ rule, line, column }) => [rule, line, column]), [
      ['duplicate-pack', 2, 5],
    ]);
    assert.match(problems[0]!.message, /a\.yaml/);
  });
});
