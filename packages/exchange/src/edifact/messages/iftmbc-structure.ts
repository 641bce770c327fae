import { defineStructure, type MessageStructure } from '../message-structure.ts';

/**
 * Booking confirmation message. Source: UNTDID D.96A and D.00B, message IFTMBC. One table, that of D.00B, serves all
 * directories: those before leave segments and groups out and move none.
 */
export const IFTMBC_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'IFTMBC',
    ['D.95B', 'D.96A', 'D.00B', 'D.01B'],
    `UNH BGM CTA*1 COM*9 DTM*9 TSR*9 FTX*99 CNT*9 GDS*9
     LOC*99(DTM*9) RFF*999(DTM*9) TCC*9
     TDT*99(DTM*9 TSR*9 LOC*99(DTM*9) RFF*9(DTM*1))
     NAD*99(LOC*9 CTA*9(COM*9) TSR*99(RFF*1 LOC*1 TPL*1 FTX*9))
     GID*999(HAN*9 TMP*1 RNG*1 TMD*1 LOC*9 FTX*99 PCD*9 NAD*9(DTM*1) GDS*9
       MEA*99(EQN*1) DIM*99(EQN*1) RFF*9(DTM*9) DOC*9(DTM*9) DGS*99(FTX*99 CTA*9(COM*9) MEA*9(EQN*1)))
     EQD*999(EQN*1 TMD*1 MEA*9 DIM*9 HAN*9 TMP*1 RNG*1 FTX*9 RFF*9 NAD*9(DTM*1) DGS*99(FTX*9 CTA*9(COM*9)))
     UNT`,
  ),
];
