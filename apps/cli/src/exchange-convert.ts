import type { DocumentSink, ExchangeFinding, InterchangeReceipt, Loss } from '@karvon/exchange';
import type { InterchangeOptions } from './exchange-interchange.ts';
import type { Answer, DocumentTask } from './exchange-run.ts';
import { showFinding, showLoss, showSentence } from './exchange-show.ts';
import type { ConversionDesk, ConversionTarget, ConversionWriter } from './exchange-targets.ts';

/** Losses and findings beyond this many are counted, not listed. */
const LISTED_MAX = 10_000;

/** What a conversion may be told. */
export interface ConvertOptions {
  readonly target: ConversionTarget;
  /** Which consignment of several becomes the document, from 1. */
  readonly number?: number;
  readonly interchange: InterchangeOptions;
}

/** What `karvon exchange convert` makes of a document: the other format as the answer, losses and findings on stderr. */
export function convertTask(answer: Answer, options: ConvertOptions): DocumentTask {
  const conversion = new Conversion(answer, options);
  return { sink: conversion.sink, finish: () => conversion.finish() };
}

class Conversion {
  readonly #answer: Answer;
  readonly #options: ConvertOptions;
  readonly #writer: ConversionWriter;
  #listed = 0;
  #unlisted = 0;
  #consignments = 0;
  #events = 0;
  #written = 0;
  #receipts = 0;
  #left = { consignments: 0, events: 0, messages: 0 };

  constructor(answer: Answer, options: ConvertOptions) {
    this.#answer = answer;
    this.#options = options;
    const desk: ConversionDesk = {
      interchange: options.interchange,
      add: (piece) => {
        this.#written += piece.length;
        answer.add(piece);
      },
      lose: (losses, owner) => this.#lose(losses, owner),
      tell: (findings) => {
        for (const finding of findings) this.#tell(finding);
      },
    };
    this.#writer = options.target.begin(desk);
  }

  get sink(): DocumentSink {
    const writer = this.#writer;
    return {
      onFinding: (finding) => this.#tell(finding),
      onConsignment: (consignment) => this.#takeConsignment(consignment),
      onEvent: (event, _place, losses) => {
        this.#events++;
        if (writer.event === undefined) {
          this.#left.events++;
          return;
        }
        if (this.#isTakenRaw) return;
        this.#lose(losses, `source event ${this.#events}`);
        writer.event(event, this.#events);
      },
      onMessage: () => {
        this.#left.messages++;
      },
      onEpcisHeader: (header) => writer.epcisHeader?.(header),
      onEpcisEvent: (read) => {
        this.#isTakenRaw = writer.epcisEvent !== undefined;
        if (!read.isRefused) writer.epcisEvent?.(read);
      },
      onDcsaEvent: (event) => {
        this.#isTakenRaw = writer.dcsaEvent !== undefined;
        writer.dcsaEvent?.(event);
      },
      ...(writer.receipt === undefined ? {} : { onReceipt: (receipt) => this.#takeReceipt(receipt) }),
    };
  }
  /** Set when the events come in the format that is written too, and need no other words. */
  #isTakenRaw = false;

  #takeConsignment(consignment: Parameters<NonNullable<ConversionWriter['consignment']>>[0]): void {
    const number = ++this.#consignments;
    const { target, number: wanted = 1 } = this.#options;
    const isChosen = target.isSingle !== true || number === wanted;
    if (this.#writer.consignment === undefined || !isChosen) this.#left.consignments++;
    else this.#writer.consignment(consignment, number);
  }

  #takeReceipt(receipt: InterchangeReceipt): void {
    this.#receipts++;
    this.#writer.receipt?.(receipt);
  }

  finish(): void {
    this.#writer.finish?.();
    if (this.#unlisted > 0) console.error(`${this.#unlisted} more losses and findings are not listed`);
    if (this.#writer.receipt !== undefined) this.#finishAnswer();
    else this.#finishConversion();
  }

  #finishAnswer(): void {
    const { name } = this.#options.target;
    if (this.#written > 0 || this.#answer.isUnreadable) return;
    if (this.#receipts > 0) this.#note(`nothing to answer by ${name}: no findings, or acknowledgements themselves`);
    else this.#refuse(`conversion-impossible: found no EDIFACT interchange; ${name} answers one`);
  }

  #finishConversion(): void {
    const { target, number } = this.#options;
    const { consignments, events, messages } = this.#left;
    const isOneOfMany = target.isSingle === true && this.#consignments > 1 && number === undefined;
    if (this.#written === 0) this.#refuse(this.#whyNothing());
    else if (isOneOfMany)
      this.#refuse(
        `consignments-many: found ${this.#consignments} consignments; ${target.name} holds one: the first is written, --number chooses another`,
      );
    if (this.#written > 0 && this.#writer.consignment === undefined && consignments > 0)
      this.#note(`left out: ${counted(consignments, 'consignment')}, for ${target.name} holds events`);
    if (this.#written > 0 && events > 0)
      this.#note(`left out: ${counted(events, 'event')}, for ${target.name} holds consignments`);
    if (messages > 0) this.#note(`left out: ${counted(messages, 'message')}, neither consignment nor event`);
  }

  #whyNothing(): string {
    const { target, number } = this.#options;
    const { consignments, events } = this.#left;
    if (this.#answer.isUnreadable) return '';
    if (events > 0 && this.#writer.event === undefined)
      return `conversion-impossible: found ${counted(events, 'event')}; ${target.name} wants consignments, and events tell what happened, not what is carried under which contract`;
    if (consignments > 0 && this.#writer.consignment === undefined)
      return `conversion-impossible: found ${counted(consignments, 'consignment')}; ${target.name} wants events, and a consignment does not tell what happened`;
    if (number !== undefined && consignments > 0)
      return `consignment-missing: found ${counted(consignments, 'consignment')}; wanted number ${number}`;
    return `conversion-empty: found nothing that can be said in the format of ${target.name}`;
  }

  #refuse(reason: string): void {
    if (reason === '') return;
    this.#answer.isRefused = true;
    console.error(showSentence(reason));
  }

  #note(text: string): void {
    console.error(showSentence(`note: ${text}`));
  }

  #tell(finding: ExchangeFinding): void {
    this.#answer.count(finding);
    if (finding.severity !== 'note') this.#list(() => showFinding(finding));
  }

  #lose(losses: readonly Loss[], owner: string): void {
    for (const loss of losses) this.#list(() => showLoss(loss, owner));
  }

  #list(show: () => string): void {
    if (this.#listed >= LISTED_MAX) this.#unlisted++;
    else console.error(show());
    this.#listed++;
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
