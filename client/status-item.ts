/** The status bar item of the memo in front: how much of it was checked and what was found. */
import { l10n, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../server/protocol.ts';

/** Beside the language and encoding of the document, which are further right. */
const PRIORITY = 110;

/** Shows the latest `factlint/status` of the active memo; nothing for other documents. */
export function showCoverage(client: BaseLanguageClient): readonly { dispose(): unknown }[] {
  const latest = new Map<string, StatusParams>();
  const item = window.createStatusBarItem('coverage', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Factlint: Figures Checked');
  item.command = 'workbench.actions.view.problems';

  const update = (): void => {
    const memo = window.activeTextEditor?.document.uri.toString();
    const status = memo === undefined ? undefined : latest.get(memo);
    if (status === undefined) {
      item.hide();
    } else {
      describe(item, status);
      item.show();
    }
  };

  return [
    item,
    client.onNotification(STATUS, (status: StatusParams) => {
      latest.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => {
      latest.delete(document.uri.toString());
      update();
    }),
  ];
}

function describe(item: StatusBarItem, status: StatusParams): void {
  const summary = summarize(status);
  item.text = `${status.wrong > 0 ? '$(warning)' : '$(checklist)'} ${summary}`;
  item.tooltip = details(status).join('\n');
  item.accessibilityInformation = { label: l10n.t('Factlint: {0}', summary), role: 'button' };
}

/** What is wrong is counted as the list of problems counts it, which opens on a click. */
function summarize({ claims, wrong, outdated, unverifiable }: StatusParams): string {
  const checked =
    claims === 0
      ? l10n.t('No figures to check')
      : l10n.t('{0} of {1} figures checked', claims - unverifiable, claims);
  const faults = [
    ...(wrong > 0 ? [l10n.t('{0} wrong', wrong)] : []),
    ...(outdated > 0 ? [l10n.t('{0} outdated', outdated)] : []),
  ];
  return [checked, ...faults].join(', ');
}

function details(status: StatusParams): string[] {
  const { claims, supported, refuted, outdated, unverifiable, wrong } = status;
  const counts =
    claims === 0
      ? [l10n.t('This memo has no figures or dates that could be checked.')]
      : [
          l10n.t('Figures and dates in this memo'),
          l10n.t('{0} agree with the fact base', supported),
          l10n.t('{0} contradict it', refuted),
          l10n.t('{0} were true once', outdated),
          l10n.t('{0} could not be checked', unverifiable),
        ];
  return wrong > 0
    ? [...counts, l10n.t('{0} places are marked as errors, wrong weekdays included', wrong)]
    : counts;
}
