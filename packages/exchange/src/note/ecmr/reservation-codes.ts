/**
 * Reservations that a party may make on the goods and their packing, by codes of ours: no list is agreed between the providers of
 * e-CMR, so that free text goes beside them. Source of the matters: CMR articles 8, 9, 17 paragraph 4 and 30.
 */
export const RESERVATION_CODES = {
  'count-unchecked': 'the number of packages could not be checked',
  'marks-unchecked': 'marks and numbers could not be checked',
  'mass-unchecked': 'the mass could not be checked',
  'condition-unchecked': 'the apparent condition could not be checked',
  'packing-missing': 'the goods are not packed',
  'packing-defective': 'the packing is defective or unfit',
  'packing-damaged': 'the packing is damaged',
  'goods-damaged': 'the goods are damaged',
  'goods-wet': 'the goods are wet',
  'goods-leaking': 'the goods leak',
  'goods-frozen-through': 'the goods are frozen, or thawed',
  'count-short': 'packages are missing',
  'count-over': 'there are more packages than stated',
  'marks-differ': 'marks and numbers differ from the note',
  'seal-missing': 'a seal is missing',
  'seal-broken': 'a seal is broken, or not the one of the note',
  'temperature-off': 'the temperature is outside of the limits agreed',
  'loaded-by-sender': 'the sender loaded and secured the goods',
  'securing-defective': 'the goods are not secured well',
  'open-vehicle': 'an open vehicle was asked for',
  late: 'the goods are delivered after the time agreed',
} as const;
