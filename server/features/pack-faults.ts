/** Shows the faults of packs and of factlint.yaml in those files, and takes them away when they are mended. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { toProblemRange } from '../convert.ts';
import type { FileFault } from '../workspace.ts';
import { SOURCE } from './diagnostics.ts';

export class PackFaults {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  /** What the client shows, as JSON by URI, so that unchanged files are not sent again. */
  readonly #shown = new Map<string, string>();

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.#send = send;
  }

  /** @param faults all there are; files that are not among them any more are cleared. */
  show(faults: readonly FileFault[]): void {
    const byFile = new Map<string, Diagnostic[]>();
    for (const { uri, problem } of faults) {
      const diagnostics = byFile.get(uri) ?? [];
      diagnostics.push({
        range: toProblemRange(problem),
        severity:
          problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        code: problem.rule,
        source: SOURCE,
        message: problem.message,
      });
      byFile.set(uri, diagnostics);
    }
    for (const [uri, diagnostics] of byFile) {
      const json = JSON.stringify(diagnostics);
      if (this.#shown.get(uri) === json) continue;
      this.#shown.set(uri, json);
      this.#send({ uri, diagnostics });
    }
    for (const uri of this.#shown.keys()) {
      if (byFile.has(uri)) continue;
      this.#shown.delete(uri);
      this.#send({ uri, diagnostics: [] });
    }
  }
}
