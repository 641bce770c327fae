/** Kinds of words that the Core Business Vocabulary gives, with how each is spelled as a URI. */
export type CbvWordKind =
  | 'bizStep'
  | 'disposition'
  | 'bizTransactionType'
  | 'sourceDestType'
  | 'errorReason'
  | 'measurementType'
  | 'sensorException'
  | 'component';

/** How the words of one kind are spelled. */
export interface CbvWordFamily {
  readonly words: ReadonlySet<string>;
  /** What stands before the word in its web URI. */
  readonly webPrefix: string;
  /** What stands before the word in its URN; none for the words that came with CBV 2.0. */
  readonly urnPrefix?: string;
  /** What stands before the word in XML, where words that have no URN are compact URIs. */
  readonly xmlPrefix: string;
}

const BIZ_STEPS = `accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting
  decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing
  loading other packing picking receiving removing repackaging repairing replacing reserving retail_selling sampling
  sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading unpacking void_shipping`;

const DISPOSITIONS = `active available completeness_inferred completeness_verified conformant container_closed container_open
  damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance
  mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved
  retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown`;

const BIZ_TRANSACTION_TYPES = 'bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt';

const MEASUREMENT_TYPES = `AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Activity Altitude AmountOfSubstance
  AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area Capacitance Conductance Conductivity
  Count Density Dimensionless DoseEquivalent DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent
  ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance
  KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity MagneticFlux MagneticFluxDensity
  MagneticVectorPotential Mass MassConcentration MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass
  MolarVolume Power Pressure RadiantFlux RadiantIntensity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume Speed
  SurfaceDensity SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber`;

const COMPONENTS = `x y z axial_distance azimuth height spherical_radius polar_angle elevation_angle easting northing latitude
  longitude altitude geocoordinate`;

const CBV_WEB = 'https://ref.gs1.org/cbv/';
const CBV_URN = 'urn:epcglobal:cbv:';

/** Root of the GS1 web vocabulary, where measurement types live. */
export const GS1_VOC = 'https://ref.gs1.org/voc/';

function family(words: string, web: string, urn?: string): CbvWordFamily {
  const webPrefix = CBV_WEB + web;
  const set = new Set(words.split(/\s+/));
  return urn === undefined
    ? { words: set, webPrefix, xmlPrefix: `cbv:${web}` }
    : { words: set, webPrefix, urnPrefix: CBV_URN + urn, xmlPrefix: CBV_URN + urn };
}

/** The words of CBV 2.0. Source: GS1 Core Business Vocabulary 2.0, sections 7.1 to 7.8. */
export const CBV_WORDS: Readonly<Record<CbvWordKind, CbvWordFamily>> = {
  bizStep: family(BIZ_STEPS, 'BizStep-', 'bizstep:'),
  disposition: family(DISPOSITIONS, 'Disp-', 'disp:'),
  bizTransactionType: family(BIZ_TRANSACTION_TYPES, 'BTT-', 'btt:'),
  sourceDestType: family('owning_party possessing_party location', 'SDT-', 'sdt:'),
  errorReason: family('did_not_occur incorrect_data', 'ER-', 'er:'),
  measurementType: { words: new Set(MEASUREMENT_TYPES.split(/\s+/)), webPrefix: GS1_VOC, xmlPrefix: 'gs1:' },
  sensorException: { words: new Set(['ALARM_CONDITION', 'ERROR_CONDITION']), webPrefix: GS1_VOC, xmlPrefix: 'gs1:' },
  component: family(COMPONENTS, 'Comp-'),
};

/** Words of CBV 1.x that 2.0 no longer has, with the word to use. Source: CBV 2.0, section 7.2. */
export const CBV_WITHDRAWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    non_sellable_damaged: 'damaged',
    non_sellable_disposed: 'disposed',
    non_sellable_expired: 'expired',
    non_sellable_no_pedigree_match: 'no_pedigree_match',
    non_sellable_recalled: 'recalled',
  }),
);

/** Prefixes that every document may use without declaring them. Source: the standard context of EPCIS 2.0. */
export const STANDARD_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['epcis', 'https://ref.gs1.org/epcis/'],
  ['cbv', CBV_WEB],
  ['gs1', GS1_VOC],
  ['cbvmda', 'urn:epcglobal:cbv:mda'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['owl', 'http://www.w3.org/2002/07/owl#'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema#'],
  ['dcterms', 'http://purl.org/dc/terms/'],
]);

/** The web URI of a bare word, or undefined when the vocabulary lacks it. */
export function webUriOfWord(kind: CbvWordKind, word: string): string | undefined {
  const { words, webPrefix } = CBV_WORDS[kind];
  return words.has(word) ? webPrefix + word : undefined;
}

/** The bare word of a URN, a web URI or a compact URI of this kind; any other text comes back as it is. */
export function bareWordOf(kind: CbvWordKind, text: string): string {
  const { words, webPrefix, urnPrefix, xmlPrefix } = CBV_WORDS[kind];
  for (const prefix of [urnPrefix, webPrefix, xmlPrefix]) {
    if (prefix !== undefined && text.startsWith(prefix) && words.has(text.slice(prefix.length))) {
      return text.slice(prefix.length);
    }
  }
  return text;
}

/** How a value is written in XML: a word of the vocabulary gets its prefix, any other text stays. */
export function xmlWordOf(kind: CbvWordKind, text: string): string {
  const { words, xmlPrefix } = CBV_WORDS[kind];
  return words.has(text) ? xmlPrefix + text : text;
}
