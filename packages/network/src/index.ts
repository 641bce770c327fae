export { listComponents } from './checks/check-connections.ts';
export { checkNetwork } from './checks/check-network.ts';
export {
  type CorridorCoverage,
  type Coverage,
  describeCoverage,
  type TableCoverage,
} from './checks/describe-coverage.ts';
export { VIOLATION_CODES, type Violation, type ViolationCode } from './checks/violation.ts';
export type { Confidence, DoorHit } from './doors/door-hit.ts';
export { buildDoorIndex, type DoorIndex } from './doors/door-index.ts';
export { type FindDoorsOptions, findDoor, findDoors, getDoor } from './doors/find-doors.ts';
export { foldName } from './doors/fold-name.ts';
export { type LoadedNetwork, type LoadIssue, type LoadOptions, loadNetwork } from './folder/load-network.ts';
export { type FolderIssue, layFoldersOver, listOtherFiles, readNetworkFolder } from './folder/read-network-folder.ts';
export { findGoods, type GoodsHit } from './goods/find-goods.ts';
export { buildGoodsIndex, type GoodsIndex } from './goods/goods-index.ts';
export { exportGtfs, type GtfsOptions } from './gtfs/export-gtfs.ts';
export { type FirstMile, firstMile, type RoadStretch } from './road/first-mile.ts';
export { type Coordinate, greatCircleKm } from './road/great-circle.ts';
export {
  type FetchJson,
  type OsrmOptions,
  osrmRoadDistances,
  type RoadDistancePort,
  type RoadQuestion,
  type RoadServerIssue,
} from './road/road-distance-port.ts';
export type { EquipmentRow, FactorRow, GoodsRow } from './tables/goods-tables.ts';
export type {
  CoefficientRow,
  FreeTimeRow,
  RateRow,
  RoadLimitRow,
  RoadSpeedRow,
  TariffRow,
  TractionRow,
} from './tables/money-tables.ts';
export { overlayTables } from './tables/overlay-tables.ts';
export { parseTables, type TableIssue } from './tables/parse-tables.ts';
export type {
  CrossingRow,
  DwellRow,
  EQueueRow,
  LinkRow,
  PlaceRow,
  SourceRow,
  TransferRow,
} from './tables/place-tables.ts';
export type { CallRow, ServiceRow } from './tables/service-tables.ts';
export type { RowOf, TableSchema } from './tables/table-schema.ts';
export {
  emptyTables,
  fileNameOf,
  type NetworkTables,
  type RowOrigin,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from './tables/tables.ts';
export {
  CARRIES,
  type Carries,
  CORRIDORS,
  DWELL_PARTS,
  HANDLES,
  type Handle,
  PLACE_KINDS,
  type PlaceKind,
  SERVICE_PATTERNS,
  STATUSES,
  TARIFF_KINDS,
  TARIFF_UNITS,
  TRADE_DIRECTIONS,
  VEHICLES,
} from './tables/vocabulary.ts';
export { departuresOf, runsOn, type ServicePattern } from './time/departures.ts';
export { type OpeningHoursIssue, parseOpeningHours, type WeeklyHours } from './time/opening-hours.ts';
export { type OpenWindow, openingWindows } from './time/opening-windows.ts';
export { isoAt, isTimeZone, localDate, localToUtcMs, zoneOffsetMinutes } from './time/zone.ts';
