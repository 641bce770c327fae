import { type AgreementTables, shippedAgreementTables } from '@karvon/agreements';
import { type LoadedNetwork, type LoadIssue, loadNetwork } from '@karvon/network';

/** The data set and the agreements, as they are on disk. */
export interface OpenedTables extends LoadedNetwork {
  readonly agreements: AgreementTables;
}

/** Opens the compiled data set with users' folders laid over it; throws with every issue when it cannot be read. */
export function openTables(overlays: readonly string[]): OpenedTables {
  const loaded = loadNetwork({ overlays });
  if (!loaded.ok) throw new Error(loaded.error.map(describe).join('\n'));
  return { ...loaded.value, agreements: shippedAgreementTables() };
}

function describe(issue: LoadIssue): string {
  if (issue.code === 'network-not-compiled') return `${issue.code}: nothing in ${issue.folder}; run ${issue.wanted}`;
  if (issue.code === 'folder-missing') return `${issue.code}: there is no folder ${issue.folder}`;
  const { folder, file, line, column, found, wanted } = issue;
  return `${issue.code}: ${folder}/${file}:${line} ${column ?? ''}: found "${found}"; wanted ${wanted}`;
}
