/**
 * Scores a check of a memo against its answers; test/gold/README.md says what answers look like. Pure but for
 * reading the folders: whoever calls it runs the checker, in this process or in another.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** Other codes are off unless asked for, and no memo is made to be free of them. */
const GRADED = new Set([
  'wrong-figure',
  'wrong-date',
  'wrong-holder',
  'wrong-weekday',
  'outdated-figure',
  'inconsistent-figure',
  'discouraged-term',
]);

const SHARES = [
  ['precision', 'hit', 'flagged'],
  ['recall', 'found', 'expected'],
  ['fix', 'fixed', 'fixable'],
  ['support', 'supported', 'supportable'],
];

/** The folders of fields: those that have a fact pack themselves, and the like within the others. */
export function goldFields(roots) {
  const isField = (folder) => existsSync(join(folder, 'facts.yaml'));
  return roots.flatMap((root) =>
    isField(root)
      ? [root]
      : readdirSync(root)
          .map((name) => join(root, name))
          .filter((folder) => statSync(folder).isDirectory() && isField(folder))
          .sort(),
  );
}

/** @throws Error where an answer names words that its memo does not have. */
export function readField(folder) {
  const memos = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && existsSync(answersOf(join(folder, file))))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const { expected, supported } = parse(readFileSync(answersOf(path), 'utf8')) ?? {};
      const placed = (answers) =>
        (answers ?? []).map((answer) => ({ ...answer, ...spanOf(path, text, answer) }));
      return { name, path, text, expected: placed(expected), supported: placed(supported) };
    });
  return { name: basename(folder), facts: join(folder, 'facts.yaml'), memos };
}

const answersOf = (path) => path.replace(/\.md$/, '.expected.yaml');

function spanOf(path, text, { text: words, nth = 1 }) {
  let start = -1;
  for (let i = 0; i < nth; i += 1) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${path} has no occurrence ${nth} of "${words}".`);
  }
  return { start, end: start + words.length };
}

export const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** The counts of one memo, and in words what is not as the answers have it. */
export function scoreMemo({ text, expected, supported }, { claims, diagnostics }) {
  const flagged = diagnostics.filter(({ code }) => GRADED.has(code));
  const score = {
    ...emptyScore(),
    flagged: flagged.length,
    expected: expected.length,
    supportable: supported.length,
  };
  const notes = [];
  for (const diagnostic of flagged) {
    if (expected.some((answer) => isAnswered(answer, diagnostic))) score.hit += 1;
    else
      notes.push(
        `false alarm ${diagnostic.code} "${words(text, diagnostic)}": ${diagnostic.message}`,
      );
  }
  for (const answer of expected) {
    const diagnostic = flagged.find((candidate) => isAnswered(answer, candidate));
    if (!diagnostic) {
      notes.push(`missed ${answer.code} "${answer.text}"`);
      continue;
    }
    score.found += 1;
    if (answer.fix === undefined) continue;
    score.fixable += 1;
    const edits = diagnostic.fixes[0]?.edits ?? [];
    const wanted = apply(text, [{ ...answer, newText: answer.fix }]);
    if (edits.length > 0 && apply(text, edits) === wanted) score.fixed += 1;
    else {
      const offered = edits.map(({ newText }) => newText).join(' … ');
      notes.push(`other fix "${answer.text}" -> "${offered}", not "${answer.fix}"`);
    }
  }
  for (const answer of supported) {
    const seen = claims.some((claim) => claim.verdict === 'supported' && overlap(claim, answer));
    if (seen) score.supported += 1;
    else notes.push(`not supported "${answer.text}"`);
  }
  return { score, notes };
}

const isAnswered = (answer, { code, start, end }) =>
  answer.code === code && overlap(answer, { start, end });

const words = (text, { start, end }) => text.slice(start, end);

function apply(text, edits) {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((t, { start, end, newText }) => t.slice(0, start) + newText + t.slice(end), text);
}

export function emptyScore() {
  return Object.fromEntries(
    SHARES.flatMap(([, part, whole]) => [
      [part, 0],
      [whole, 0],
    ]),
  );
}

export function addScores(scores) {
  const total = emptyScore();
  for (const score of scores) for (const key of Object.keys(total)) total[key] += score[key];
  return total;
}

/** 0 to 1 by name; 1 where there is nothing to share. */
export function sharesOf(score) {
  return Object.fromEntries(
    SHARES.map(([name, part, whole]) => [
      name,
      score[whole] === 0 ? 1 : score[part] / score[whole],
    ]),
  );
}

/** One line of the table. */
export function scoreLine(name, score) {
  const shares = sharesOf(score);
  const columns = SHARES.map(([share, part, whole]) => {
    const counts = `${score[part]}/${score[whole]}`;
    return `${share} ${(100 * shares[share]).toFixed(1).padStart(5)}% ${`(${counts})`.padEnd(9)}`;
  });
  return `${name.padEnd(22)} ${columns.join('  ')}`.trimEnd();
}
