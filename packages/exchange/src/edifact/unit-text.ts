const PIECES_MAX = 512;

/**
 * The text of the open unit, a message or a service segment, over the pieces in which it came. As long as a unit lies in
 * one piece, nothing is copied: its text is the piece, and the unit starts somewhere in it.
 */
export class UnitText {
  /** Offset in the unit less offset in the piece. */
  shift = 0;
  #piece = '';
  /** Text of the unit in earlier pieces: many small ones become one large one, so that time stays linear. */
  #large: string[] = [];
  #small: string[] = [];
  #carriedLength = 0;
  #isOpen = false;

  /** The next piece has come. */
  startPiece(piece: string): void {
    this.#piece = piece;
    this.shift = this.#carriedLength;
  }

  /** The piece is used up to here: what the open unit has of it is carried over. */
  endPiece(length: number): void {
    if (!this.#isOpen) return;
    this.#carry(this.#piece.slice(Math.max(0, -this.shift), length));
  }

  #carry(text: string): void {
    this.#small.push(text);
    this.#carriedLength += text.length;
    if (this.#small.length < PIECES_MAX) return;
    this.#large.push(this.#small.join(''));
    this.#small = [];
  }

  /** A segment starts here in the piece; with it a unit, if none is open. */
  startSegment(position: number): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.shift = -position;
  }

  /** A unit starts with this text, which ends here in the piece but may have begun in an earlier one. */
  startLead(lead: string, position: number): void {
    this.#isOpen = true;
    this.shift = lead.length - position;
    if (position < lead.length) this.#carry(lead.slice(0, lead.length - position));
  }

  /** Closes the unit. */
  close(): void {
    this.#isOpen = false;
    this.#dropCarried();
  }

  /** Drops what is carried of the unit; offsets stay as they are. */
  dropText(): void {
    this.#large = [];
    this.#small = [];
  }

  #dropCarried(): void {
    if (this.#carriedLength === 0) return;
    this.#large = [];
    this.#small = [];
    this.#carriedLength = 0;
  }

  /** Lets the unit start later, at an offset of it. */
  restart(offset: number): void {
    if (offset < this.#carriedLength) {
      const carried = this.#large.join('') + this.#small.join('');
      this.#large = [carried.slice(offset)];
      this.#small = [];
      this.#carriedLength -= offset;
    } else {
      this.#dropCarried();
    }
    this.shift -= offset;
  }

  /** Length of the unit in the pieces before this one. */
  get carriedLength(): number {
    return this.#carriedLength;
  }

  /** The text of the unit up to a position in the piece: a text, and where the unit starts in it. */
  look(position: number): { readonly text: string; readonly start: number } {
    if (this.#carriedLength === 0) return { text: this.#piece, start: -this.shift };
    const carried = this.#large.join('') + this.#small.join('');
    return { text: carried + this.#piece.slice(Math.max(0, -this.shift), position), start: 0 };
  }
}
