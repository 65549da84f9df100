/** Bytes to text: what is UTF-8 stays as it is, and what is not is named by its place. */
import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../cli/decode.ts';

describe('decodeUtf8', () => {
  it('keeps a byte-order mark', () => {
    assert.equal(decodeUtf8(Buffer.from('\uFEFFé🍣\r\n'), 'x'), '\uFEFFé🍣\r\n');
  });

  const cases: readonly (readonly [name: string, bytes: readonly number[], place: string])[] = [
    ['a byte that starts nothing', [0x61, 0x0a, 0xff, 0x61], 'x:2: .*byte 3 .*0xFF'],
    ['a character that breaks off', [0x61, 0xe2, 0x82, 0x61], 'x:1: .*byte 2 .*0xE2'],
    ['a character cut off by the end', [0x61, 0xe2, 0x82], 'x:1: .*byte 2 .*0xE2'],
    ['a surrogate', [0xed, 0xa0, 0x80], 'x:1: .*byte 1 .*0xED'],
    ['a lone first byte', [0xe9], 'x:1: .*byte 1 .*0xE9'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x00], 'x: this is no text file'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'x:1: this is UTF-16'],
  ];
  for (const [name, bytes, place] of cases) {
    it(`names the place of ${name}`, () => {
      assert.throws(() => decodeUtf8(Uint8Array.from(bytes), 'x'), {
        name: 'Fault',
        message: new RegExp(`^${place}`),
      });
    });
  }
});
