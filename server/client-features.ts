/** What the client can do, read once from its initialize request into plain yes and no. */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

export interface ClientFeatures {
  /** Asks for diagnostics itself; otherwise they are published. */
  readonly pullsDiagnostics: boolean;
  /** Can be asked to ask again. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Takes code actions with edits, not commands alone. */
  readonly codeActionLiterals: boolean;
  /** Asks for a code action's edit only when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Takes edits bound to a document's version. */
  readonly versionedEdits: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completionFormat: MarkupKind;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  /** Lets the server name the files to watch. */
  readonly watchesFiles: boolean;
  /** Watches folders outside the workspace, too. */
  readonly watchesAnywhere: boolean;
  readonly options: InitializationOptions;
}

/** @param params as the client sent them; anything missing counts as "cannot". */
export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = params.capabilities;
  const codeAction = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      codeAction?.dataSupport === true &&
      codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hoverFormat: preferred(textDocument?.hover?.contentFormat),
    completionFormat: preferred(textDocument?.completion?.completionItem?.documentationFormat),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    options: readOptions(params.initializationOptions),
  };
}

/** Clients list formats best first. */
function preferred(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.[0] === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
}

function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  return {
    ...(typeof given.builtinFacts === 'string' && { builtinFacts: given.builtinFacts }),
    files: given.files === true,
    status: given.status === true,
    trusted: given.trusted !== false,
    explainCommand: given.explainCommand === true,
    diagnosticsInHover: given.diagnosticsInHover === true,
    ...('settings' in given && { settings: given.settings }),
  };
}
