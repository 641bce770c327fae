import { type AgreementTables, type AgreementViolation, checkAgreements, describeAgreements } from '@karvon/agreements';
import { checkNetwork, describeCoverage, type NetworkTables } from '@karvon/network';

/** What `karvon network check` tells: rows and grades of each table, and everything that contradicts. */
export type DataSetReport = ReturnType<typeof checkDataSet>;

/** Proves the tables and their joins, and counts what they hold. */
export function checkDataSet(tables: NetworkTables, agreements: AgreementTables) {
  const coverage = describeCoverage(tables);
  const states = agreements.states.map(({ code }) => code);
  return {
    ...coverage,
    tables: { ...describeAgreements(agreements), ...coverage.tables },
    violations: [...checkNetwork(tables, { states }), ...checkAgreements(agreements).map(asViolation)],
  };
}

/** A contradiction of the agreements in the words of the network's. */
function asViolation({ code, table, line, found }: AgreementViolation) {
  const message = `"${found}" in ${table} is refused: ${code}`;
  return { severity: 'error' as const, code, table, file: `${table}.csv`, line, message };
}
