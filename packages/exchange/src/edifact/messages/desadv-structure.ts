import { defineStructure, type MessageStructure } from '../message-structure.ts';

/**
 * Despatch advice message. Source: UNTDID D.96A and D.01B, message DESADV; D.95B is read as D.96A, D.00B as D.01B. The
 * greatest repetitions of the later tables hold for the earlier one too where they are larger.
 */
export const DESADV_STRUCTURES: readonly MessageStructure[] = [
  defineStructure(
    'DESADV',
    ['D.95B', 'D.96A'],
    `UNH BGM DTM*10 ALI*5 MEA*5 MOA*5 RFF*10(DTM*1)
     NAD*99(LOC*10 RFF*10(DTM*1) CTA*10(COM*5))
     TOD*10(LOC*5 FTX*5) TDT*10(PCD*6 LOC*10(DTM*10)) EQD*10(MEA*5 SEL*25 EQA*5 HAN*10(FTX*10))
     CPS*9999(FTX*5
       PAC*9999(MEA*10 QTY*10 HAN*10(FTX*10) PCI*1000(RFF*1 DTM*5 GIR*99 GIN*99(DLM*10)))
       LIN*9999(PIA*10 IMD*25 MEA*10 QTY*10 ALI*10 GIN*100 GIR*100 DLM*100 DTM*5 FTX*99 MOA*5
         RFF*99(DTM*1) DGS*9999(QTY*1 FTX*5) LOC*100(NAD*1 DTM*1 QTY*10) SGP*1000(QTY*10)
         PCI*9999(DTM*5 MEA*10 QTY*1 GIN*10(DLM*100) HAN*10(FTX*5 GIN*1000)) QVR*10(DTM*5)))
     CNT*5 UNT`,
  ),
  defineStructure(
    'DESADV',
    ['D.00B', 'D.01B'],
    `UNH BGM DTM*10 ALI*5 MEA*5 MOA*5 CUX*9 RFF*10(DTM*1)
     NAD*99(LOC*10 RFF*10(DTM*1) CTA*10(COM*5))
     TOD*10(LOC*5 FTX*5) TDT*10(PCD*6 TMD*1 LOC*10(DTM*10)) EQD*10(MEA*5 SEL*25 EQA*5 HAN*10(FTX*10))
     CPS*9999(FTX*5 QVR*9
       PAC*9999(MEA*10 QTY*10 HAN*10(FTX*10)
         PCI*1000(RFF*1 DTM*5 GIR*99(DTM*5) GIN*99(DLM*10) COD*99(MEA*9 QTY*9 PCD*9)))
       LIN*9999(PIA*10 IMD*25 MEA*10 QTY*10 ALI*10 GIN*100 GIR*100 DLM*100 DTM*5 NAD*99 TDT*1 TMD*1 HAN*20 FTX*99
         MOA*5 RFF*99(NAD*1 CTA*1 DTM*1) DGS*9999(QTY*1 FTX*5) LOC*100(NAD*1 DTM*1 QTY*10) SGP*1000(QTY*10)
         PCI*9999(DTM*5 MEA*10 QTY*1 GIN*10(DLM*100) HAN*10(FTX*5 GIN*1000)) QVR*10(DTM*5)))
     CNT*5 UNT`,
  ),
];
