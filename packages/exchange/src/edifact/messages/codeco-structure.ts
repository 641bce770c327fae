import { defineStructure, type MessageStructure } from '../message-structure.ts';

/** Container gate-in/gate-out report message. Source: UNTDID D.95B and D.00B, message CODECO; D.96A is as D.95B. */
export const CODECO_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'CODECO',
    ['D.95B', 'D.96A'],
    `UNH BGM FTX*99 RFF*9
     TDT*9(RFF*9 LOC*9 DTM*9)
     NAD+9(CTA*9)
     GID*9999(HAN*9 FTX*9 PIA*9 MEA*9 TMP*1 RNG*1 SGP*999 DGS*99(FTX*9))
     EQD+9999(RFF*9 TMD*9 DTM*9 LOC*9 MEA*9 DIM*9 SEL*9 FTX*9 EQA*9 DAM*9(COD*1) TDT*9(LOC*9 DTM*9) NAD*9)
     CNT*1 UNT`,
  ),
  defineStructure(
    'CODECO',
    ['D.00B', 'D.01B'],
    `UNH BGM DTM*9 FTX*99 RFF*9(DTM*9)
     TDT*9(DTM*9 RFF*9 LOC*9(DTM*9))
     NAD+9(CTA*9(COM*9))
     GID*9999(HAN*9 FTX*9 PIA*9 MEA*9 TMP*9(RNG*1) SGP*999 DGS*99(FTX*9 MEA*9 CTA*9(COM*9)))
     EQD+9999(RFF*9 TMD*9 DTM*9 LOC*9 MEA*9 DIM*9 SEL*9 FTX*9 PCD*9 EQA*9 COD*1 HAN*9 DAM*9(COD*1)
       TDT*9(DTM*9 LOC*9(DTM*9)) NAD*9 DGS*99(FTX*9 MEA*9 CTA*9(COM*9)) TMP*9(RNG*1))
     CNT*1 UNT`,
  ),
];
