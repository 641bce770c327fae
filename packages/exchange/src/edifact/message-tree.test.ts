import { expect, test } from 'vitest';
import type { ExchangeFinding } from '../finding.ts';
import { createEdifactReader } from './edifact-reader.ts';
import type { EdifactMessage } from './message.ts';
import type { MessageStructure, StructureEntry } from './message-structure.ts';
import { buildMessageTree, type SegmentGroup } from './message-tree.ts';
import { findMessageStructure, MESSAGE_STRUCTURES } from './messages/message-structures.ts';

/** A message's tree as text, and the findings of its building as code, tag and position. */
function treeOf(kind: string, body: string): { readonly tree: string; readonly findings: readonly string[] } {
  const findings: ExchangeFinding[] = [];
  let tree = '';
  const reader = createEdifactReader({
    onFinding: (finding) => findings.push(finding),
    onMessage: (message) => {
      const structure = findMessageStructure(message.header) as MessageStructure;
      tree = groupText(
        message,
        buildMessageTree(message, structure, (finding) => findings.push(finding)),
      );
    },
  });
  const count = body.split("'").length + 1;
  reader.write(
    new TextEncoder().encode(`UNB+UNOC:3+A+B+260311:0915+K1'UNH+1+${kind}:UN'${body}UNT+${count}+1'UNZ+1+K1'`),
  );
  reader.end();
  return {
    tree,
    findings: findings.map(({ code, place }) => `${code} ${place.segment?.tag} ${place.segment?.position}`),
  };
}

function groupText(message: EdifactMessage, group: SegmentGroup): string {
  const own = group.segments.map((segment) => message.tagOf(segment));
  return [...own, ...group.groups.map((child) => `(${groupText(message, child)})`)].join(' ');
}

test('ED13 The segments of a message become the tree of its groups by the structure of its directory', () => {
  const body = "BGM'DTM'NAD'CTA'COM'RFF'LOC'CNI'STS'DTM'LOC'TDT'LOC'DTM'EQD'SEL'STS'DTM'CNI'STS'";
  expect(treeOf('IFTSTA:D:00B', body)).toEqual({
    tree: 'UNH BGM DTM LOC UNT (NAD (CTA COM)) (RFF) (CNI (STS DTM LOC (TDT (LOC DTM)) (EQD SEL)) (STS DTM)) (CNI (STS))',
    findings: [],
  });
  expect(treeOf('IFTSTA:D:96A', body).tree).toContain('(TDT LOC DTM)');
});

test('ED14 Segments missing, misplaced or too many are findings, and the others keep their places', () => {
  expect(treeOf('IFTSTA:D:00B', "DTM'CNI'CNI'STS'")).toEqual({
    tree: 'UNH DTM UNT (CNI) (CNI (STS))',
    findings: ['edifact-segment-missing DTM 3', 'edifact-segment-missing CNI 5'],
  });
  expect(treeOf('IFTSTA:D:00B', "BGM'CNI'STS'LOC'DTM'XYZ'TDT'EQD'")).toEqual({
    tree: 'UNH BGM UNT (CNI (STS LOC DTM (TDT) (EQD)))',
    findings: ['edifact-segment-unexpected DTM 7', 'edifact-segment-unexpected XYZ 8'],
  });
  expect(treeOf('IFTSTA:D:00B', "BGM'BGM'BGM'TSR'TSR'")).toEqual({
    tree: 'UNH BGM BGM BGM TSR TSR UNT',
    findings: ['edifact-segment-repeated BGM 4', 'edifact-segment-repeated TSR 7'],
  });
});

test('ED15 Ten messages have one structure for each directory, in which a tag names one group of its parent', () => {
  const types = new Set(MESSAGE_STRUCTURES.map(({ type }) => type));
  expect(types.size).toBe(10);
  for (const type of types) {
    const directories = MESSAGE_STRUCTURES.filter((structure) => structure.type === type).flatMap((s) => s.directories);
    expect(directories, type).toEqual(['D.95B', 'D.96A', 'D.00B', 'D.01B']);
  }
  const checkGroups = (entries: readonly StructureEntry[]) => {
    const groups = entries.filter((entry) => entry.entries !== undefined);
    expect(new Set(groups.map(({ tag }) => tag)).size).toBe(groups.length);
    for (const group of groups) checkGroups(group.entries ?? []);
  };
  for (const { type, entries } of MESSAGE_STRUCTURES) {
    expect([entries[0]?.tag, entries[1]?.tag, entries.at(-1)?.tag], type).toEqual(['UNH', 'BGM', 'UNT']);
    checkGroups(entries);
  }
});
