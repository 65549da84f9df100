/**
 * The workspace's folders with their facts: which folder a memo belongs to, and when facts must be loaded again.
 * How they are loaded is load-facts.ts's business; nothing here touches the protocol.
 */
import type { CheckOptions, FactBase, PackProblem } from '@factlint/engine';
import { emptyFactBase } from '@factlint/engine/facts/fact-base.ts';
import { Emitter, type Event } from 'vscode-languageserver';
import { Dependencies, type Files } from './files.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import { canonical } from './uris.ts';

/** A fault in a pack or in factlint.yaml, at its file. */
export interface FileFault {
  /** Canonical. */
  readonly uri: string;
  readonly problem: PackProblem;
}

/** What loading a folder's facts gives. */
export interface LoadedFacts {
  readonly factBase: FactBase;
  readonly options: CheckOptions;
  /** Whether a memo is to be checked as far as factlint.yaml is concerned. */
  readonly includes: (uri: string) => boolean;
  readonly faults: readonly FileFault[];
  /** Packs that the configuration names: they may lie where nothing is watched yet. */
  readonly named: readonly string[];
}

/** @param folder canonical URI, undefined for memos that are in no folder. */
export type LoadFacts = (
  folder: string | undefined,
  settings: Settings,
  files: Files,
) => Promise<LoadedFacts>;

/** Everything that a check of a memo needs. A new object means: check again. */
export interface FolderState extends LoadedFacts {
  readonly settings: Settings;
}

export interface WorkspaceChange {
  /** Not the first load of a folder: memos may have been checked with what it replaces. */
  readonly again: boolean;
}

export interface WorkspaceHost {
  readonly files: Files;
  readonly load: LoadFacts;
  /** The raw section `factlint` for a folder. */
  settings(folder: string | undefined): Promise<unknown>;
  readonly log: { warn(message: string): void; error(message: string): void };
}

const NO_FACTS: LoadedFacts = {
  factBase: emptyFactBase(),
  options: {},
  includes: () => true,
  faults: [],
  named: [],
};

export class Workspace {
  readonly #host: WorkspaceHost;
  readonly #folders = new Map<string, FactFolder>();
  readonly #changed = new Emitter<WorkspaceChange>();
  /** For memos that are in no folder; loaded when there is one. */
  #loose: FactFolder | undefined;

