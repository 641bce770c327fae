import { defineStructure, type MessageStructure } from '../message-structure.ts';

/** Container announcement message. Source: UNTDID D.95B and D.00B, message COPARN; D.96A is as D.95B, D.01B as D.00B. */
export const COPARN_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'COPARN',
    ['D.95B', 'D.96A'],
    `UNH BGM TMD*1 TSR*9 FTX*99 RFF*9
     TDT*9(RFF*9 LOC*9 DTM*9)
     NAD+9(CTA*9 RFF*9 DTM*9)
     GID*999(HAN*9 FTX*9 RFF*9 PIA*9 NAD*99(DTM*9 RFF*9) MEA*9 DIM*9 DOC*9 SGP*999(MEA*9) DGS*99(FTX*9 MEA*9))
     EQD+9999(RFF*9 EQN*1 TMD*9 DTM*9 TSR*9 LOC*9 MEA*9 DIM*9 TMP*1 RNG*1 SEL*9 FTX*9 DGS*99 MOA*9 GOR*9 EQA*9
       DAM*9(COD*1) TDT*9(LOC*9 DTM*9) NAD*9(DTM*1 CTA*1 COM*9))
     CNT*1 UNT`,
  ),
  defineStructure(
    'COPARN',
    ['D.00B', 'D.01B'],
    `UNH BGM TMD*1 DTM*9 TSR*9 FTX*99 LOC*9 RFF*9(DTM*9)
     TDT*9(DTM*9 RFF*9 LOC*9(DTM*9))
     NAD+9(CTA*9(COM*9) RFF*9 DTM*9)
     GID*999(HAN*9 FTX*9 RFF*9 PIA*9 NAD*99(DTM*9 RFF*9) MEA*9 DIM*9 DOC*9(DTM*9 LOC*9) SGP*999(MEA*9)
       DGS*99(FTX*9 MEA*9 CTA*9(COM*9)) TMP*9(RNG*1))
     EQD+9999(RFF*9 EQN*1 TMD*9 DTM*9 TSR*9 LOC*9 MEA*9 DIM*9 TMP*9(RNG*1) SEL*9 FTX*9 PCD*9
       DGS*99(FTX*9 MEA*9 CTA*9(COM*9)) MOA*9 GOR*9 EQA*1 COD*1 HAN*9 DAM*9(COD*1)
       TDT*9(DTM*9 LOC*9(DTM*9)) NAD*9(DTM*1 CTA*1 COM*1 RFF*9))
     CNT*1 UNT`,
  ),
];
