import { defineStructure, type MessageStructure } from '../message-structure.ts';

/**
 * International multimodal status report message. Source: UNTDID D.96A and D.00B, message IFTSTA; D.95B is read as D.96A.
 * The later table is D.00B with the contacts of D.01B added in the party of a status.
 */
export const IFTSTA_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'IFTSTA',
    ['D.95B', 'D.96A'],
    `UNH BGM DTM*9 TSR*1 NAD*9(CTA*9(COM*9)) RFF*9(DTM*1) LOC*9 FTX*9 CNT*9
     CNI*99999(LOC*9 CNT*9
       STS+99(RFF*999 DTM*9 DOC*1 FTX*9 NAD*9 LOC*9 PCI*99
         TDT*99(RFF*9 LOC*9 DTM*9)
         EQD*99(MEA*9 DIM*9 SEL*9 EQA*99(SEL*9))
         GID*99(HAN*9 MEA*99(EQN*1) DIM*99(EQN*1) PCI*99(GIN*9))))
     UNT`,
  ),
  defineStructure(
    'IFTSTA',
    ['D.00B', 'D.01B'],
    `UNH BGM DTM*9 TSR*1 NAD*9(CTA*9(COM*9)) RFF*9(DTM*1) LOC*9 FTX*9 CNT*9
     CNI*99999(LOC*9 CNT*9
       STS+99(RFF*999 DTM*9 DOC*1 FTX*9 NAD*9(CTA*9(COM*9)) LOC*1 PCI*99
         TDT*99(DTM*9 RFF*9 LOC*9(DTM*9))
         EQD*99(MEA*9 DIM*9 SEL*9 RFF*9 TPL*9 TMD*1 EQA*99(SEL*9))
         GID*99(HAN*9 SGP*99 DGS*9 FTX*9 MEA*99(EQN*1) DIM*99(EQN*1) PCI*99(GIN*9))))
     UNT`,
  ),
];
