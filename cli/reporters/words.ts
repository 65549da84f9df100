/** Small pieces of wording that several outputs share. */
import type { Source } from '@factlint/engine';

/** `1 memo`, `2 memos`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A source in one line: title, publisher, address. */
export function sourceLine({ title, publisher, url }: Source): string {
  return [title, publisher, url].filter((part) => part !== undefined && part !== '').join(', ');
}

/** 0.8333 as `83%`; never 100% or 0% where it is not quite that. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  if (rounded === 0 && share > 0) return '1%';
  return `${rounded}%`;
}

/** Text from files without what would act on a terminal. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (c) =>
    c === '\n' || c === '\t' ? ' ' : '\uFFFD',
  );
}