  /** @param folders their URIs; loading starts at once. */
  constructor(host: WorkspaceHost, folders: readonly string[]) {
    this.#host = host;
    for (const uri of folders.map(canonical)) {
      if (!this.#folders.has(uri)) this.#folders.set(uri, this.#open(uri));
    }
  }

  /** Fires when some folder's facts, settings or faults have changed. */
  get onDidChange(): Event<WorkspaceChange> {
    return this.#changed.event;
  }

  /** What to check a memo with; waits for the facts' first load, never for a later one. */
  stateFor(uri: string): Promise<FolderState> {
    return this.#folderOf(uri).ready();
  }

  /** The faults of all folders' packs, each once. */
  faults(): readonly FileFault[] {
    const seen = new Map<string, FileFault>();
    for (const folder of this.#all()) {
      for (const fault of folder.state?.faults ?? []) {
        const { uri, problem } = fault;
        seen.set(`${uri} ${problem.start} ${problem.rule} ${problem.message}`, fault);
      }
    }
    return [...seen.values()];
  }

  /** Packs named by some configuration. */
  namedPacks(): readonly string[] {
    return [...new Set(this.#all().flatMap((folder) => folder.state?.named ?? []))];
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    for (const uri of removed.map(canonical)) {
      this.#folders.get(uri)?.dispose();
      this.#folders.delete(uri);
    }
    for (const uri of added.map(canonical)) {
      if (!this.#folders.has(uri)) this.#folders.set(uri, this.#open(uri));
    }
    // Memos that were open already belong to other folders now.
    this.#changed.fire({ again: true });
  }

  settingsChanged(): void {
    for (const folder of this.#all()) folder.reload();
  }

  /**
   * Tells that something has happened to files or to unsaved texts; folders for which that makes a difference
   * load again. A pack that is only opened, saved or closed makes none.
   */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const changed = uris.map(canonical);
    await Promise.all(this.#all().map((folder) => folder.filesChanged(changed)));
  }

  dispose(): void {
    for (const folder of this.#all()) folder.dispose();
  }

  #all(): FactFolder[] {
    return [...this.#folders.values(), ...(this.#loose ? [this.#loose] : [])];
  }

  #open(uri: string | undefined): FactFolder {
    return new FactFolder(uri, this.#host, (again) => {
      this.#changed.fire({ again });
    });
  }

  /** The innermost folder; an untitled memo belongs to the only folder there is. */
  #folderOf(uri: string): FactFolder {
    const own = canonical(uri);
    let best: string | undefined;
    for (const folder of this.#folders.keys()) {
      if (own.startsWith(`${folder}/`) && folder.length > (best?.length ?? 0)) best = folder;
    }
    const [only, ...others] = this.#folders.keys();
    const isOnly = others.length === 0 && own.startsWith('untitled:');
    const found = best ?? (isOnly ? only : undefined);
    if (found !== undefined) return this.#folders.get(found)!;
    return (this.#loose ??= this.#open(undefined));
  }
}

/** One folder's facts, loaded at first and again whenever asked; loads never run side by side. */
class FactFolder {
  state: FolderState | undefined;
  readonly #uri: string | undefined;
  readonly #host: WorkspaceHost;
  readonly #onLoad: (again: boolean) => void;
  readonly #first: Promise<FolderState>;
  /** Of the last load and of the one under way. */
  #dependencies: readonly Dependencies[] = [];
  #loading = false;
  #stale = false;
  #disposed = false;
  #warned = '';

  constructor(uri: string | undefined, host: WorkspaceHost, onLoad: (again: boolean) => void) {
    this.#uri = uri;
    this.#host = host;
    this.#onLoad = onLoad;
    this.#first = this.#loadUntilFresh();
  }

  /** The newest state; waits only while there is none. */
  ready(): Promise<FolderState> {
    return this.state ? Promise.resolve(this.state) : this.#first;
  }

  async filesChanged(uris: readonly string[]): Promise<void> {
    const { files } = this.#host;
    const looks = this.#dependencies.flatMap((dependencies) =>
      uris.map((uri) => dependencies.areChangedBy(uri, files)),
    );
    if ((await Promise.all(looks)).includes(true)) this.reload();
  }

  reload(): void {
    this.#stale = true;
    if (!this.#loading) void this.#loadUntilFresh();
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #loadUntilFresh(): Promise<FolderState> {
    this.#loading = true;
    let state: FolderState;
    do {
      this.#stale = false;
      state = await this.#load();
    } while (this.#isStale());
    this.#loading = false;
    return state;
  }

  /** Apart, because the compiler does not see that `reload` runs during an await. */
  #isStale(): boolean {
    return this.#stale && !this.#disposed;
  }

  /** Never rejects: what fails leaves the state before it in force. */
  async #load(): Promise<FolderState> {
    const dependencies = new Dependencies();
    this.#dependencies = [...this.#dependencies.slice(-1), dependencies];
    let settings = this.state?.settings ?? DEFAULT_SETTINGS;
    let loaded: LoadedFacts = this.state ?? NO_FACTS;
    try {
      settings = this.#read(await this.#host.settings(this.#uri));
      loaded = await this.#host.load(this.#uri, settings, dependencies.watch(this.#host.files));
    } catch (error) {
      this.#host.log.error(`The facts could not be loaded: ${String(error)}`);
    }
    const again = this.state !== undefined;
    const state: FolderState = { ...loaded, settings };
    this.state = state;
    this.#dependencies = [dependencies];
    if (!this.#disposed) this.#onLoad(again);
    return state;
  }

  /** Says once what is wrong with the settings, not at every load. */
  #read(value: unknown): Settings {
    const { settings, faults } = readSettings(value);
    const warning = faults.join('\n');
    if (warning !== this.#warned) for (const fault of faults) this.#host.log.warn(fault);
    this.#warned = warning;
    return settings;
  }
}
