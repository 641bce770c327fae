/** The segment has a release character or line break, which its values must lose. */
export const FLAG_UNCLEAN = 1;
/** The segment has a repetition separator. */
export const FLAG_REPETITION = 2;

/**
 * The segments of one unit, a message or a service segment, as columns of offsets into its text.
 *
 *     NAD+CN+:::x'      componentStarts  0 4 7 8 9 10 12   (the last: behind the terminator)
 *                       elementFirst     0 1 2 6           (the last: the sentinel's component)
 *
 * Offsets count UTF-16 code units from the start of the unit. A component ends one before the next one starts, for
 * every separator is one character. Each segment ends with one sentinel element that has one sentinel component.
 * An element that repeats the one before it has `~first` instead of `first`.
 */
export class SegmentColumns {
  segmentCount = 0;
  elementCount = 0;
  componentCount = 0;
  componentStarts = new Int32Array(4096);
  elementFirst = new Int32Array(2048);
  segmentFirst = new Int32Array(512);
  segmentTags = new Int32Array(512);
  segmentFlags = new Uint8Array(512);
  segmentLines = new Int32Array(512);
  segmentLineColumns = new Int32Array(512);

  /** Forgets all segments, and large columns with them. */
  clear(): void {
    if (this.componentStarts.length > COMPONENTS_KEPT) {
      this.componentStarts = new Int32Array(4096);
      this.elementFirst = new Int32Array(2048);
    }
    this.segmentCount = 0;
    this.elementCount = 0;
    this.componentCount = 0;
    this.segmentFirst[0] = 0;
  }

  /** Adds a component that starts here. */
  addComponent(start: number): void {
    if (this.componentCount === this.componentStarts.length) this.componentStarts = doubled(this.componentStarts);
    this.componentStarts[this.componentCount++] = start;
  }

  /** Adds an element whose first component starts here. */
  addElement(start: number, isRepetition: boolean): void {
    if (this.elementCount === this.elementFirst.length) this.elementFirst = doubled(this.elementFirst);
    this.elementFirst[this.elementCount++] = isRepetition ? ~this.componentCount : this.componentCount;
    this.addComponent(start);
  }

  /** Drops all of the open segment but its tag. */
  truncateOpenSegment(): void {
    this.#truncateTo(this.segmentFirst[this.segmentCount]!);
  }

  /** Drops all of the last closed segment but its tag. */
  truncateLastSegment(): void {
    const end = this.componentStarts[this.componentCount - 1]!;
    this.#truncateTo(this.segmentFirst[this.segmentCount - 1]!);
    this.addElement(end, false);
    this.segmentFirst[this.segmentCount] = this.elementCount;
    this.segmentFlags[this.segmentCount - 1] = 0;
  }

  #truncateTo(firstElement: number): void {
    this.elementCount = firstElement + 1;
    this.componentCount = this.elementFirst[firstElement]! + 1;
  }

  /** Drops all segments but the last, whose offsets count from its own start afterwards; gives that start. */
  keepLastSegment(): number {
    const segment = this.segmentCount - 1;
    const element = this.segmentFirst[segment]!;
    const component = this.elementFirst[element]!;
    const start = this.componentStarts[component]!;
    this.componentStarts.copyWithin(0, component, this.componentCount);
    this.componentCount -= component;
    for (let i = 0; i < this.componentCount; i++) this.componentStarts[i]! -= start;
    this.elementFirst.copyWithin(0, element, this.elementCount);
    this.elementCount -= element;
    for (let i = 0; i < this.elementCount; i++) {
      const first = this.elementFirst[i]!;
      this.elementFirst[i] = first < 0 ? first + component : first - component;
    }
    for (const column of [this.segmentTags, this.segmentFlags, this.segmentLines, this.segmentLineColumns]) {
      column[0] = column[segment]!;
    }
    this.segmentFirst[1] = this.elementCount;
    this.segmentCount = 1;
    return start;
  }

  /** Makes room for one more segment and the one behind it. */
  reserveSegment(): void {
    if (this.segmentCount + 1 < this.segmentFirst.length) return;
    this.segmentFirst = doubled(this.segmentFirst);
    this.segmentTags = doubled(this.segmentTags);
    this.segmentLines = doubled(this.segmentLines);
    this.segmentLineColumns = doubled(this.segmentLineColumns);
    const flags = new Uint8Array(this.segmentFlags.length * 2);
    flags.set(this.segmentFlags);
    this.segmentFlags = flags;
  }
}

/** Columns of more components than this are given back after their message: few messages are so long. */
const COMPONENTS_KEPT = 1 << 20;

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
