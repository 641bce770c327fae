/** Codes of findings in CSV tables and in data sets for customs. */
export const DATASET_CODES = {
  'csv-column-missing': 'A column that the table must have is absent.',
  'csv-column-unknown': 'A column that is none of the table; it is left out.',
  'csv-column-repeated': 'A column stands twice; the first one is read.',
  'csv-row-too-large': 'One row is larger than is read at once; the table is not read further.',
  'csv-quote-broken': 'A quoted cell is not closed, or text follows its closing quote.',
  'csv-row-length': 'A row has more cells than the table has columns; those beyond are left out.',
  'csv-value-missing': 'A cell that must be filled in is empty.',
  'csv-value-unreadable': 'A cell has not the form of its column.',
  'csv-rows-apart': 'Rows of one consignment stand apart; each stretch of them is a consignment.',
  'csv-rows-differ': 'Rows of one consignment differ in what must be the same; the first row counts.',
  'csv-consignment-too-large': 'A consignment has more rows than are read at once.',
  'dataset-element-missing': 'An element that the data set must have cannot be filled from the consignment.',
} as const;
