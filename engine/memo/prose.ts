/**
 * Prose with its way back to the memo. The map is a short list of segments: most paragraphs are one run
 * that stands in the memo letter by letter; markup, escapes and line prefixes begin a new segment.
 */
import { OPAQUE, type Prose, type Span } from './types.ts';

/** Numbers per segment: where it starts in the prose, its range in the memo, and 1 if it is letter by letter. */
const FIELDS = 4;

class MappedProse implements Prose {
  readonly text: string;
  private readonly segments: readonly number[];
  /** Where the prose would stand if it had any text. */
  private readonly home: number;

  constructor(text: string, segments: readonly number[], home: number) {
    this.text = text;
    this.segments = segments;
    this.home = home;
  }

  toMemo(start: number, end: number): Span {
    const length = this.text.length;
    if (length === 0) return { start: this.home, end: this.home };
    const from = clamp(start, length);
    const to = clamp(end, length);
    if (from < to) return { start: this.startOf(from), end: this.endOf(to - 1) };
    const point = from < length ? this.startOf(from) : this.endOf(length - 1);
    return { start: point, end: point };
  }

  isPlain(start: number, end: number): boolean {
    if (start >= end) return true;
    // Runs that touch in the memo are one segment, so a plain range never spans two.
    const segment = this.segmentAt(start);
    return this.segments[segment + 3] === 1 && segment === this.segmentAt(end - 1);
  }

  private startOf(unit: number): number {
    const segment = this.segmentAt(unit);
    const start = this.segments[segment + 1]!;
    return this.segments[segment + 3] === 1 ? start + unit - this.segments[segment]! : start;
  }

  private endOf(unit: number): number {
    const segment = this.segmentAt(unit);
    return this.segments[segment + 3] === 1
      ? this.segments[segment + 1]! + unit - this.segments[segment]! + 1
      : this.segments[segment + 2]!;
  }

  /** The place in `segments` of the last segment that starts at or before the unit. */
  private segmentAt(unit: number): number {
    let low = 0;
    let high = this.segments.length / FIELDS - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.segments[middle * FIELDS]! <= unit) low = middle;
      else high = middle - 1;
    }
    return low * FIELDS;
  }
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

/** Puts prose together from left to right. */
export class ProseBuilder {
  private text = '';
  private readonly segments: number[] = [];

  /** Adds text that stands in the memo letter by letter, from an offset on. */
  addPlain(text: string, start: number): void {
    if (text === '') return;
    const { segments } = this;
    const last = segments.length - FIELDS;
    if (last >= 0 && segments[last + 3] === 1 && segments[last + 2] === start) {
      segments[last + 2] = start + text.length;
    } else {
      segments.push(this.text.length, start, start + text.length, 1);
    }
    this.text += text;
  }

  /** Adds text every unit of which stands for a whole range of the memo. */
  addWhole(text: string, start: number, end: number): void {
    if (text === '') return;
    this.segments.push(this.text.length, start, end, 0);
    this.text += text;
  }

  /** Adds something that is not to be read: code, an image, struck text. */
  addOpaque(start: number, end: number): void {
    this.addWhole(OPAQUE, start, end);
  }

  /** @param home The offset that an empty prose points to. */
  build(home: number): Prose {
    return new MappedProse(this.text, this.segments, home);
  }
}
