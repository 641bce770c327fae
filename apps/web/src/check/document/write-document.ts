import {
  carriedByNote,
  checkNote,
  layOutNote,
  type NoteForm,
  recastForNote,
  writeConsignmentMessages,
  writeEfti,
  writeInterchange,
  writeNote,
} from '@karvon/exchange';
import type { TransportConsignment } from '@karvon/model';
import type { Target, WrittenDocument } from './document-report.ts';

/** Writes a consignment as another document, with every field that it cannot carry; `now` dates a message. */
export function writeDocument(consignment: TransportConsignment, target: Target, now: Date): WrittenDocument {
  if (target === 'iftmin') return writeInstruction(consignment, now);
  if (target === 'efti') {
    const { text, losses } = writeEfti(consignment);
    return { target, text, losses, fileName: 'consignment.efti.xml', findings: [], boxes: [] };
  }
  return writeAsNote(consignment, target);
}

function writeAsNote(consignment: TransportConsignment, target: NoteForm): WrittenDocument {
  const recast = recastForNote(consignment, target);
  const { text, losses } = writeNote(recast, target);
  const carried = carriedByNote(recast, target);
  return {
    target,
    text,
    losses,
    fileName: `consignment.${target}.json`,
    findings: checkNote(carried, target),
    boxes: layOutNote(carried, target),
  };
}

/** UNOY carries every script, so that no letter of a name is lost. */
function writeInstruction(consignment: TransportConsignment, now: Date): WrittenDocument {
  const stamp = now.toISOString();
  const nobody = { id: 'KARVON', qualifier: '', internalId: '' };
  const contents = writeConsignmentMessages([consignment], 'IFTMIN');
  const { text, losses } = writeInterchange({
    syntaxIdentifier: 'UNOY',
    syntaxVersion: '4',
    sender: nobody,
    recipient: nobody,
    preparedDate: stamp.slice(0, 10).replaceAll('-', ''),
    preparedTime: stamp.slice(11, 16).replace(':', ''),
    controlReference: stamp.slice(2, 19).replace(/\D/g, ''),
    messages: contents.map((content, index) => ({ ...content, reference: String(index + 1) })),
  });
  return {
    target: 'iftmin',
    text,
    losses: [...contents.flatMap((content) => content.losses), ...losses],
    fileName: 'consignment.iftmin.edi',
    findings: [],
    boxes: [],
  };
}
