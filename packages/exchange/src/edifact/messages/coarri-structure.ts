import { defineStructure, type MessageStructure } from '../message-structure.ts';

/** Container discharge/loading report message. Source: UNTDID D.95B and D.00B, message COARRI; D.96A is read as D.95B. */
export const COARRI_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'COARRI',
    ['D.95B', 'D.96A'],
    `UNH BGM FTX*99 RFF*9
     TDT+9(RFF*9 LOC*9 DTM*9)
     NAD+9(CTA*9)
     EQD+9999(RFF*9 TMD*9 DTM*9 LOC*9 MEA*9 DIM*9 TMP*1 RNG*1 SEL*9 FTX*9 DGS*99 EQA*9 PIA*9 DAM*9(COD*1)
       TDT*9(LOC*9 DTM*9) NAD*9)
     CNT*1 UNT`,
  ),
  defineStructure(
    'COARRI',
    ['D.00B', 'D.01B'],
    `UNH BGM DTM*9 FTX*99 RFF*9(DTM*9)
     TDT+9(DTM*9 RFF*9 LOC*9(DTM*9))
     NAD+9(CTA*9(COM*9))
     EQD+9999(RFF*9 GDS*9 TMD*9 DTM*9 LOC*9(DTM*9) MEA*9 DIM*9 TMP*9(RNG*1) SEL*9 FTX*9 PCD*9
       DGS*99(FTX*9 MEA*9 CTA*9(COM*9)) EQA*9 PIA*9 COD*1 HAN*9 DAM*9(COD*1) TDT*9(LOC*9 DTM*9) NAD*9)
     CNT*1 UNT`,
  ),
];
