/** A cover as a linear program: loads taken in parts, so that every kind is loaded as often as demanded. */
export interface CoverProgram {
  /** Loads to take from: how many of each kind one holds, its cost, and of which stock it takes one. */
  readonly loads: readonly CoverLoad[];
  /** How many of each kind are to be loaded. */
  readonly demands: readonly number[];
  /** What it costs to leave one of a kind behind. */
  readonly penalties: readonly number[];
  /** How many loads of each stock are at hand; infinity when it does not matter. */
  readonly stocks: readonly number[];
}

/** One load of a cover. */
export interface CoverLoad {
  readonly counts: readonly number[];
  readonly cost: number;
  readonly stock: number;
}

/** The least cost in parts, which parts, and what one more of each kind would cost. */
export interface CoverPrices {
  readonly cost: number;
  readonly shares: Float64Array;
  readonly prices: readonly number[];
  /** What one more load of each stock would save. */
  readonly stockPrices: readonly number[];
  /** Numbers that the method worked out, as a measure of effort. */
  readonly work: number;
}

/** Smallest number that counts as other than nothing. */
const HAIR = 1e-9;

/** What demands are raised by; shares are right to about a thousandth. */
const DEMAND_HAIR = 1e-5;
const GOLDEN = 0.6180339887498949;

/**
 * Solves a cover by the revised simplex method, from the plan that leaves all behind.
 *
 * Rows are the kinds, then the stocks; the basis holds a column a row. Source of prices for loads by
 * linear programs: Gilmore, Gomory, "A linear programming approach to the cutting-stock problem", 1961.
 */
export function priceCover(program: CoverProgram): CoverPrices {
  const { loads, demands, stocks } = program;
  const tableau = new Tableau(program);
  const roundsMax = 50 + 20 * (demands.length + stocks.length) + loads.length;
  let round = 1;
  while (round < roundsMax && tableau.improve()) round++;
  const shares = new Float64Array(loads.length);
  let cost = 0;
  for (let row = 0; row < tableau.rows; row++) {
    cost += tableau.costOf(tableau.basis[row]) * tableau.amounts[row];
    if (tableau.basis[row] < loads.length) shares[tableau.basis[row]] = tableau.amounts[row];
  }
  const prices = tableau.prices();
  return {
    cost,
    shares,
    prices: Array.from(prices.subarray(0, demands.length)),
    stockPrices: Array.from(prices.subarray(demands.length), (price) => Math.max(0, -price)),
    work: round * tableau.rows * (2 * tableau.rows + loads.length),
  };
}

/** The state of the method: which column each row has, how much of it, and the inverse of the basis. */
class Tableau {
  readonly rows: number;
  readonly basis: Int32Array;
  readonly amounts: Float64Array;
  private readonly program: CoverProgram;
  private readonly inverse: Float64Array;
  private readonly column: Float64Array;
  private readonly entering: Float64Array;

  constructor(program: CoverProgram) {
    const { demands, stocks, loads } = program;
    this.program = program;
    this.rows = demands.length + stocks.length;
    this.inverse = new Float64Array(this.rows * this.rows);
    this.column = new Float64Array(this.rows);
    this.entering = new Float64Array(this.rows);
    // Columns are the loads, then a surplus for each kind, then what is left of each row.
    this.basis = Int32Array.from({ length: this.rows }, (_, row) => loads.length + demands.length + row);
    // Demands a hair apart keep the method from going round in circles where many rows run out at once.
    const apart = demands.map((demand, row) => demand + (1 + ((row * GOLDEN) % 1)) * DEMAND_HAIR);
    this.amounts = Float64Array.from([...apart, ...stocks.map((stock) => Math.min(stock, 1e9))]);
    for (let row = 0; row < this.rows; row++) this.inverse[row * this.rows + row] = 1;
  }

  costOf(column: number): number {
    const { loads, demands, penalties } = this.program;
    if (column < loads.length) return loads[column].cost;
    const row = column - loads.length - demands.length;
    return row >= 0 && row < demands.length ? penalties[row] : 0;
  }

  /** Price of one unit of each row under the basis. */
  prices(): Float64Array {
    const { rows, inverse } = this;
    const prices = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const cost = this.costOf(this.basis[row]);
      if (cost !== 0) for (let i = 0; i < rows; i++) prices[i] += cost * inverse[row * rows + i];
    }
    return prices;
  }

  /** Takes the column that saves most a unit into the basis; false when none saves anything. */
  improve(): boolean {
    const { loads, demands, penalties, stocks } = this.program;
    const prices = this.prices();
    let best = -1;
    let least = -HAIR;
    const consider = (column: number, reduced: number): void => {
      if (reduced >= least) return;
      least = reduced;
      best = column;
    };
    loads.forEach(({ counts, cost, stock }, column) => {
      let worth = prices[demands.length + stock];
      for (let kind = 0; kind < counts.length; kind++) worth += counts[kind] * prices[kind];
      consider(column, (cost - worth) / Math.max(1, cost));
    });
    for (let kind = 0; kind < demands.length; kind++) {
      consider(loads.length + kind, prices[kind]);
      consider(loads.length + demands.length + kind, penalties[kind] - prices[kind]);
    }
    for (let stock = 0; stock < stocks.length; stock++) {
      consider(loads.length + 2 * demands.length + stock, -prices[demands.length + stock]);
    }
    return best >= 0 && this.enter(best);
  }

  /** Writes the column of a variable as the rows see it. */
  private fillColumn(variable: number): void {
    const { loads, demands } = this.program;
    const { column } = this;
    column.fill(0);
    if (variable < loads.length) {
      const { counts, stock } = loads[variable];
      for (let kind = 0; kind < counts.length; kind++) column[kind] = counts[kind];
      column[demands.length + stock] = 1;
      return;
    }
    const row = variable - loads.length;
    if (row < demands.length) column[row] = -1;
    else column[row - demands.length] = 1;
  }

  /** Exchanges the row that first runs out for `variable`; false when none does. */
  private enter(variable: number): boolean {
    const { rows, inverse, column, entering, amounts } = this;
    this.fillColumn(variable);
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += inverse[row * rows + i] * column[i];
      entering[row] = sum;
      if (sum <= HAIR || amounts[row] / sum >= least) continue;
      least = amounts[row] / sum;
      leaving = row;
    }
    if (leaving < 0) return false;
    const pivot = entering[leaving];
    for (let i = 0; i < rows; i++) inverse[leaving * rows + i] /= pivot;
    amounts[leaving] = Math.max(0, least);
    for (let row = 0; row < rows; row++) {
      const factor = entering[row];
      if (row === leaving || factor === 0) continue;
      for (let i = 0; i < rows; i++) inverse[row * rows + i] -= factor * inverse[leaving * rows + i];
      amounts[row] = Math.max(0, amounts[row] - factor * least);
    }
    this.basis[leaving] = variable;
    return true;
  }
}
