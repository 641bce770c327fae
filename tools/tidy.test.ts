import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { EXCHANGE_FINDING_CODES } from '../packages/exchange/src/index.ts';
import {
  LOAD_FILE_CODES,
  LOAD_LIST_CODES,
  LOAD_VIOLATION_CODES,
  REFUSAL_RULES,
} from '../packages/loading/src/index.ts';
import { VIOLATION_CODES } from '../packages/network/src/index.ts';
import { PLAN_ISSUE_CODES } from '../packages/planner/src/index.ts';
import { FINDING_CODES } from '../packages/standards/src/index.ts';
import { LAYERS } from './layers.mjs';
import { listPackageFolders, listSources, readOptional } from './source-files.ts';

/** STYLE: a file is one idea and a function fits on a screen. */
const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 60;

/** Packages whose answers must depend on their arguments alone. */
const ENGINES = [
  'packages/model',
  'packages/arrays',
  'packages/agreements',
  'packages/network',
  'packages/planner',
  'packages/standards',
  'packages/exchange',
  'packages/loading',
];

/** Folders of an engine that may touch the machine: readers, builders and benches. */
const NOT_ENGINE = /\/(folder|build|bench)\/|\.(test|bench)\.tsx?$/;

const folders = listPackageFolders();
const sources = [...folders.flatMap(listSources), ...listSources('tools')];
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function linesOf(file: ts.SourceFile, node: ts.Node): number {
  const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
  return file.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

function listLongFunctions(path: string): string[] {
  const file = parse(path);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && linesOf(file, node) > FUNCTION_LINES_MAX) {
      found.push(
        `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${linesOf(file, node)} lines`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function listUndocumentedExports(path: string): string[] {
  const file = parse(path);
  return file.statements
    .filter(
      (statement) =>
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${path}:${file.getLineAndCharacterOfPosition(statement.getStart(file)).line + 1}`);
}

/** Titles of the tests in a file, with the wrapping `describe` left out. */
function listTestTitles(path: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it)(\.|$)/.test(node.expression.getText())) {
      const title = node.arguments[0];
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return titles;
}

/** Rules of a SPEC.md: id and sentence, as test titles cite them. */
function listRules(folder: string): string[] {
  const lines = readOptional(`${folder}/SPEC.md`).matchAll(/^- \*\*([A-Z]+\d+)\*\* (.+)$/gm);
  return [...lines].map(([, id, sentence]) => `${id} ${sentence?.replace(/\.$/, '')}`);
}

describe('tidy', () => {
  test('files are named in kebab-case', () => {
    expect(sources.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|tsx|mts)$/.test(basename(path)))).toEqual([]);
  });

  test(`no file has more than ${FILE_LINES_MAX} lines`, () => {
    const long = sources.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > FILE_LINES_MAX)).toEqual([]);
  });

  test(`no function has more than ${FUNCTION_LINES_MAX} lines`, () => {
    expect(sources.filter((path) => !isTest(path)).flatMap(listLongFunctions)).toEqual([]);
  });

  test('every export has a doc', () => {
    expect(sources.filter((path) => !isTest(path)).flatMap(listUndocumentedExports)).toEqual([]);
  });

  test('engines use no clock, no chance and no machine', () => {
    const banned =
      /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|from 'node:|\bprocess\.|\bconsole\.|(?<![.\w])fetch\(/;
    const engineFiles = ENGINES.flatMap(listSources).filter((path) => path.includes('/src/') && !NOT_ENGINE.test(path));
    expect(engineFiles.filter((path) => banned.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('no test is left out or run alone', () => {
    expect(
      sources.filter(
        (path) => isTest(path) && /\b(test|it|describe)\.(only|skip|todo)\(/.test(readFileSync(path, 'utf8')),
      ),
    ).toEqual([]);
  });

  test.each(folders)('every rule of %s has a test with its sentence, and every test cites a rule', (folder) => {
    const rules = listRules(folder);
    const titles = listSources(folder).filter(isTest).flatMap(listTestTitles);
    expect({ untested: rules.filter((rule) => !titles.includes(rule)) }).toEqual({ untested: [] });
    expect({ unruled: titles.filter((title) => !rules.includes(title)) }).toEqual({ unruled: [] });
  });

  test('ARCHITECTURE.md prints the import table', () => {
    const text = readOptional('ARCHITECTURE.md');
    const rows = Object.entries(LAYERS).map(
      ([folder, { layer, mayImport, lives }]) =>
        `| ${layer} | \`${folder}\` | ${lives} | ${mayImport.join(', ') || '–'} |`,
    );
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
  });

  test('every error code of the source is explained in docs/errors.md, and the other way round', () => {
    const explained = [...readOptional('docs/errors.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code);
    const texts = ['packages', 'apps']
      .flatMap(listSources)
      .filter((path) => !isTest(path))
      .map((path) => readFileSync(path, 'utf8'));
    const raised = texts.flatMap((text) => [...text.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map(([, code]) => code));
    const tables = [
      FINDING_CODES,
      EXCHANGE_FINDING_CODES,
      LOAD_VIOLATION_CODES,
      LOAD_LIST_CODES,
      LOAD_FILE_CODES,
      REFUSAL_RULES,
    ];
    const listed = [...PLAN_ISSUE_CODES, ...VIOLATION_CODES, ...tables.flatMap(Object.keys)];
    const everything = texts.join('\n') + readOptional('apps/cli/bin/karvon.mjs');
    expect([...new Set([...raised, ...listed])].filter((code) => !explained.includes(code)).sort()).toEqual([]);
    // Some codes are built of a status and a thing, as `planned-${kind}`.
    const isRaised = (code = '') => new RegExp(`['"\`](${code}['"\`:]|${code.split('-')[0]}-\\$\\{)`).test(everything);
    expect(explained.filter((code) => !isRaised(code))).toEqual([]);
  });
});
