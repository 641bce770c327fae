import { defineStructure, type MessageStructure } from '../message-structure.ts';

/**
 * Firm booking message. Source: UNTDID D.96A and D.00B, message IFTMBF. One table, that of D.00B, serves all directories:
 * those before leave segments and groups out and move none.
 */
export const IFTMBF_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'IFTMBF',
    ['D.95B', 'D.96A', 'D.00B', 'D.01B'],
    `UNH BGM CTA*1 COM*9 DTM*9 TSR*9 MOA*99 FTX*99 CNT*9 GDS*9
     LOC*99(DTM*9) TOD*2(LOC*9) RFF*999(DTM*9) GOR*9(FTX*9 DOC*9(DTM*1))
     TCC*9(LOC*1 FTX*1 CUX*1 PRI*1 EQN*1 PCD*1 MOA*9 QTY*9)
     TDT*99(DTM*9 TSR*9 LOC*99(DTM*9) RFF*9(DTM*1))
     NAD+99(LOC*9 CTA*9(COM*9) DOC*9(DTM*1) RFF*9(DTM*9) CPI*9(RFF*99 CUX*1 LOC*9 MOA*9)
       TSR*99(RFF*1 LOC*1 TPL*1 FTX*9))
     GID*999(HAN*9 TMP*1 RNG*1 TMD*1 LOC*9 MOA*9 PIA*9 FTX*99 PCD*9 NAD*9(DTM*1) GDS*9
       MEA*99(EQN*1) DIM*99(EQN*1) RFF*9(DTM*9) PCI*999(RFF*1 DTM*1 GIN*10) DOC*9(DTM*9)
       TPL*9(MEA*9(EQN*1)) SGP*999(MEA*9(EQN*1)) DGS*99(FTX*99 CTA*9(COM*9) MEA*9(EQN*1) SGP*999(MEA*9(EQN*1))))
     EQD*999(EQN*1 TMD*1 MEA*9 DIM*9 TPL*9 HAN*9 TMP*1 FTX*9 RFF*9 NAD*9(DTM*1 CTA*9(COM*9)) DGS*99(FTX*9 CTA*9(COM*9)))
     UNT`,
  ),
];
