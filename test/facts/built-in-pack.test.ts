/** What must hold in the built-in pack, whatever facts it has: it loads, cites, adds up and contradicts itself nowhere. */
import assert from 'node:assert/strict';
import { formatPeriod } from '../../engine/values/period.ts';
import { builtInPack, figure, observations, preferred } from './pack.ts';

const { factBase, problems } = builtInPack();

/** Sources whose values were remembered and not seen. */
const REMEMBERED = new Set(['desk-memory', 'state-background-note']);

describe('The built-in pack', () => {
  it('loads without a problem', () => {
    assert.deepEqual(
      problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
      [],
    );
    assert.ok(factBase.figures.size > 100 && factBase.events.size > 400);
    assert.ok(factBase.terms.size >= 60);
  });

  it('gives a source for every value, date and tenure', () => {
    const unsourced = [
      ...[...factBase.figures.values()].flatMap((f) =>
        observations(f)
          .filter((o) => o.source === undefined)
          .map((o) => `${f.id} ${formatPeriod(o.period)}`),
      ),
      ...[...factBase.events.values()].flatMap((e) =>
        e.dates.filter((d) => (d.source ?? e.source) === undefined).map((d) => `${e.id} ${d.role}`),
      ),
      ...[...factBase.offices.values()].flatMap((o) =>
        o.holders.filter((h) => h.source === undefined).map((h) => `${o.id} ${h.name}`),
      ),
    ];
    assert.deepEqual(unsourced, []);
  });

  it('names a publisher, an address and a date of access for every source', () => {
    const bare = [...factBase.sources.values()].filter(
      (s) => !s.publisher || !s.url || !s.accessed,
    );
    assert.deepEqual(
      bare.map((s) => s.id),
      [],
    );
  });

  it('lets remembered values support only', () => {
    const leading = [...factBase.figures.values()].flatMap((f) =>
      [...preferred(f.id.slice(f.id.indexOf(':') + 1)).values()]
        .filter((o) => REMEMBERED.has(o.source?.id.split(':')[1] ?? ''))
        .map((o) => `${f.id} ${formatPeriod(o.period)}`),
    );
    assert.deepEqual(leading, []);
  });

  it('gives every figure a way to be called and at least one value', () => {
    for (const f of factBase.figures.values()) {
      assert.ok(f.series.length > 0, f.id);
      assert.ok(f.phrases.length > 0 || (f.measure && f.subject), f.id);
    }
  });
});

describe('Trade balances in the built-in pack', () => {
  for (const partner of ['japan', 'china']) {
    it(`are exports less imports: ${partner}`, () => {
      const exports = preferred(`us-goods-exports-to-${partner}`);
      const imports = preferred(`us-goods-imports-from-${partner}`);
      const balances = preferred(`us-goods-balance-with-${partner}`);
      const deficits = preferred(`us-goods-deficit-with-${partner}`);
      const trade = preferred(`us-goods-trade-with-${partner}`);
      let compared = 0;
      for (const [start, balance] of balances) {
        const sold = exports.get(start);
        const bought = imports.get(start);
        if (!sold || !bought) continue;
        const rounding = sold.value.step + bought.value.step + balance.value.step;
        const label = formatPeriod(balance.period);
        const expected = sold.value.value - bought.value.value;
        assert.ok(Math.abs(expected - balance.value.value) <= rounding, label);
        assert.equal(deficits.get(start)?.value.value, -balance.value.value, label);
        const total = trade.get(start);
        if (total) assert.equal(total.value.value, sold.value.value + bought.value.value, label);
        compared++;
      }
      assert.ok(compared >= 38, `${compared} years`);
    });
  }
});

describe('Shares in the built-in pack', () => {
  it('lie between 0 and 100 percent', () => {
    for (const f of factBase.figures.values()) {
      if (f.unit.kind !== 'percent') continue;
      for (const { value } of observations(f)) {
        assert.ok(value.value >= 0 && value.value <= 100, f.id);
      }
    }
  });
});

describe('Tenures in the built-in pack', () => {
  it('of one office do not overlap by more than the day of the handover', () => {
    for (const office of factBase.offices.values()) {
      for (const [index, holder] of office.holders.entries()) {
        const next = office.holders[index + 1];
        assert.ok(holder.range.start <= holder.range.end, `${office.id} ${holder.name}`);
        if (next) {
          assert.ok(
            next.range.start >= holder.range.end,
            `${office.id} ${holder.name}, ${next.name}`,
          );
        }
      }
    }
  });
});

describe('Agreements in the built-in pack', () => {
  it('enter into force on or after the day of their signature', () => {
    let compared = 0;
    for (const event of factBase.events.values()) {
      const signed = event.dates.find((d) => d.role === 'signed');
      const force = event.dates.find((d) => d.role === 'entered into force');
      if (!signed || !force) continue;
      assert.ok(force.range.end >= signed.range.start, event.id);
      compared++;
    }
    assert.ok(compared >= 20, `${compared} agreements`);
  });

  it('end no earlier than they begin', () => {
    for (const event of factBase.events.values()) {
      const began = event.dates.find((d) => d.role === 'began');
      const ended = event.dates.find((d) => d.role === 'ended');
      if (began && ended) assert.ok(ended.range.end >= began.range.start, event.id);
    }
  });
});

describe('Forms to avoid in the built-in pack', () => {
  it('are no right form of another term', () => {
    const right = new Set(
      [...factBase.terms.values()].flatMap((t) => [t.term, ...t.aliases, t.abbreviation ?? '']),
    );
    for (const term of factBase.terms.values()) {
      for (const form of term.avoid) assert.ok(!right.has(form), `${term.id}: ${form}`);
    }
  });
});

describe('U.S. goods imports from Japan in 2009', () => {
  it('are $95.8 billion first, and 95.9 after that', () => {
    const written = observations(figure('us-goods-imports-from-japan'))
      .filter((o) => formatPeriod(o.period) === '2009')
      .map((o) => o.written);
    assert.deepEqual(written.slice(0, 2), ['95803683368', '95.9 billion']);
  });
});
