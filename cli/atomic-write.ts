/** Writes a memo in one step: a crash or Ctrl+C leaves the old text or the new one, never half of either. */
import { access, constants } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { fileFault } from './fault.ts';

/**
 * Replaces a file's text; its mode and owner stay, and a link stays a link.
 * @param name the file as the user knows it.
 * @throws Fault
 */
export async function writeMemo(path: string, name: string, text: string): Promise<void> {
  try {
    // Replacing needs no right to the file itself, so a file that is set read-only must be asked.
    await access(path, constants.W_OK);
    await writeFileAtomic(path, text, { encoding: 'utf8' });
  } catch (error) {
    throw fileFault(`${name}: not corrected`, error);
  }
}
