import EdifactParser from 'edifact/parser.js';
// The index of ts-edifact needs htmlparser2, which it does not declare; its parts can be had one by one.
import configuration from 'ts-edifact/lib/configuration.js';
import parsers from 'ts-edifact/lib/parser.js';
import validators from 'ts-edifact/lib/validator.js';

type Segments = (readonly [string, ...string[][]])[];

/** Reads with the npm package `edifact` 1.2.12; segments kept as nested arrays, or dropped. How many segments came. */
export function readWithEdifact(bytes: Uint8Array, keepsSegments: boolean): number {
  const parser = new EdifactParser();
  const kept: Segments = [];
  const on = collector(kept, keepsSegments);
  parser.on('opensegment', on.openSegment);
  if (keepsSegments) {
    parser.on('element', on.element);
    parser.on('component', on.component);
  }
  // Its UNOA refuses small letters, and it knows UNOC by this name alone.
  parser.encoding('UNOC');
  feed(bytes, (text) => parser.write(text));
  parser.end();
  return on.count();
}

/** Reads with the npm package `ts-edifact` 0.0.14, without validation, else it logs a line for each segment. */
export function readWithTsEdifact(bytes: Uint8Array, keepsSegments: boolean): number {
  const validator = new validators.NullValidator();
  const parser = new parsers.Parser(new configuration.Configuration({ charset: 'UNOC', validator }));
  const kept: Segments = [];
  const on = collector(kept, keepsSegments);
  parser.onOpenSegment = on.openSegment;
  if (keepsSegments) {
    parser.onElement = on.element;
    parser.onComponent = on.component;
  }
  feed(bytes, (text) => parser.write(text));
  parser.end();
  return on.count();
}

function feed(bytes: Uint8Array, write: (text: string) => void): void {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += 65_536) write(decoder.decode(bytes.subarray(at, at + 65_536)));
}

function collector(kept: Segments, keepsSegments: boolean) {
  let segmentCount = 0;
  let elements: string[][] = [];
  return {
    count: () => segmentCount,
    openSegment: (tag: string) => {
      segmentCount++;
      if (!keepsSegments) return;
      const segment: [string, ...string[][]] = [tag];
      kept.push(segment);
      elements = segment as unknown as string[][];
    },
    element: () => {
      elements.push([]);
    },
    component: (value: string) => {
      elements[elements.length - 1]?.push(value);
    },
  };
}
