import { defineStructure, type MessageStructure } from '../message-structure.ts';

/** Customs cargo report message. Source: UNTDID D.96A and D.00B, message CUSCAR; D.95B is read as D.96A, D.01B is as D.00B. */
export const CUSCAR_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'CUSCAR',
    ['D.95B', 'D.96A'],
    `UNH BGM DTM*9 RFF*9
     NAD*99(CTA*9(COM*9)) FTX*9 TDT*9(LOC*99 DTM*9) GIS*9
     EQD*9999(TSR*9 MEA*9 DIM*9 SEL*9 NAD*9 GIS*9 TMP*9(RNG*9)) CNT*9
     CNI*9999(CNT*9 RFF*9999(CNT*9 MOA*9 LOC*99 GIS*9 CUX*9 CPI*9
       TDT*9(LOC*99 DTM*9 MEA*9 RFF*99(TSR*9))
       NAD*99(DTM*9 RFF*9 CTA*9(COM*9))
       QTY*99(FTX*9)
       GID*9999(PAC*9 HAN*9 FTX*99 MEA*99 MOA*9 SGP*999 DGS*99 PCI*999 CST*9 GIS*9(DOC*9) QTY*99(FTX*9))))
     AUT*9(DTM*9 RFF*9) UNT`,
  ),
  defineStructure(
    'CUSCAR',
    ['D.00B', 'D.01B'],
    `UNH BGM DTM*9 LOC*9 QTY*9 RFF*99(DTM*9)
     NAD*99(DTM*9 CTA*9(COM*9)) FTX*9 TDT*9(LOC*99 DTM*9) GIS*9
     EQD*9999(TSR*9 MEA*9 DIM*9 SEL*9 NAD*9 GIS*9 LOC*9 TMP*9(RNG*9)) CNT*9
     CNI*9999(CNT*9 RFF*9999(CNT*9 MOA*9 LOC*99 GIS*9 CUX*9 CPI*9
       TDT*9(LOC*99 DTM*9 MEA*9 RFF*99(TSR*9))
       NAD*99(DTM*9 RFF*9 CTA*9(COM*9))
       QTY*99(FTX*9)
       GID*9999(PAC*9 HAN*9 FTX*99 MEA*99 MOA*9 SGP*999 DGS*99 PCI*999 CST*9 LOC*9 TMD*9
         GIS*9(DTM*9 DOC*9 PAC*9 MEA*9) QTY*99(FTX*9))))
     AUT*9(DTM*9 RFF*9) UNT`,
  ),
];
