export type { Claim, Grade, Provenance } from './claim.ts';
export { CLAIMS, GRADES } from './claim.ts';
export type { Consignment, ConsignmentItem, Door, Mode } from './consignment.ts';
export { MODES } from './consignment.ts';
export type {
  BorderCrossing,
  BorderRegime,
  Leg,
  LegStep,
  Notice,
  OptionLabel,
  PaperRef,
  PlaceRef,
  PlanAnswer,
  PlanOption,
  QueueChoice,
  RejectedWay,
} from './itinerary.ts';
export { OPTION_LABELS } from './itinerary.ts';
export type { CostBreakdown, CostComponent, CostKind } from './money.ts';
export { COST_KINDS } from './money.ts';
export type { Result } from './result.ts';
export { assert, fail, ok } from './result.ts';
export type { InstantSpread, SpreadHours, SpreadMinutes } from './spread.ts';
export type {
  EventClassifier,
  TransportEvent,
  TransportEventDocument,
  TransportEventEquipment,
  TransportEventHandlingUnit,
  TransportEventLocation,
  TransportEventMeans,
  TransportEventType,
} from './transport/transport-event.ts';
export { EVENT_CLASSIFIERS, TRANSPORT_EVENT_TYPES } from './transport/transport-event.ts';
