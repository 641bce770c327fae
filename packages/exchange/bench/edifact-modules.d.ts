/** The npm package `edifact` 1.2.12 comes without types; this is what the bench uses of it. */
declare module 'edifact/parser.js' {
  class Parser {
    encoding(charset: string): void;
    on(event: 'opensegment' | 'component', listener: (value: string) => void): void;
    on(event: 'element' | 'closesegment', listener: () => void): void;
    write(text: string): void;
    end(): void;
  }
  export = Parser;
}
