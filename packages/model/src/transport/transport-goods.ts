import type { LocalizedText, TransportMoney } from './transport-words.ts';

/** Packages of one kind. UN/CEFACT: Logistics Package. */
export interface TransportPackage {
  /** UNECE Recommendation 21, two characters, such as `BL` bale; absent for goods in bulk. */
  readonly kindCode?: string;
  readonly count: number;
  /** Marks and numbers on the packages. */
  readonly marks?: string;
}

/** Particulars of dangerous goods. Source: UN Model Regulations, part 5.4; RID, ADR and SMGS annex 2, section 5.4.1. */
export interface TransportDangerousGoods {
  /** Four digits, without `UN`. */
  readonly unNumber: string;
  /** Proper shipping name. */
  readonly properShippingName?: LocalizedText;
  /** Class or division, such as `3`, `1.4S`, `9`. */
  readonly dangerClass?: string;
  /** Further classes of the label. */
  readonly subsidiaryClasses: readonly string[];
  readonly packingGroup?: 'I' | 'II' | 'III';
  /** ADR tunnel code, such as `D/E`. */
  readonly tunnelCode?: string;
  /** Hazard identification number, such as `33` or `X423`. */
  readonly hazardNumber?: string;
  /** Number of the emergency card of the 1520 mm railways, such as `328`. */
  readonly emergencyCardNumber?: string;
  /** Net mass of the dangerous goods. */
  readonly netMassKg?: number;
}

/** How much of an item is in which equipment. */
export interface TransportItemLoad {
  /** `id` of a `TransportEquipment`. */
  readonly equipmentId: string;
  readonly packageCount?: number;
  /** Mass with packing of what is in that equipment. */
  readonly grossMassKg?: number;
}

/** Goods of one kind in the consignment. UN/CEFACT: Supply Chain Consignment Item. */
export interface TransportItem {
  readonly description: LocalizedText;
  /** Harmonized System or national tariff (TN VED, CN), 4 to 10 digits. */
  readonly hsCode?: string;
  /** NHM or GNG position, 6 or 8 digits. */
  readonly nhmCode?: string;
  /** ETSNG position of the 1520 mm railways, 5 or 6 digits. */
  readonly etsngCode?: string;
  readonly packages: readonly TransportPackage[];
  /** Mass with packing. */
  readonly grossMassKg?: number;
  /** Mass without packing. */
  readonly netMassKg?: number;
  readonly volumeM3?: number;
  /** Value of the goods for customs or as declared to the carrier. */
  readonly value?: TransportMoney;
  /** State of origin, ISO 3166-1 alpha-2. */
  readonly originState?: string;
  readonly dangerousGoods: readonly TransportDangerousGoods[];
  readonly loads: readonly TransportItemLoad[];
}
