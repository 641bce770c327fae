export type { Claim, Grade, Provenance } from './claim.ts';
export { CLAIMS, GRADES } from './claim.ts';
export type { Consignment, ConsignmentItem, Door, Mode } from './consignment.ts';
export { DANGEROUS_CLASSES, MODES } from './consignment.ts';
export type {
  BorderCrossing,
  BorderRegime,
  FreeTimeMark,
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
export { statesOnWay } from './states-on-way.ts';
export type {
  TransportCharge,
  TransportCustoms,
  TransportIncoterm,
  TransportTemperature,
} from './transport/transport-charge.ts';
export type {
  ContractKind,
  TransportConsignment,
  TransportContract,
  TransportReservation,
  TransportSignature,
  TransportTimes,
  TransportTotals,
} from './transport/transport-consignment.ts';
export { CONTRACT_KINDS, EMPTY_TRANSPORT_CONSIGNMENT } from './transport/transport-consignment.ts';
export type {
  EquipmentKind,
  SealingParty,
  TransportEquipment,
  TransportSeal,
} from './transport/transport-equipment.ts';
export { EQUIPMENT_KINDS, SEALING_PARTIES } from './transport/transport-equipment.ts';
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
export type {
  TransportDangerousGoods,
  TransportItem,
  TransportItemLoad,
  TransportPackage,
} from './transport/transport-goods.ts';
export type { TransportMovement } from './transport/transport-movement.ts';
export type {
  PartyContact,
  PartyIdentifier,
  PartyIdentifierScheme,
  PostalAddress,
  TransportParty,
} from './transport/transport-party.ts';
export { PARTY_IDENTIFIER_SCHEMES, PARTY_ROLES } from './transport/transport-party.ts';
export type { CarrierSection, PlaceRole, SectionPoint, TransportPlace } from './transport/transport-place.ts';
export { PLACE_ROLES } from './transport/transport-place.ts';
export type {
  LocalizedText,
  RemarkKind,
  TransportDocument,
  TransportMoney,
  TransportReference,
  TransportRemark,
} from './transport/transport-words.ts';
export { REFERENCE_TYPES, REMARK_KINDS } from './transport/transport-words.ts';
