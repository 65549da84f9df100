// Rules that the architecture rests on are here, so that a program guards them: see docs/architecture.md.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const editorTypes = ['vscode', 'vscode-*'];
const nodeBuiltins = ['node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads'];
const forbid = (...groups) => ({
  'no-restricted-imports': [
    'error',
    { patterns: groups.map(([group, message]) => ({ group, message })) },
  ],
});

export default tseslint.config(
  { ignores: ['dist/', '**/node_modules/', '**/generated/', 'test/e2e/.work/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // indexed access is checked; a proven index may be asserted
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': 'off', // spreading text into code points is meant
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.mjs', 'cli/bin/*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['engine/facts/node-files.ts'],
    rules: forbid(
      [editorTypes, 'The engine knows no editor and no protocol.'],
      [nodeBuiltins, 'The engine runs in a web worker; files are handed to it.'],
    ),
  },
  {
    files: ['engine/memo/**/*.ts', 'engine/values/**/*.ts'],
    rules: forbid([
      [
        '**/reading/**',
        '**/claims/**',
        '**/checks/**',
        '**/facts/**',
        '**/writing/**',
        ...editorTypes,
        ...nodeBuiltins,
      ],
      'One way: memo → reading → claims → checks.',
    ]),
  },
  {
    files: ['engine/reading/**/*.ts'],
    rules: forbid([
      ['**/claims/**', '**/checks/**', '**/writing/**', ...editorTypes, ...nodeBuiltins],
      'One way: memo → reading → claims → checks.',
    ]),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
    },
  },
);
