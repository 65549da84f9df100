/** Bytes to text, and where the bytes are no text. */
import { TextDecoder } from 'node:util';
import { Fault } from './fault.ts';

/**
 * Decodes UTF-8; a byte-order mark stays, since offsets count it.
 * @param path the file as the user knows it, for the message.
 * @throws Fault that names the first byte that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return decoder().decode(bytes);
  } catch {
    throw new Fault(describe(bytes, path));
  }
}

function decoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

function describe(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return `${path}:1: this is UTF-16 text, not UTF-8. Save it as UTF-8.`;
  }
  const index = firstInvalid(bytes);
  if (bytes.subarray(0, 8000).includes(0)) {
    return `${path}: this is no text file (byte ${index + 1} is not UTF-8).`;
  }
  const line = bytes.subarray(0, index).reduce((n, byte) => (byte === 0x0a ? n + 1 : n), 1);
  const hex = (bytes[index] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `${path}:${line}: not UTF-8 text: byte ${index + 1} of the file is 0x${hex}. Save it as UTF-8.`;
}

/** The index of the first byte of what is no character. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // What decodes so far may end within a character, of which the next byte is no part.
  while (good > 0 && !decodes(bytes.subarray(0, good), { stream: false })) good -= 1;
  return good;
}

/** @param options with `stream` a character that is cut off at the end is no fault. */
function decodes(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    decoder().decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
