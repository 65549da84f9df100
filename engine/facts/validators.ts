/**
 * The validators that scripts/generate-validators.mjs makes from schemas/. The generated file is not in git:
 * the build and the tests make it.
 */
import {
  type SchemaError,
  validateConfig,
  validateFactPack,
  type Validator,
} from './generated/validators.js';

export type { SchemaError };

/** What of the data does not fit a schema; empty where all does. */
export type SchemaCheck = (data: unknown) => readonly SchemaError[];

function checkWith(validator: Validator): SchemaCheck {
  return (data) => (validator(data) ? [] : (validator.errors ?? []));
}

export const checkFactPack = checkWith(validateFactPack);
export const checkConfig = checkWith(validateConfig);
